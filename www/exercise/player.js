import { adopt, h, heading } from "../element/dom.js";
import { asking } from "./ask.js";
import { compareStep } from "./compare.js";
import { finishStep } from "./finish.js";
import { Keep } from "./keep.js";
import { on } from "./parts.js";
import { sheet } from "./sheet.js";
import { findStep, gridStep, startStep } from "./reading.js";
import { judgeStep, justifyStep, linkStep, pointStep } from "./pairing.js";
import { exerciseCss } from "./style.js";

/**
 * An exercise as a pupil does it: a step after the other, everything kept at every keystroke.
 *
 * @typedef {import("./types.d.ts").Exercise} Exercise
 * @typedef {import("./types.d.ts").Answers} Answers
 * @typedef {import("./types.d.ts").Side} Side
 *
 * @typedef {{ answers: Answers, step: string, done: string | null, word: string }} Work `done`: the receipt code, once the
 *   pupil has finished. `word`: the class code that opened the key.
 *
 * @typedef {object} Play What a step works with.
 * @property {Exercise} exercise
 * @property {Answers} answers
 * @property {import("../element/say.js").Say} say
 * @property {import("./types.d.ts").Tools} tools
 * @property {HTMLElement} root
 * @property {Work} work
 * @property {number} level of the exercise's heading
 * @property {boolean} lasting Whether answers outlive the page.
 * @property {() => void} save
 * @property {boolean} begun Whether anything is answered.
 * @property {(step?: string, place?: string) => void} draw Draws the step anew, or goes to another, or to a place in it
 *   that has this name as `data-place`.
 * @property {(text: string) => void} tell Says something to a screen reader.
 * @property {(side: Side, id: string) => string} quote The words of a pupil's claim.
 * @property {() => void} restart
 *
 * @typedef {(play: Play) => Node[]} StepView
 */

/** @type {Record<string, StepView>} */
const VIEWS = {
  start: startStep,
  find: findStep,
  grid: gridStep,
  link: linkStep,
  judge: judgeStep,
  point: pointStep,
  justify: justifyStep,
  finish: finishStep,
  compare: compareStep,
};

/**
 * Puts an exercise into a page or a shadow root.
 *
 * @param {HTMLElement} root
 * @param {Exercise} exercise
 * @param {{ say: import("../element/say.js").Say, tools: import("./types.d.ts").Tools, level?: number,
 *   home?: Document | ShadowRoot }} options `home`: what gets the style sheet
 * @returns {() => void} takes away what outlives the nodes
 */
