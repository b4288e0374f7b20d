import { h } from "../dom.js";
import { QUERY, VIEWS } from "../state.js";

/**
 * The tools above the articles: which view, which pair, which filters, which keys.
 *
 * @param {import("../parts.js").Stage} stage
 */
export function tools(stage) {
  const { say, model } = stage;
  const views = VIEWS.filter((view) => view !== "exercise" && (view !== "grid" || model.comparison.grid?.length));
  const choice = h(
    "fieldset",
    { class: views.length > 3 ? "views four" : "views" },
    h("legend", { class: "hidden" }, say.text("views")),
    views.map((view) =>
      h(
        "label",
        {},
        h("input", { type: "radio", name: "view", value: view, class: "hidden" }),
        h("span", {}, say.text(`view.${view}`)),
      ),
    ),
  );
  choice.addEventListener("change", (event) => {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    stage.choose({ view: value === "side" ? null : value });
  });
  return [
    choice,
    h(
      "div",
      { class: "steps" },
      step(-1, say.text("previous"), "‹"),
      h("span", { class: "position" }),
      step(1, say.text("next"), "›"),
    ),
    h(
      "div",
      { class: "more" },
      h(
        "button",
        { type: "button", "data-open": "filters", "aria-expanded": "false" },
        say.text("filtering"),
        h("span", { class: "count" }),
      ),
      h("button", { type: "button", "data-open": "help", "aria-label": say.text("help") }, "?"),
    ),
  ];
}

/**
 * A step to the pair before or after; its picture is turned round where the writing is.
 *
 * @param {number} by
 * @param {string} name
 * @param {string} sign
 */
export function step(by, name, sign) {
  return h(
    "button",
    { type: "button", class: "step", "data-step": by, "aria-label": name, title: name },
    h("span", { "aria-hidden": "true" }, sign),
  );
}

/**
 * @param {HTMLElement} bar
 * @param {import("../parts.js").Stage} stage
 * @param {import("../state.js").Now} now
 */
export function paintTools(bar, { root, say }, { view, shown, marker, query }) {
  const input = /** @type {HTMLInputElement | null} */ (bar.querySelector(`input[value="${view}"]`));
  if (!input) return;
  input.checked = true;
  const place = marker ? [...shown].indexOf(marker) + 1 : 0;
  const position = /** @type {HTMLElement} */ (bar.querySelector(".position"));
  position.textContent =
    place > 0 ? say.text("position", { n: place, of: shown.size }) : say.text("positionNone", { n: shown.size });
  const active = QUERY.filter((name) => query[name]).length;
  const count = /** @type {HTMLElement} */ (bar.querySelector(".count"));
  count.textContent = active > 0 ? ` ${say.number(active)}` : "";
  for (const button of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(".step"))) {
    const end = button.dataset.step === "1" ? shown.size : 1;
    // Not `disabled`: that would take the focus away from whoever came to the end.
    button.setAttribute("aria-disabled", String(place === end || shown.size === 0));
  }
}
