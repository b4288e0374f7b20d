import { claimOf, linkOf, SIDES } from "../state/document.js";
import { isAnswered, shared } from "../state/questions.js";

/**
 * From pair to pair: which is shown, what deciding does, which comes next.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 * @typedef {import("../state/candidates.js").Candidate} Candidate
 */

/**
 * Whether a pair needs no more thought: decided, or answered.
 *
 * @param {import("../state/document.js").Document} document
 * @param {Candidate} pair
 */
export function isDecided(document, pair) {
  return !!linkOf(document, pair) || isAnswered(document, pair);
}

/**
 * The pairs that were put off, in the order in which they were.
 *
 * @param {Context} context
 */
export function putOff({ document, pairsToJudge = [] }) {
  const known = new Map(pairsToJudge.map((pair) => [pair.key, pair]));
  return document.later.flatMap((key) => known.get(key) ?? []).filter((pair) => !isDecided(document, pair));
}

/**
 * @param {import("../state/document.js").Document} document
 * @param {Candidate} pair
 */
function isLeft(document, pair) {
  return !isDecided(document, pair) && !document.later.includes(pair.key);
}

/**
 * The pair that is shown: the one that was gone to, or else the first that is left.
 *
 * @param {Context} context
 */
export function currentOf({ pairsToJudge = [], looking, document }) {
  return pairsToJudge.find(({ key }) => key === looking.pair) ?? pairsToJudge.find((pair) => isLeft(document, pair));
}

/**
 * @param {Context} context
 * @param {string} decision
 */
export function decide(context, decision) {
  const current = currentOf(context);
  if (!current) return;
  const { a, b, key } = current;
  const at = { pair: key };
  if (decision === "later") context.studio.act({ type: "later", pair: { a, b } }, { at });
  else context.studio.act({ type: "link", pair: { a, b }, relation: /** @type {any} */ (decision) }, { at });
  goOn(context, key, context.t(`decision.${decision}`));
}

/**
 * On to the next pair that is left, after this one first.
 *
 * @param {Context} context
 * @param {string} key
 * @param {string} [decided] what is said of this one
 */
function goOn(context, key, decided) {
  const { pairsToJudge = [], studio, t } = context;
  const index = pairsToJudge.findIndex((pair) => pair.key === key);
  const order = [...pairsToJudge.slice(index + 1), ...pairsToJudge.slice(0, index + 1)];
  const { document } = studio;
  const next = order.find((pair) => isLeft(document, pair));
  const of = pairsToJudge.length;
  studio.look({ pair: next?.key ?? null, asking: null });
  const said = decided && t("pairs.decided", { n: index + 1, decision: decided });
  const position = next ? t("pairs.one", { n: pairsToJudge.indexOf(next) + 1, of }) : t(finishedBy({ ...context, document }));
  context.tell([said, position].filter(Boolean).join(". "));
  context.focus("#pair-title");
}

/**
 * What is said where no pair is left to decide now.
 *
 * @param {Context} context
 */
export function finishedBy(context) {
  return putOff(context).length > 0 ? "pairs.finishedLater" : "pairs.finished";
}

/**
 * @param {Context} context
 * @param {1 | -1} by
 */
export function step(context, by) {
  const { pairsToJudge = [] } = context;
  const index = pairsToJudge.findIndex(({ key }) => key === currentOf(context)?.key);
  const next = pairsToJudge[index + by];
  if (next) show(context, next.key);
}

/**
 * @param {Context} context
 * @param {string} key
 */
function show(context, key) {
  context.studio.look({ pair: key, asking: null });
  context.focus("#pair-title");
}

/**
 * Asks for the question that both claims answer.
 *
 * @param {Context} context
 */
export function ask(context) {
  const current = currentOf(context);
  if (!current) return;
  const { a, b, key } = current;
  const answersOf = (/** @type {Side} */ side) => claimOf(context.document, side, current[side])?.answers ?? [];
  context.studio.act({ type: "ask", pair: { a, b } }, { at: { pair: key, asking: key } });
  context.studio.look({ pair: key, asking: key, before: { a: answersOf("a"), b: answersOf("b") } });
  context.focus(".asking [data-field=question]");
}

/**
 * Gives the question up: the claims answer what they answered before.
 *
 * @param {Context} context
 */
export function giveUp(context) {
  const current = currentOf(context);
  if (!current) return;
  const { key } = current;
  const { before } = context.looking;
  for (const side of SIDES) {
    const how = { key: `give-up ${key}`, at: { pair: key, asking: key } };
    context.studio.act({ type: "answers", side, id: current[side], answers: before[side] }, how);
  }
  context.studio.look({ asking: null });
  context.focus(".judging [data-do=ask]");
}

/** @param {Context} context */
export function asked(context) {
  const current = currentOf(context);
  if (!current) return;
  const { a, b, key } = current;
  context.studio.act({ type: "tidy", pair: { a, b } }, { key: `ask ${key}`, at: { pair: key } });
  goOn(context, key, isAnswered(context.studio.document, current) ? context.t("decision.answered") : undefined);
}

/** @type {Record<string, import("./context.js").Act>} */
export const askingFields = {
  question: (context, element) => {
    const current = currentOf(context);
    if (!current || !shared(context.document, current)) return;
    const { a, b, key } = current;
    const { value } = /** @type {HTMLInputElement} */ (element);
    context.studio.act({ type: "reword", pair: { a, b }, question: value }, { key: `ask ${key}`, at: { pair: key } });
  },
  answer: (context, element) => respond(context, element, "answer"),
  "answer-stance": (context, element) => respond(context, element, "stance"),
};

/**
 * @param {Context} context
 * @param {HTMLElement} element
 * @param {"answer" | "stance"} field
 */
function respond(context, element, field) {
  const current = currentOf(context);
  if (!current) return;
  const { a, b, key } = current;
  const side = /** @type {Side} */ (element.dataset.side);
  const { value } = /** @type {HTMLInputElement} */ (element);
  context.studio.act(
    { type: "respond", pair: { a, b }, side, field, value },
    { key: `respond ${field} ${side} ${key}`, at: { pair: key } },
  );
}

/** @type {Record<string, import("./context.js").Act>} */
export const decidingActs = {
  decide: (context, element) => decide(context, element.dataset.decision ?? ""),
  "pair-before": (context) => step(context, -1),
  "pair-after": (context) => step(context, 1),
  ask,
  "asked-done": asked,
  "give-up": giveUp,
  "go-later": (context) => {
    const [first] = putOff(context);
    if (first) show(context, first.key);
  },
};