export function play(root, exercise, { say, tools, level = 1, home = document }) {
  const drop = adopt(home, exerciseCss);
  /** @type {Keep<Work>} */
  const keep = new Keep(`crossread-exercise/${exercise.id}`, ({ answers }) => !!answers?.claims);
  const fresh = () => ({ answers: blank(exercise), step: "start", done: null, word: "" });
  /** @type {Work} */
  let work = keep.load() ?? fresh();
  const status = h("p", { class: "unseen", role: "status" });
  const names = [
    "start",
    .../** @type {const} */ (["find", "grid", "link", "judge", "point", "justify"]).filter(
      (name) => exercise.steps[name] && (name !== "grid" || exercise.questions.length > 0),
    ),
    "finish",
    ...(exercise.steps.compare ? ["compare"] : []),
  ];

  const play = /** @type {Play} */ ({
    exercise,
    say,
    tools,
    root,
    level,
    get answers() {
      return work.answers;
    },
    get work() {
      return work;
    },
    get lasting() {
      return keep.lasting;
    },
    save: () => keep.save(work),
    get begun() {
      return JSON.stringify(work.answers) !== JSON.stringify(blank(exercise));
    },
    draw: (step, place) => draw(step, place),
    tell: (text) => (status.textContent = text),
    quote: (side, id) => {
      const mark = work.answers.claims[side].find((it) => it.id === id);
      return mark ? exercise.articles[side].text.slice(mark.start, mark.end) : "";
    },
    restart: () => {
      keep.clear();
      work = fresh();
      draw("start");
    },
  });

  /** @param {string} [to] @param {string} [place] */
  function draw(to, place) {
    if (to) work.step = to;
    // What is finished is not changed any more.
    const last = names.indexOf("finish");
    let index = Math.max(0, names.indexOf(work.step));
    if (work.done && index < last) index = last;
    if (!work.done && names[index] === "compare") index = last;
    const name = (work.step = names[index]);
    keep.save(work);
    const view = VIEWS[name](play);
    const title = heading(level + 1, { class: "step-title", tabindex: "-1" }, say.text(`step.${name}`));
    const body = h(
      "section",
      { class: `step ${name}`, "aria-label": say.text(`step.${name}`) },
      h(
        "p",
        { class: "where" },
        say.text("stepOf", { n: index + 1, of: names.length, name: say.text(`step.${name}`) }),
      ),
      title,
      view,
    );
    const reachable = (/** @type {number} */ at) => (work.done ? at >= last : at <= last);
    const to_ = (/** @type {string} */ name) => () => draw(name);
    const steps = h(
      "nav",
      { class: "steps", "aria-label": say.text("steps") },
      h(
        "ol",
        {},
        names.map((each, at) =>
          h(
            "li",
            {},
            on(
              h(
                "button",
                { type: "button", "aria-current": each === name ? "step" : null, disabled: !reachable(at) },
                say.text(`step.${each}`),
              ),
              to_(each),
            ),
          ),
        ),
      ),
    );
    const move = (/** @type {number} */ at, /** @type {string} */ words, /** @type {string} */ style) =>
      names[at] && reachable(at) && on(h("button", { type: "button", class: style }, say.text(words)), to_(names[at]));
    const foot = h(
      "p",
      { class: "foot" },
      index > 0 && move(index - 1, "back", "back"),
      name !== "finish" || work.done ? move(index + 1, name === "start" ? "start.begin" : "next", "main next") : null,
    );
    root.classList.toggle("done", !!work.done);
    root.replaceChildren(
      h(
        "div",
        { class: "screen" },
        heading(level, { class: "title" }, exercise.title || say.text("title")),
        steps,
        body,
        foot,
        work.done ? nextPupil(play) : "",
      ),
      h("p", { class: "saved" }, say.text(keep.lasting ? "kept" : "notKept")),
      status,
      sheet(exercise, say, null),
    );
    const field =
      place && body.querySelector(`[data-place="${place}"] :is(input, select, textarea, button, [tabindex="0"])`);
    if (to) /** @type {HTMLElement} */ (field || title).focus();
  }

  root.classList.add("exercise");
  root.lang = say.lang;
  root.dir = say.dir;
  draw();
  return drop;
}

/** A new start where the last one is finished: classes share computers. @param {Play} play */
function nextPupil({ say, answers, restart }) {
  const { button, place } = asking(say, say.text("finish.again"), "", {
    words: [...(answers.pupil ? [h("bdi", {}, answers.pupil), ": "] : []), say.text("finish.handed")],
    yes: say.text("start.yes"),
    does: restart,
  });
  return h("div", { class: "again" }, button, place);
}

/**
 * Nothing answered yet; what the exercise gives is there.
 *
 * @param {Exercise} exercise
 * @returns {Answers}
 */
function blank({ id, given, questions }) {
  const cell = () => ({ silent: false, answer: "", speaker: "" });
  return {
    exercise: id,
    pupil: "",
    claims: structuredClone(given.claims ?? { a: [], b: [] }),
    links: (given.pairs ?? []).map(({ a, b }) => ({ a, b, relation: null, points: { a: [], b: [] }, why: "" })),
    only: { a: [], b: [] },
    grid: questions.map(() => ({ a: cell(), b: cell() })),
  };
}
