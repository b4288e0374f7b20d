import { h, words as inWords } from "../../element/dom.js";
import { SIGNS } from "../../element/model.js";
import { bandOf } from "../../element/parts/card.js";
import { kindName } from "../../element/parts/evidence.js";
import { claimOf, linkOf, SIDES } from "../state/document.js";
import { shared } from "../state/questions.js";
import { asking } from "./asking.js";
import {
  ask,
  asked,
  askingFields,
  currentOf,
  decide,
  decidingActs,
  finishedBy,
  giveUp,
  isDecided,
  putOff,
  step,
} from "./deciding.js";
import { button, cap, letter } from "./parts.js";
import { who, whoActs, whoFields } from "./who.js";

/**
 * The step in which pairs of claims are judged, one after another, with a key each.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 * @typedef {import("../state/candidates.js").Candidate} Candidate
 */

/** The decisions, their keys and signs. Digits, since a letter is elsewhere on every second keyboard. */
const DECISIONS = /** @type {const} */ ([
  ["agree", "1", SIGNS.agree],
  ["dispute", "2", SIGNS.dispute],
  ["related", "3", SIGNS.related],
  ["none", "4", "∅"],
  ["later", "5", "…"],
]);
const ASK = "6";

/** @type {import("./context.js").View} */
export const pairs = {
  draw(context) {
    const { pairsToJudge, document, t } = context;
    if (!pairsToJudge) return [h("p", { class: "aside" }, t("working"))];
    if (pairsToJudge.length === 0) {
      return [h("p", { id: "pair-title", tabindex: -1 }, t("pairs.none")), toReview(context)];
    }
    const current = currentOf(context);
    return [
      h("p", { class: "aside" }, t("pairs.lead")),
      document.links.length === 0 && who(context),
      progress(context),
      current ? judged(context, current) : finished(context),
    ];
  },

  acts: { ...decidingActs, ...whoActs, "to-review": ({ studio }) => studio.look({ step: "review" }) },

  fields: { ...askingFields, ...whoFields },

  key(context, event) {
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || !target.closest(".judging")) return false;
    if (event.key === "Escape" && context.looking.asking) {
      giveUp(context);
      return true;
    }
    if (target.matches("input, select")) {
      if (event.key !== "Enter" || target.matches("select")) return false;
      asked(context);
      return true;
    }
    const decision = DECISIONS.find(([, key]) => key === event.key);
    if (decision) decide(context, decision[0]);
    else if (event.key === ASK) ask(context);
    else if (event.key === "Backspace") context.undo();
    else if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const isRtl = getComputedStyle(target).direction === "rtl";
      step(context, (event.key === "ArrowRight") === isRtl ? -1 : 1);
    } else return false;
    return true;
  },
};

/** @param {Context} context */
function progress(context) {
  const { pairsToJudge = [], document, t } = context;
  const of = pairsToJudge.length;
  const n = pairsToJudge.filter((pair) => isDecided(document, pair)).length;
  const later = putOff(context).length;
  return h(
    "p",
    { class: "progress", "data-key": "progress" },
    h("progress", { max: of, value: n, "aria-label": t("pairs.progress") }),
    later > 0 ? t("pairs.doneLater", { n, of, later }) : t("pairs.done", { n, of }),
  );
}

/**
 * @param {Context} context
 * @param {Candidate} pair
 */
function judged(context, pair) {
  const { pairsToJudge = [], looking, t, tn } = context;
  const index = pairsToJudge.indexOf(pair);
  const last = pairsToJudge.length - 1;
  return h(
    "section",
    { class: "judging", "data-key": "judging", "aria-labelledby": "pair-title" },
    h(
      "header",
      {},
      h("h3", { id: "pair-title", tabindex: -1 }, t("pairs.one", { n: index + 1, of: pairsToJudge.length })),
      h(
        "span",
        { class: "steps" },
        stepButton("pair-before", t("pairs.before"), "‹", index === 0),
        stepButton("pair-after", t("pairs.after"), "›", index === last),
      ),
    ),
    h("div", { class: "sides", "data-key": "claims" }, ...SIDES.map((side) => inContext(context, side, pair[side]))),
    h("p", { class: "engine", "data-key": "engine" }, engineWords(context, pair)),
    decisions(context, pair),
    looking.asking === pair.key ? asking(context, pair) : asks(context, pair),
    h(
      "p",
      { class: "aside keys", "data-key": "keys" },
      ...tn("pairs.keys", {
        digits: cap("1 – 6"),
        arrows: h("span", {}, cap("←"), " ", cap("→")),
        back: cap("⌫"),
      }),
    ),
  );
}

