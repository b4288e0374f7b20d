import { h } from "../../element/dom.js";
import { address } from "../route.js";
import { button, labelled } from "./parts.js";

/**
 * Where a draft is begun or gone on with.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("../store/drafts.js").Draft} Draft
 */

/** @param {import("./context.js").HomeContext} context */
export function home(context) {
  return [begin(context), drafts(context)];
}

/** @param {import("./context.js").HomeContext} context */
function begin({ examples, t }) {
  return h(
    "section",
    { class: "begin", "data-key": "begin", "aria-labelledby": "begin-title" },
    h("h2", { id: "begin-title" }, t("home.begin")),
    h(
      "div",
      { class: "ways" },
      h("div", {}, h("p", {}, t("home.newHelp")), button("new", { class: "main" }, t("home.new"))),
      h(
        "div",
        {},
        h("p", { id: "open-help" }, t("home.openHelp")),
        h(
          "label",
          { class: "button file" },
          t("home.open"),
          h("input", {
            type: "file",
            "data-file": "",
            class: "hidden",
            "aria-describedby": "open-help",
            accept: ".json,.html,.htm,application/json,text/html",
          }),
        ),
      ),
      h(
        "details",
        {},
        h("summary", {}, t("home.paste")),
        labelled(
          t("home.pasteLabel"),
          h("textarea", { id: "pasted", rows: 5, dir: "ltr", spellcheck: "false", "data-own": true }),
        ),
        button("open-pasted", {}, t("home.openPasted")),
      ),
    ),
    examples.length > 0 && h("h3", {}, t("home.examples")),
    h(
      "ul",
      { class: "examples" },
      examples.map(({ file, title, story }) =>
        h(
          "li",
          {},
          button("example", { class: "link", "data-file": file }, title),
          h("p", { lang: "en", dir: "ltr" }, story),
        ),
      ),
    ),
  );
}

/** @param {import("./context.js").HomeContext} context */
function drafts({ list, kept, renaming, say, t, nameOf }) {
  const day = new Intl.DateTimeFormat(say.lang, { dateStyle: "medium", timeStyle: "short" });
  return h(
    "section",
    { class: "drafts", "data-key": "drafts", "aria-labelledby": "drafts-title" },
    h("h2", { id: "drafts-title", tabindex: -1 }, t("home.drafts")),
    h("p", { class: "aside" }, t(kept ? "home.keptHelp" : "home.notKept")),
    list.length === 0 && h("p", {}, t("home.noDrafts")),
    h(
      "ul",
      {},
      list.map((draft) => {
        const name = nameOf(draft);
        const { a, b } = draft.document;
        return h(
          "li",
          { "data-key": draft.id },
          renaming === draft.id
            ? h("input", {
                "data-draft": draft.id,
                value: name,
                "aria-label": t("home.newName"),
                dir: "auto",
                "data-own": true,
              })
            : h(
                "a",
                { href: address({ draft: draft.id, step: a.text && b.text ? "claims" : "texts" }), dir: "auto" },
                name,
              ),
          h(
            "span",
            { class: "aside" },
            `${day.format(draft.changed)} · ${t("texts.claims", { n: a.claims.length + b.claims.length })}`,
          ),
          h(
            "span",
            { class: "row" },
            ["rename", "duplicate", "remove"].map((act) =>
              button(
                act,
                { class: "quiet", "data-draft": draft.id, "aria-label": t(`home.${act}One`, { name }) },
                t(`home.${act}`),
              ),
            ),
          ),
        );
      }),
    ),
  );
}
