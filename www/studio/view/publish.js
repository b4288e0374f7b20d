import { h } from "../../element/dom.js";
import { copy, download, fileName } from "../export/deliver.js";
import { FORMATS } from "../export/formats.js";
import { fileSnippet, frameSnippet, inlineSnippet } from "../export/snippets.js";
import { withAuthor } from "../state/pair.js";
import { MAKERS } from "./makers.js";
import { button, input, labelled } from "./parts.js";

/**
 * The step in which the comparison is looked at as its readers will see it, and taken along.
 *
 * @typedef {import("./context.js").Context} Context
 */

/** @type {import("./context.js").View} */
export const publish = {
  draw(context) {
    const { live, say, t } = context;
    if (!live.comparison) return [h("p", { class: "aside" }, t("working"))];
    return [
      h(
        "section",
        { class: "preview", "data-key": "preview", "aria-labelledby": "preview-title" },
        h("h3", { id: "preview-title" }, t("publish.preview")),
        h("p", { class: "aside" }, t("publish.previewHelp")),
        h(/** @type {any} */ ("cross-read"), { "data-own": true, "heading-level": 4, id: "preview", lang: say.lang }),
      ),
      files(context),
      snippets(context),
      MAKERS.length > 0 && makers(context),
    ];
  },

  acts: {
    download: async (context, element) => {
      const format = FORMATS.find(({ id }) => id === element.dataset.format);
      const { document, live, name, settings, tell, t } = context;
      if (!format || !live.comparison) return;
      const text = await format.write(document, live.comparison, folder(settings.base));
      download(`${fileName(name)}${format.ending}`, text, format.type);
      tell(t("publish.saved"));
    },
    copy: async (context, element) => {
      const field = /** @type {HTMLTextAreaElement | null} */ (document.getElementById(element.dataset.of ?? ""));
      if (!field) return;
      const { t, notify } = context;
      if (await copy(field.value)) return notify(t("publish.copied"));
      field.select();
      notify(t("publish.copyYourself"));
    },
    make: async (context, element) => {
      const maker = MAKERS.find(({ id }) => id === element.dataset.maker);
      if (maker && context.live.comparison) await maker.make(context.document, context.live.comparison, context);
    },
  },

  fields: {
    base: (context, element) => context.setting("base", /** @type {HTMLInputElement} */ (element).value),
    file: (context, element) => context.setting("file", /** @type {HTMLInputElement} */ (element).value),
  },

  drawn({ live, document }, root) {
    const preview = /** @type {import("../../cross-read.js").CrossRead | null} */ (root.querySelector("#preview"));
    if (!preview || !live.comparison || live.document !== document) return;
    // Before the element is defined a plain property waits for it.
    if (preview.comparison !== live.comparison) preview.comparison = live.comparison;
    void import("../../define.js");
  },
};

/** An address with a slash at its end. @param {string} base */
function folder(base) {
  return base.endsWith("/") || base === "" ? base : `${base}/`;
}

/** @param {Context} context */
function files({ t }) {
  return h(
    "section",
    { class: "files", "data-key": "files", "aria-labelledby": "files-title" },
    h("h3", { id: "files-title" }, t("publish.files")),
    h("p", { class: "aside" }, t("publish.filesHelp")),
    h(
      "ul",
      {},
      FORMATS.map(({ id }) =>
        h(
          "li",
          {},
          button("download", { "data-format": id, "aria-describedby": `format-${id}` }, t(`formats.${id}.name`)),
          h("p", { class: "aside", id: `format-${id}` }, t(`formats.${id}.help`)),
        ),
      ),
    ),
  );
}

/** @param {Context} context */
function snippets(context) {
  const { live, document, settings, name, t } = context;
  if (!live.comparison) return null;
  const base = folder(settings.base);
  const file = settings.file || `${fileName(name)}.comparison.json`;
  /** @type {[string, string][]} */
  const made = [
    ["inline", inlineSnippet(/** @type {any} */ (withAuthor(document, live.comparison)), base)],
    ["file", fileSnippet(file, base)],
    ["frame", frameSnippet(file, base, name)],
  ];
  return h(
    "section",
    { class: "snippets", "data-key": "snippets", "aria-labelledby": "snippets-title" },
    h("h3", { id: "snippets-title" }, t("publish.snippets")),
    h(
      "div",
      { class: "two" },
      labelled(t("publish.base"), input("base", settings.base, { dir: "ltr", spellcheck: "false" })),
      labelled(t("publish.file"), input("file", settings.file, { dir: "ltr", spellcheck: "false", placeholder: file })),
    ),
    ...made.map(([id, text]) =>
      h(
        "div",
        { class: "snippet", "data-key": id },
        labelled(
          t(`publish.${id}Snippet`),
          h(
            "textarea",
            { id: `snippet-${id}`, readonly: true, rows: id === "inline" ? 4 : 2, dir: "ltr", spellcheck: "false" },
            text,
          ),
        ),
        button(
          "copy",
          { "data-of": `snippet-${id}`, "aria-label": t("publish.copyOne", { what: t(`publish.${id}Snippet`) }) },
          t("publish.copy"),
        ),
      ),
    ),
  );
}

/** @param {Context} context */
function makers({ t }) {
  return h(
    "section",
    { class: "makers", "data-key": "makers", "aria-labelledby": "makers-title" },
    h("h3", { id: "makers-title" }, t("publish.more")),
    h(
      "ul",
      {},
      MAKERS.map(({ id }) => h("li", {}, button("make", { "data-maker": id }, t(`makers.${id}`)))),
    ),
  );
}
