import { h, heading, words } from "../element/dom.js";
import { items } from "./class-items.js";
import { cell, head, wide } from "./class-table.js";
import { csv } from "./finish.js";
import { Keep } from "./keep.js";
import { on, SIDES } from "./parts.js";

/**
 * What a class made of an exercise, drawn.
 *
 * @typedef {import("./types.d.ts").Exercise} Exercise
 * @typedef {import("./types.d.ts").Answers} Answers
 * @typedef {import("./types.d.ts").ClassFigures} ClassFigures
 * @typedef {{ code: string, answers: Answers }} Own
 * @typedef {import("../element/say.js").Say} Say
 */

/** The steps that have items, as pupils take them. */
const STEPS = ["find", "grid", "link", "judge", "point"];

/** The rubric: nothing, something, words pointed at, explained. */
const GRADES = 4;

/**
 * @param {Exercise} exercise
 * @param {Own[]} pupils
 * @param {ClassFigures} made
 * @param {Say} say
 */
export function figures(exercise, pupils, made, say) {
  const percent = new Intl.NumberFormat(say.lang, { style: "percent", maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(say.lang, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const { same, of } = made.agreement;
  const kappa = (/** @type {number | null} */ value) =>
    value === null ? say.text("class.undefined") : number.format(value);
  const share = (/** @type {{ same: number, of: number }} */ it) =>
    it.of > 0 ? percent.format(it.same / it.of) : say.text("class.undefined");
  const points = new Intl.NumberFormat(say.lang, { maximumFractionDigits: 2 });
  const steps = STEPS.filter((step) => made.pupils[0].steps[step]);
  /** @type {Node[]} */
  const nodes = [
    h("p", { class: "count" }, say.text("class.count", { n: pupils.length })),
    h(
      "dl",
      { class: "figures" },
      h("div", {}, h("dt", {}, say.text("class.percent")), h("dd", { "data-figure": "percent" }, share({ same, of }))),
      h(
        "div",
        {},
        h("dt", {}, say.text("class.kappa")),
        h("dd", { "data-figure": "kappa" }, kappa(made.agreement.kappa)),
      ),
    ),
    h("p", {}, h("small", {}, say.text("class.kappaHelp"))),
    heading(3, {}, say.text("class.pupils")),
    wide(
      say.text("class.pupils"),
      head([
        say.text("class.pupil"),
        say.text("class.points"),
        ...steps.map((step) => say.text(`step.${step}`)),
        say.text("class.percent"),
        say.text("class.kappa"),
      ]),
      h(
        "tbody",
        {},
        made.pupils.map((score, index) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, pupils[index].answers.pupil || `${index + 1}`),
            cell(`${points.format(score.score)} / ${points.format(score.max)}`),
            steps.map((step) =>
              cell(`${points.format(score.steps[step].score)} / ${points.format(score.steps[step].max)}`),
            ),
            cell(share(score.agreement)),
            cell(kappa(score.agreement.kappa)),
          ),
        ),
      ),
    ),
    heading(3, {}, say.text("class.items")),
    ...items(exercise, pupils, made, say),
  ];
  if (exercise.steps.find) {
    nodes.push(
      heading(3, {}, say.text("class.heat")),
      h("p", {}, h("small", {}, say.text("class.heatHelp"))),
      h(
        "div",
        { class: "two heat" },
        SIDES.map((side) => heat(exercise, side, made, pupils.length, say)),
      ),
    );
  }
  if (exercise.steps.justify) nodes.push(...rubric(exercise, pupils, say));
  return nodes;
}

/**
 * An article with how many pupils marked each piece of it.
 *
 * @param {Exercise} exercise
 * @param {"a" | "b"} side
 * @param {ClassFigures} made
 * @param {number} all
 * @param {Say} say
 */
function heat(exercise, side, made, all, say) {
  const article = exercise.articles[side];
  const text = words("div", article, { class: "text" });
  let paragraph = h("p");
  text.append(paragraph);
  for (const piece of made.heat[side]) {
    piece.text.split(/\n+/).forEach((part, index) => {
      if (index > 0) text.append((paragraph = h("p")));
      if (!part) return;
      if (piece.pupils === 0) return paragraph.append(part);
      const mark = h(
        "mark",
        { title: say.text("class.marked", { n: piece.pupils }) },
        part,
        h("sup", {}, String(piece.pupils)),
      );
      mark.style.setProperty("--share", String(piece.pupils / all));
      paragraph.append(mark);
    });
  }
  return h(
    "article",
    {},
    heading(4, {}, `${side.toUpperCase()}. `, words("bdi", article, {}, article.title ?? "")),
    text,
  );
}

/**
 * The pupils' sentences and the teacher's points for them, which stay in this browser.
 *
 * @param {Exercise} exercise
 * @param {Own[]} pupils
 * @param {Say} say
 */
function rubric(exercise, pupils, say) {
  const store = gradesOf(exercise);
  return [
    heading(3, {}, say.text("class.rubric")),
    h("p", {}, h("small", {}, say.text("class.rubricHelp"))),
    ...pupils.flatMap(({ code, answers }) =>
      answers.links.flatMap((link, index) => {
        if (!link.why.trim()) return [];
        const id = `${code.slice(-16)}/${index}`;
        const grade = h(
          "select",
          { "aria-label": say.text("class.grade", { pupil: answers.pupil || "?", n: index + 1 }) },
          h("option", { value: "" }, "–"),
          Array.from({ length: GRADES }, (_, points) => h("option", { value: points }, say.number(points))),
        );
        grade.value = store.get(id) ?? "";
        on(grade, () => store.set(id, grade.value), "change");
        const quoted = SIDES.map((side) => {
          const { text } = exercise.articles[side];
          const place = answers.claims[side].find((claim) => claim.id === link[side]);
          return h(
            "span",
            {},
            `${side.toUpperCase()} `,
            words("q", exercise.articles[side], {}, place ? text.slice(place.start, place.end) : ""),
            " ",
          );
        });
        return [
          h(
            "div",
            { class: "grade single" },
            h("p", {}, h("b", {}, answers.pupil || "?"), " ", link.relation ? say.text(`judge.${link.relation}`) : ""),
            h("p", { class: "own" }, quoted),
            h("p", {}, h("i", { dir: "auto" }, link.why)),
            grade,
          ),
        ];
      }),
    ),
  ];
}

/** @param {Exercise} exercise */
function gradesOf({ id }) {
  /** @type {Keep<Record<string, string>>} */
  const keep = new Keep(`crossread-grades/${id}`, (kept) => typeof kept === "object");
  const grades = keep.load() ?? {};
  return {
    get: (/** @type {string} */ of) => grades[of],
    set: (/** @type {string} */ of, /** @type {string} */ value) => {
      grades[of] = value;
      keep.save(grades);
    },
  };
}

/**
 * Everything as a table: a row a pupil, a column an item, and the class below.
 *
 * @param {Exercise} exercise
 * @param {Own[]} pupils
 * @param {ClassFigures} made
 * @param {Say} say
 */
export function figuresCsv(exercise, pupils, made, say) {
  const grades = gradesOf(exercise);
  const graded = (/** @type {Own} */ { code, answers }) =>
    answers.links
      .map((_, index) => grades.get(`${code.slice(-16)}/${index}`) ?? "")
      .join(" ")
      .trim();
  return csv([
    [
      say.text("class.pupil"),
      say.text("class.points"),
      "max",
      say.text("class.percent"),
      say.text("class.kappa"),
      say.text("class.rubric"),
      ...made.items.map(({ id }) => id),
    ],
    ...made.pupils.map(({ score, max, agreement, items }, index) => [
      pupils[index].answers.pupil,
      String(score),
      String(max),
      agreement.of > 0 ? String(Math.round((agreement.same / agreement.of) * 1000) / 1000) : "",
      String(agreement.kappa ?? ""),
      graded(pupils[index]),
      ...items.map((item) => String(item.score)),
    ]),
    [
      say.text("class.mean"),
      "",
      "",
      made.agreement.of > 0 ? String(Math.round((made.agreement.same / made.agreement.of) * 1000) / 1000) : "",
      String(made.agreement.kappa ?? ""),
      "",
      ...made.items.map(({ mean }) => String(mean)),
    ],
  ]);
}
