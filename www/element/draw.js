import { markedText, plainText, section } from "./article.js";
import { h } from "./dom.js";
import { lightMarks } from "./marks.js";
import { Model, SIDES } from "./model.js";
import { notice } from "./notice.js";
import { summary } from "./summary.js";

/**
 * @typedef {import("./input.js").LightArticles} LightArticles
 * @typedef {import("./marks.js").Mark} Mark
 * @typedef {import("../types.d.ts").Comparison} Comparison
 * @typedef {import("../types.d.ts").PairInput} PairInput
 * @typedef {{ say: import("./say.js").Say, level: number, light: LightArticles | null, retry: () => void }} Context
 *
 * @typedef {{ kind: "loading" | "empty" } | { kind: "loading", pair?: PairInput }
 *   | { kind: "error", error: unknown, pair?: PairInput } | { kind: "ready", comparison: Comparison }} State
 *   What the element has to show.
 * @typedef {{ model?: Model, marks: Mark[], light: boolean, painted?: string }} View What is drawn; `painted`: for which
 *   choice its marks are.
 */

/**
 * Draws what can be painted at once: the summary and the articles with their marks, or a notice. The articles are there
 * in every state in which they are known. What comes later has its places kept: `tools` and `rail`.
 *
 * @param {State} state
 * @param {Context} context
 * @returns {{ view: View, nodes: Node[] }}
 */
export function draw(state, context) {
  return state.kind === "ready" ? drawComparison(state.comparison, context) : drawNotice(state, context);
}

/**
 * @param {Comparison} comparison
 * @param {Context} context
 */
function drawComparison(comparison, context) {
  const { say, light } = context;
  const model = new Model(comparison);
  const marks = light ? lightMarks(light) : [];
  const sections = SIDES.map((side) =>
    section(
      side,
      comparison.articles[side],
      context,
      light ? h("slot", { name: side }) : markedText(side, model, say, marks),
    ),
  );
  const nodes = [
    summary(model, say),
    h("div", { class: "tools", part: "tools" }),
    h("div", { class: "articles" }, ...sections),
    h("div", { class: "rail" }),
  ];
  return { view: { model, marks, light: !!light }, nodes };
}

/**
 * @param {Exclude<State, { kind: "ready" }>} state
 * @param {Context} context
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
