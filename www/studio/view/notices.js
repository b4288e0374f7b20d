import { h } from "../../element/dom.js";
import { isFresh } from "../state/live.js";
import { button } from "./parts.js";

/**
 * What has to be said beside the work: how the draft is kept, and what just happened.
 *
 * @typedef {{ text: string, act?: string, word?: string }} Notice `act` and `word`: what its button does, and says
 */

/**
 * What the author has to know about the draft's keeping, or of an engine that does not run.
 *
 * @param {import("./context.js").Context | null} context
 */
export function keepingNotice(context) {
  const attributes = { class: "problem", role: "alert", "data-key": "keeping" };
  if (!context) return h("div", attributes);
  const { keeping, t, live, document } = context;
  const isStopped = live.document === document && !isFresh(live, document) && live.error?.code.startsWith("engine-");
  const isWell = keeping === "kept" || keeping === "keeping";
  return h(
    "div",
    attributes,
    isStopped && h("p", {}, live.error?.message),
    !isWell && h("p", {}, t(`keepingHelp.${keeping}`)),
    keeping === "elsewhere" &&
      h(
        "p",
        { class: "row" },
        button("take-over", { class: "main" }, t("takeOver")),
        button("open-copy", {}, t("openCopy")),
      ),
  );
}

/**
 * @param {Notice | null} notice
 * @param {import("./context.js").Context["t"]} t
 */
export function noticeDrawn(notice, t) {
  return h(
    "div",
    { class: "notice", role: "status", "data-key": "notice" },
    notice && h("p", {}, notice.text),
    notice?.act && button(notice.act, {}, notice.word ?? ""),
    notice &&
      button("dismiss-notice", { class: "icon", "aria-label": t("close") }, h("span", { "aria-hidden": "true" }, "×")),
  );
}