/**
 * @param {string} act
 * @param {string} label
 * @param {string} sign
 * @param {boolean} disabled
 */
function stepButton(act, label, sign, disabled) {
  return button(act, { class: "icon", "aria-label": label, disabled }, h("span", { "aria-hidden": "true" }, sign));
}

/**
 * @param {Context} context
 * @param {Candidate} pair
 */
function decisions({ document, t }, pair) {
  const decided = linkOf(document, pair)?.relation ?? (document.later.includes(pair.key) ? "later" : undefined);
  return h(
    "div",
    { class: "decisions", role: "group", "aria-label": t("pairs.decide"), "data-key": "decisions" },
    DECISIONS.map(([name, key, sign]) =>
      button(
        "decide",
        {
          "data-decision": name,
          "data-kind": name,
          "aria-pressed": decided === name ? "true" : "false",
          "aria-keyshortcuts": key,
        },
        h("span", { class: "sign", "aria-hidden": "true" }, sign),
        t(`decision.${name}`),
        h("kbd", { "aria-hidden": "true" }, key),
      ),
    ),
  );
}

/**
 * @param {Context} context
 * @param {Candidate} pair
 */
function asks({ document, t }, pair) {
  const question = shared(document, pair)?.a.question.trim();
  return h(
    "p",
    { class: "row", "data-key": "ask" },
    button("ask", { "aria-keyshortcuts": ASK }, t("pairs.ask"), h("kbd", { "aria-hidden": "true" }, ASK)),
    question && h("span", { class: "aside" }, t("pairs.answered", { question })),
  );
}

/**
 * A claim in its paragraph.
 *
 * @param {Context} context
 * @param {Side} side
 * @param {string} id
 */
function inContext({ document, live, t }, side, id) {
  const article = document[side];
  const claim = claimOf(document, side, id);
  const has = (/** @type {import("../../types.d.ts").Segment} */ { claims }) => claims?.includes(id) ?? false;
  const blocks = live.comparison?.view[side].filter(({ segments }) => segments.some(has)) ?? [];
  const { speaker } = live.comparison?.articles[side].claims.find((each) => each.id === id) ?? {};
  const source = article.source ?? article.title ?? t("article", { side: side.toUpperCase() });
  return h(
    "figure",
    { "data-key": `${side} ${id}` },
    h(
      "figcaption",
      {},
      letter(side),
      h("span", { dir: "auto" }, source),
      speaker && h("small", { dir: "auto" }, speaker),
    ),
    inWords(
      "blockquote",
      { lang: article.lang ?? "en", dir: article.dir },
      {},
      blocks.map(({ segments }) =>
        h("p", {}, ...segments.map((segment) => (has(segment) ? h("mark", {}, segment.text) : segment.text))),
      ),
    ),
    claim?.gist && h("p", { class: "aside", dir: "auto" }, claim.gist),
  );
}

/**
 * @param {Context} context
 * @param {Candidate} pair
 */
function engineWords({ say, t }, { verdict }) {
  if (!verdict) return t("pairs.engineUnsure");
  const { relation, confidence, evidence } = verdict;
  return t("pairs.engine", {
    kind: say.text(`kind.${relation}`),
    sure: say.text(`confidence.${bandOf(confidence)}`),
    why: say.list([...new Set(evidence.map(({ kind }) => kindName(kind, say)))]),
  });
}

/** @param {Context} context */
function finished(context) {
  const { t } = context;
  const later = putOff(context).length;
  return h(
    "section",
    { class: "judging", "data-key": "finished", "aria-labelledby": "pair-title" },
    h("h3", { id: "pair-title", tabindex: -1 }, t(finishedBy(context))),
    later > 0 && h("p", {}, button("go-later", {}, t("pairs.goLater", { n: later }))),
    toReview(context),
  );
}

/** @param {Context} context */
function toReview({ t }) {
  return h("p", { class: "row next" }, button("to-review", { class: "main" }, t("pairs.toReview")));
}
