import { h, heading, words } from "../element/dom.js";
import { report } from "./finish.js";
import { on, SIDES } from "./parts.js";
import { canUnseal, unseal } from "./seal.js";

/**
 * The last step: the pupil's answers beside the key.
 *
 * @typedef {import("./player.js").Play} Play
 * @typedef {import("./types.d.ts").Key} Key
 * @typedef {import("./types.d.ts").Item} Item
 * @typedef {import("./types.d.ts").Score} Score
 */

/** @type {WeakMap<object, Promise<Key | null>>} An exercise's key, once somebody has tried to open it. */
const open = new WeakMap();

/**
 * The open key; null while it is closed.
 *
 * @param {Play} play
 * @returns {Promise<Key | null>}
 */
async function keyOf({ exercise, work }) {
  const { key, sealed } = exercise;
  if (key || !sealed) return key ?? null;
  if (sealed.how === "code" && (!work.word || !canUnseal())) return null;
  const opened = open.get(exercise) ?? unseal(sealed, work.word);
  open.set(exercise, opened);
  return opened;
}

/**
 * The score; null while the key is closed or where pupils are not to compare.
 *
 * @param {Play} play
 * @returns {Promise<Score | null>}
 */
export async function score(play) {
  const { exercise, answers, tools } = play;
  const key = exercise.steps.compare ? await keyOf(play) : null;
  if (!key) return null;
  return JSON.parse(await tools.scoreAnswers(JSON.stringify({ steps: exercise.steps, key }), JSON.stringify(answers)));
}

/** @param {Play} play */
export function compareStep(play) {
  const { say, exercise, work } = play;
  const body = h("div", { class: "feedback", "aria-busy": "true" });
  void (async () => {
    const [key, scored] = [await keyOf(play), await score(play)];
    body.removeAttribute("aria-busy");
    if (key && scored) body.replaceChildren(...feedback(play, key, scored));
    else body.replaceChildren(...unlock());
  })();
  return [h("p", { class: "help" }, say.text("compare.help")), body];

  function unlock() {
    if (!canUnseal()) return [h("p", { class: "wrong" }, say.text("compare.noCrypto"))];
    const word = h("input", { id: "word", autocomplete: "off", autocapitalize: "none", spellcheck: "false" });
    const said = h("p", { class: "wrong", role: "alert" });
    const form = h(
      "form",
      { class: "field" },
      h("label", { for: "word" }, say.text("compare.word")),
      word,
      h("button", { class: "main" }, say.text("compare.unlock")),
      said,
    );
    on(
      form,
      async (event) => {
        event.preventDefault();
        said.textContent = "";
        const key = exercise.sealed && (await unseal(exercise.sealed, word.value));
        if (!key) return void (said.textContent = say.text("compare.wrong"));
        open.set(exercise, Promise.resolve(key));
        work.word = word.value;
        play.save();
        await report(play);
        play.draw("compare");
      },
      "submit",
    );
    return [form];
  }
}

/**
 * @param {Play} play
 * @param {Key} key
 * @param {Score} scored
 */
