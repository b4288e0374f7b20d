import { h } from "../../element/dom.js";
import { claimOf, SIDES } from "../state/document.js";
import { STANCES } from "./inspector.js";
import { button, input, labelled, letter, offered, select, stances } from "./parts.js";

/**
 * The questions that a claim answers. A question that the other article's claims answer already is offered in the same
 * words: claims are paired by it.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./inspector.js").Open} Open
 * @typedef {import("../../types.d.ts").Answer} Answer
 */

/**
 * @param {Context} context
 * @param {Open} open
 * @param {import("../state/document.js").Claim} claim
 */
export function answersDrawn(context, open, { answers = [] }) {
  const { t } = context;
  return h(
    "fieldset",
    { class: "answers", "data-key": "answers" },
    h("legend", {}, t("answers.title")),
    answers.length === 0 && h("p", { class: "aside" }, t("answers.help")),
    ...answers.map((answer, index) => answerDrawn(context, open, answer, index)),
    button("add-answer", {}, t("answers.add")),
  );
}

/**
 * @param {Context} context
 * @param {Open} open
 * @param {Answer} answer
 * @param {number} index
 */
function answerDrawn(context, open, answer, index) {
  const { t } = context;
  const given = othersTo(context, open, answer.question);
  const place = { "data-index": index, dir: "auto" };
  const list = `answers-${index}`;
  return h(
    "div",
    { class: "answer", role: "group", "aria-label": t("answers.one", { n: index + 1 }) },
    labelled(t("answers.question"), input("question", answer.question, { ...place, list: "questions" })),
    labelled(t("answers.answer"), input("answer", answer.answer, { ...place, list })),
    offered(list, given.map((each) => each.answer.answer ?? "").filter(Boolean)),
    given.length > 0 &&
      h(
        "ul",
        { class: "given" },
        given.map(({ side, id, stance, answer: { answer, speaker } }) =>
          h(
            "li",
            {},
            letter(side),
            h("span", { dir: "auto" }, [inWords(context, stance, answer), speaker, id].filter(Boolean).join(" · ")),
          ),
        ),
      ),
    h(
      "div",
      { class: "two" },
      labelled(t("answers.speaker"), input("answer-speaker", answer.speaker, { ...place, list: "speakers" })),
      labelled(
        t("answers.stance"),
        select("answer-stance", answer.stance, [["", t("answers.asClaim")], ...stances(STANCES, context)], {
          "data-index": index,
        }),
      ),
    ),
    button("drop-answer", { class: "quiet", "data-index": index }, t("answers.drop")),
  );
}

/**
 * An answer as readers see it: one that is denied never reads as if it were given.
 *
 * @param {Context} context
 * @param {import("../state/document.js").Stance} [stance]
 * @param {string} [answer]
 */
function inWords({ say }, stance, answer) {
  if (answer) return say.text(`answer.${stance ?? "asserts"}`, { answer });
  return stance ? say.text(`answerless.${stance}`) : "–";
}

/**
 * What other claims answer to a question, each with how it does.
 *
 * @param {Context} context
 * @param {Open} open
 * @param {string} question
 */
function othersTo({ document }, open, question) {
  const asked = question.trim();
  if (!asked) return [];
  return SIDES.flatMap((side) =>
    document[side].claims
      .filter(({ id }) => side !== open.side || id !== open.id)
      .flatMap(({ id, stance, answers = [] }) =>
        answers.map((answer) => ({ side, id, answer, stance: answer.stance ?? stance })),
      )
      .filter(({ answer }) => answer.question.trim() === asked),
  );
}

/**
 * Changes the answers of the open claim.
 *
 * @param {Context} context
 * @param {(answers: Answer[]) => Answer[]} change
 * @param {string} [key]
 */
function changeAnswers({ studio, document, looking }, change, key) {
  const { open } = looking;
  const claim = open && claimOf(document, open.side, open.id);
  if (!open || !claim) return;
  studio.act(
    { type: "answers", ...open, answers: change(claim.answers ?? []) },
    { key: key && `${key} ${open.side} ${open.id}` },
  );
}

/**
 * @param {"question" | "answer" | "speaker" | "stance"} name
 * @returns {import("./context.js").Act}
 */
function writes(name) {
  return (context, element) => {
    const index = Number(element.dataset.index);
    const { value } = /** @type {HTMLInputElement} */ (element);
    const written = (/** @type {Answer} */ answer) => {
      const { [name]: _, ...rest } = answer;
      return /** @type {Answer} */ (value === "" && name !== "question" ? rest : { ...answer, [name]: value });
    };
    changeAnswers(
      context,
      (answers) => answers.map((answer, each) => (each === index ? written(answer) : answer)),
      `answer ${index} ${name}`,
    );
  };
}

/** @type {Record<string, import("./context.js").Act>} */
export const answerFields = {
  question: writes("question"),
  answer: writes("answer"),
  "answer-speaker": writes("speaker"),
  "answer-stance": writes("stance"),
};

/** @type {Record<string, import("./context.js").Act>} */
export const answerActs = {
  "add-answer": (context) => {
    changeAnswers(context, (answers) => [...answers, { question: "" }]);
    context.focus(".answers .answer:last-of-type [data-field=question]");
  },
  "drop-answer": (context, element) => {
    changeAnswers(context, (answers) => answers.filter((_, index) => index !== Number(element.dataset.index)));
    context.focus(".answers [data-do=add-answer]");
  },
};
