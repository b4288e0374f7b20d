import { h } from "../../element/dom.js";
import { questionsOf, SIDES } from "../state/document.js";
import { shared } from "../state/questions.js";
import { STANCES } from "./inspector.js";
import { button, input, labelled, offered, select, stances } from "./parts.js";

/**
 * The question that both claims of a pair answer, and how each does: said once, both sides get the same wording.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("../state/candidates.js").Candidate} Candidate
 */

/**
 * @param {Context} context
 * @param {Candidate} pair
 */
export function asking(context, pair) {
  const { document, t } = context;
  const answers = shared(document, pair);
  return h(
    "fieldset",
    { class: "asking", "data-key": "asking" },
    h("legend", {}, t("pairs.askTitle")),
    offered("questions", questionsOf(document)),
    labelled(t("answers.question"), input("question", answers?.a.question, { list: "questions", dir: "auto" })),
    h(
      "div",
      { class: "two" },
      ...SIDES.flatMap((side) => {
        const upper = side.toUpperCase();
        const answer = answers?.[side];
        const place = { "data-side": side };
        return [
          labelled(t("pairs.answerOf", { side: upper }), input("answer", answer?.answer, { ...place, dir: "auto" })),
          labelled(
            t("pairs.stanceOf", { side: upper }),
            select("answer-stance", answer?.stance, [["", t("answers.asClaim")], ...stances(STANCES, context)], place),
          ),
        ];
      }),
    ),
    h("p", { class: "aside" }, t("pairs.askHelp")),
    h(
      "p",
      { class: "row" },
      button("asked-done", { class: "main" }, t("pairs.askedDone")),
      button("give-up", { "aria-keyshortcuts": "Escape" }, t("cancel")),
    ),
  );
}
