import { markedText, plainText, section } from "./article.js";
import { h } from "./dom.js";
import { grid } from "./grid.js";
import { lists, overview } from "./list.js";
import { lightMarks } from "./marks.js";
import { Model, SIDES } from "./model.js";
import { notice } from "./notice.js";

/**
 * @typedef {import("./input.js").LightArticles} LightArticles
 * @typedef {import("./marks.js").Mark} Mark
 * @typedef {import("../types.d.ts").Comparison} Comparison
 * @typedef {import("../types.d.ts").PairInput} PairInput
 * @typedef {import("../strings/en.js").Strings} Strings
 *
 * @typedef {{ kind: "loading" | "empty" } | { kind: "loading", pair?: PairInput }
 *   | { kind: "error", error: unknown, pair?: PairInput } | { kind: "ready", comparison: Comparison }} State
 *   What the element has to show.
 * @typedef {{ model?: Model, marks: Mark[], light: boolean, card?: HTMLElement, selected?: string | null,
 *   filter?: string }} View
 *   What is drawn: the places that a change of filter or selection repaints.
 */

/**
 * Draws a state. The articles are there in every state in which they are known.
 *
 * @param {State} state
 * @param {{ strings: Strings, level: number, light: LightArticles | null }} context
 * @returns {{ view: View, nodes: Node[] }}
 */
export function draw(state, context) {
  return state.kind === "ready" ? drawComparison(state.comparison, context) : drawNotice(state, context);
}

/**
 * @param {Comparison} comparison
 * @param {{ strings: Strings, level: number, light: LightArticles | null }} context
 */
function drawComparison(comparison, context) {
  const { strings, light } = context;
  const model = new Model(comparison);
  const marks = light ? lightMarks(light) : [];
  const sections = SIDES.map((side) =>
    section(
      side,
      comparison.articles[side],
      context,
      light ? h("slot", { name: side }) : markedText(side, model, strings, marks),
    ),
  );
  const card = h("div", {
    class: "card",
    part: "card",
    role: "region",
    "aria-labelledby": "card-title",
    tabindex: 0,
    hidden: true,
  });
  const nodes = [
    overview(model, context),
    h("div", { class: "rail" }, lists(model, context), card),
    h("div", { class: "articles" }, ...sections),
    grid(model, context),
  ].filter((node) => node !== null);
  return { view: { model, marks, light: !!light, card }, nodes };
}

/**
 * @param {Exclude<State, { kind: "ready" }>} state
 * @param {{ strings: Strings, level: number, light: LightArticles | null }} context
 */
function drawNotice(state, context) {
  const { light } = context;
  const pair = "pair" in state ? state.pair : undefined;
  const articles = !!(light ?? pair);
  const sections = SIDES.map((side) =>
    section(side, pair?.[side], context, light ? h("slot", { name: side }) : pair ? plainText(pair[side]) : ""),
  );
  const nodes = [notice(state, { ...context, articles })];
  if (articles) nodes.push(h("div", { class: "articles" }, ...sections));
  return { view: { marks: [], light: !!light }, nodes };
}
