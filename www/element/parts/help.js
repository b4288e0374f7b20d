import { helpCss } from "../../styles/help.js";
import { h, heading } from "../dom.js";
import { focusMark } from "../marks.js";
import { KINDS, SIGNS } from "../model.js";

export const css = helpCss;

/** Keys are called what stands on them, in every language. */
const KEYS = /** @type {const} */ ([
  ["step", ["j", "k", "↓", "↑"]],
  ["ends", ["Home", "End"]],
  ["enter", ["Enter"]],
  ["escape", ["Esc"]],
  ["search", ["/"]],
  ["views", ["v"]],
  ["help", ["?"]],
]);

/**
 * The sheet of keys and signs, over the page until it is closed.
 *
 * @param {import("../parts.js").Stage} stage
 * @returns {import("../parts.js").Part}
 */
export function attach({ root, shadow, marks, say, level }) {
  const signs = KINDS.filter((kind) => kind !== "only-b");
  const sheet = h(
    "dialog",
    { class: "help", part: "help", "aria-labelledby": "help-title" },
    h(
      "header",
      {},
      heading(level, { id: "help-title" }, say.text("help")),
      h(
        "button",
        { type: "button", class: "close", "aria-label": say.text("close") },
        h("span", { "aria-hidden": "true" }, "×"),
      ),
    ),
    heading(level + 1, {}, say.text("helpSigns")),
    h(
      "dl",
      { class: "signs" },
      signs.map((kind) => {
        const only = kind.startsWith("only");
        return h(
          "div",
          { "data-kind": kind },
          h(
            "dt",
            {},
            h("span", { class: "badge sign", "aria-hidden": "true" }, SIGNS[kind]),
            h("span", { class: "line" }, say.text(`kind.${kind}`), only ? ` / ${say.text("kind.only-b")}` : ""),
          ),
          h("dd", {}, say.text(`helpSign.${only ? "only" : kind}`)),
        );
      }),
    ),
    heading(level + 1, {}, say.text("helpKeys")),
    h(
      "dl",
      { class: "keyboard" },
      KEYS.map(([name, keys]) =>
        h(
          "div",
          {},
          h(
            "dt",
            {},
            keys.flatMap((key, index) => [index > 0 ? " " : "", h("kbd", {}, key)]),
          ),
          h("dd", {}, say.text(`helpKey.${name}`)),
        ),
      ),
    ),
  );
  sheet.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    // The dialog itself is what is clicked beside the sheet.
    if (target === sheet || target.closest(".close")) sheet.close();
  });
  root.append(sheet);
  return {
    use() {
      if (sheet.open) return;
      const { activeElement } = shadow.activeElement ? shadow : document;
      const mark = marks.find(({ element }) => element === activeElement);
      // Words take the focus only from us: the browser cannot give it back to them.
      if (mark) sheet.addEventListener("close", () => focusMark(mark.element), { once: true });
      sheet.showModal();
    },
    drop: () => sheet.close(),
  };
}
