import { h } from "../../element/dom.js";
import { LANGUAGES } from "../language.js";
import { address } from "../route.js";
import { STEPS } from "../state/studio.js";
import { button, input, select } from "./parts.js";

/**
 * What stands around every step: where one is, what the draft is called, whether it is kept, undo and redo.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").HomeContext} HomeContext
 */

/**
 * @param {HomeContext} home
 * @param {Context | null} context null where no draft is open
 */
export function frame(home, context) {
  const { t } = home;
  return h(
    "header",
    { class: "frame", "data-key": "frame" },
    h("a", { class: "skip", href: "#main" }, t("skip")),
    h(
      "div",
      { class: "masthead" },
      h("h1", { tabindex: -1 }, t("title")),
      h(
        "nav",
        { "aria-label": t("pages") },
        h("a", { href: "index.html" }, t("demo")),
        " ",
        context && h("a", { href: address({ draft: null, step: "texts" }), "data-do": "home" }, t("drafts")),
      ),
      language(home),
    ),
    !context && h("p", { class: "lead" }, t("lead")),
    context && draftBar(context),
    context && steps(context),
  );
}

/** @param {HomeContext} home */
function language({ say, t }) {
  const name = (/** @type {string} */ tag) => new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  const all = Object.keys(LANGUAGES).map((tag) => /** @type {[string, string]} */ ([tag, name(tag)]));
  return h("label", { class: "language" }, h("span", {}, t("language")), select("lang", say.lang, all));
}

/** @param {Context} context */
function draftBar({ t, name, draftName, studio, keeping }) {
  const { undo, redo } = studio.steps;
  return h(
    "div",
    { class: "draft-bar", "data-key": "draft-bar" },
    h(
      "label",
      {},
      h("span", { class: "hidden" }, t("draftName")),
      input("name", draftName, { placeholder: name, dir: "auto", class: "name" }),
    ),
    h("p", { class: "kept", "data-keeping": keeping }, t(`keeping.${keeping}`)),
    h(
      "span",
      { class: "row" },
      button(
        "undo",
        { disabled: !undo, title: undo && t("undoWhat", { what: t(`did.${undo}`) }), "aria-keyshortcuts": "Control+Z" },
        t("undo"),
      ),
      button(
        "redo",
        {
          disabled: !redo,
          title: redo && t("redoWhat", { what: t(`did.${redo}`) }),
          "aria-keyshortcuts": "Control+Shift+Z",
        },
        t("redo"),
      ),
    ),
  );
}

/** @param {Context} context */
function steps({ looking, t, draftId }) {
  return h(
    "nav",
    { class: "steps-nav", "aria-label": t("stepsNav"), "data-key": "steps" },
    h(
      "ol",
      {},
      STEPS.map((step) =>
        h(
          "li",
          {},
          h(
            "a",
            { href: address({ draft: draftId, step }), "aria-current": looking.step === step && "step" },
            t(`steps.${step}`),
          ),
        ),
      ),
    ),
  );
}
