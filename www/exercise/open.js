import { h } from "../element/dom.js";
import { on, SIDES } from "./parts.js";

/**
 * What a pupil has left open, and where it can be answered.
 *
 * @typedef {import("./player.js").Play} Play
 *
 * @typedef {object} Open
 * @property {string} step
 * @property {string} place as the step names it by `data-place`
 * @property {(Node | string)[]} words
 */

/**
 * @param {Play} play
 * @returns {Open[]} in the order of the steps
 */
export function openPlaces({ exercise, answers, say }) {
  const { steps, questions, articles } = exercise;
  const links = (
    /** @type {"judge" | "point" | "justify"} */ step,
    /** @type {(link: import("./types.d.ts").Link) => boolean} */ isOpen,
  ) =>
    answers.links.flatMap((link, index) =>
      steps[step] && isOpen(link)
        ? [{ step, place: `pair/${index}`, words: [say.text("link.pair", { n: index + 1 })] }]
        : [],
    );
  const unmarked = SIDES.filter((side) => steps.find && answers.claims[side].length === 0);
  const unsaid = answers.grid.flatMap((row, index) =>
    SIDES.filter((side) => steps.grid && !row[side].silent && !row[side].answer).map((side) => ({ side, index })),
  );
  return [
    ...(answers.pupil ? [] : [{ step: "start", place: "pupil", words: [say.text("start.name")] }]),
    ...unmarked.map((side) => ({
      step: "find",
      place: `find/${side}`,
      words: [say.text("article", { side: side.toUpperCase() })],
    })),
    ...unsaid.map(({ side, index }) => ({
      step: "grid",
      place: `grid/${index}/${side}`,
      words: [`${side.toUpperCase()}: `, h("bdi", { lang: articles.a.lang }, questions[index])],
    })),
    ...(steps.link && answers.links.length === 0
      ? [{ step: "link", place: "link", words: [say.text("link.pick")] }]
      : []),
    ...links("judge", ({ relation }) => !relation),
    ...links("point", ({ points }) => points.a.length + points.b.length === 0),
    ...links("justify", ({ why }) => !why.trim()),
  ];
}

/**
 * How much is open, in a sentence; empty where nothing is.
 *
 * @param {Play} play
 * @param {Open[]} open
 */
export function openWords({ say, answers }, open) {
  const n = open.filter(({ step }) => step !== "start").length;
  return [n > 0 && say.text("finish.open", { n }), !answers.pupil && say.text("finish.nameless")]
    .filter(Boolean)
    .join(" ");
}

/**
 * The same by name, each with a way to it.
 *
 * @param {Play} play
 * @param {Open[]} open
 */
export function openList(play, open) {
  const { say, draw } = play;
  const steps = [...new Set(open.map(({ step }) => step))];
  return h(
    "div",
    { class: "open" },
    h("p", {}, openWords(play, open), " ", say.text("finish.places")),
    h(
      "ul",
      {},
      steps.map((step) =>
        h(
          "li",
          {},
          h("b", {}, say.text(`step.${step}`)),
          h(
            "ul",
            {},
            open
              .filter((it) => it.step === step)
              .map(({ place, words }) =>
                h(
                  "li",
                  {},
                  on(h("button", { type: "button", class: "quiet" }, words), () => draw(step, place)),
                ),
              ),
          ),
        ),
      ),
    ),
  );
}