function feedback(play, key, scored) {
  const { say, exercise, answers, level } = play;
  const { items } = scored;
  const of = (/** @type {string} */ id) => items.find((item) => item.id === id);
  const keyQuote = (/** @type {"a" | "b"} */ side, /** @type {string} */ id) => {
    const place = key.claims[side].find((claim) => claim.id === id)?.places[0];
    const article = exercise.articles[side];
    return words("q", article, {}, place ? article.text.slice(place.start, place.end) : "");
  };
  const result = (/** @type {Item | undefined} */ item) => {
    if (!item) return "";
    const how = item.score >= 0.995 ? "right" : item.score > 0 ? "partly" : "missed";
    const sign = { right: "✓", partly: "◐", missed: "○" }[how];
    return h(
      "b",
      { class: `result ${how}` },
      h("span", { "aria-hidden": "true" }, sign),
      " ",
      say.text(`compare.${how}`),
    );
  };
  const title = (/** @type {string} */ name) => heading(level + 2, {}, say.text(`step.${name}`));
  const said = (/** @type {string | undefined} */ label) => say.text(`compare.say.${label ?? "missing"}`);
  const percent = new Intl.NumberFormat(say.lang, { style: "percent" });
  const pointed = (/** @type {"a" | "b"} */ side, /** @type {import("../types.d.ts").Utf16Range[]} */ ranges) => {
    const article = exercise.articles[side];
    return ranges.flatMap(({ start, end }) => [words("q", article, {}, article.text.slice(start, end)), " "]);
  };
  /** @type {Node[]} */
  const nodes = [
    h(
      "p",
      { class: "score" },
      say.text("compare.score", {
        score: Math.round(scored.score * 10) / 10,
        max: scored.max,
        percent: percent.format(scored.scaled),
      }),
    ),
  ];
  if (exercise.steps.find) {
    nodes.push(
      title("find"),
      h(
        "ul",
        { class: "results" },
        SIDES.flatMap((side) =>
          key.claims[side].flatMap(({ id }) => {
            const item = of(`find/${side}/${id}`);
            if (!item) return [];
            const own = item.own[side];
            const quoted = own && words("q", exercise.articles[side], {}, play.quote(side, own));
            return [
              h(
                "li",
                {},
                result(item),
                h("div", {}, h("b", {}, side.toUpperCase()), " ", keyQuote(side, id)),
                quoted && item.score < 0.995 && h("div", { class: "own" }, say.text("compare.yours"), ": ", quoted),
              ),
            ];
          }),
        ),
      ),
    );
    const extra = scored.extra.a.length + scored.extra.b.length;
    if (extra > 0) nodes.push(h("p", {}, say.text("compare.extra", { n: extra })));
  }
  if (items.some(({ step }) => step === "grid")) {
    const expected = (/** @type {Key["grid"][number]["a"]} */ cell) =>
      cell ? [cell.answers[0], cell.speakers[0]].filter(Boolean).join(" – ") : say.text("compare.silent");
    nodes.push(
      title("grid"),
      h(
        "ul",
        { class: "results" },
        key.grid.flatMap((row, index) =>
          SIDES.map((side) => {
            const { silent, answer, speaker } = answers.grid[index]?.[side] ?? {
              silent: false,
              answer: "",
              speaker: "",
            };
            const own = silent ? say.text("compare.silent") : [answer, speaker].filter(Boolean).join(" – ");
            return h(
              "li",
              {},
              result(of(`grid/${index}/${side}`)),
              h("div", {}, words("span", exercise.articles.a, {}, row.question), " ", h("b", {}, side.toUpperCase())),
              h("div", {}, say.text("compare.key"), ": ", expected(row[side])),
              h("div", { class: "own" }, say.text("compare.yours"), ": ", own || say.text("compare.nothing")),
            );
          }),
        ),
      ),
    );
  }
  if (items.some(({ step }) => step === "link" || step === "judge" || step === "point")) {
    nodes.push(title(exercise.steps.judge ? "judge" : "link"));
    nodes.push(
      h(
        "ul",
        { class: "results" },
        key.pairs.map((pair) => {
          const id = `${pair.a}/${pair.b}`;
          const judged = of(`judge/${id}`);
          const link = judged && answers.links.find(({ a, b }) => a === judged.own.a && b === judged.own.b);
          return h(
            "li",
            {},
            result(judged ?? of(`link/${id}`)),
            SIDES.map((side) => h("div", {}, h("b", {}, side.toUpperCase()), " ", keyQuote(side, pair[side]))),
            h("div", {}, say.text("compare.key"), ": ", pair.relations.map((it) => said(it)).join(" / ")),
            judged && h("div", { class: "own" }, say.text("compare.yours"), ": ", said(judged.given)),
            of(`point/${id}`) &&
              h(
                "div",
                { class: "points" },
                result(of(`point/${id}`)),
                " ",
                say.text("step.point"),
                ": ",
                pointed("a", pair.points.a),
                "| ",
                pointed("b", pair.points.b),
              ),
            link?.why && h("div", { class: "own" }, say.text("justify.why"), " ", h("i", { dir: "auto" }, link.why)),
          );
        }),
        SIDES.flatMap((side) =>
          key.only[side].map((id) => {
            const judged = of(`judge/${side}/${id}`);
            if (!judged) return "";
            return h(
              "li",
              {},
              result(judged),
              h("div", {}, h("b", {}, side.toUpperCase()), " ", keyQuote(side, id)),
              h("div", {}, say.text("compare.key"), ": ", said("only")),
              h("div", { class: "own" }, say.text("compare.yours"), ": ", said(judged.given)),
            );
          }),
        ),
      ),
    );
  }
  return nodes;
}
