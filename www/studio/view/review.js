import { h, words as inWords } from "../../element/dom.js";
import { SIGNS } from "../../element/model.js";
import { bandOf } from "../../element/parts/card.js";
import { kindName } from "../../element/parts/evidence.js";
import { claimOf, linkOf, pairKey, SIDES } from "../state/document.js";
import { isAnswered } from "../state/questions.js";
import { addActs, addFields, addPair } from "./add-pair.js";
import { button, input, labelled, letter } from "./parts.js";
import { who, whoActs, whoFields } from "./who.js";

/**
 * The step in which every pair is looked over and any is overruled, with a reason. What the engine says stays beside it.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 * @typedef {import("../../types.d.ts").Marker} Marker
 * @typedef {import("../../types.d.ts").Verdict} Verdict
 *
 * @typedef {object} Entry A pair that is shown, or that the author took away.
 * @property {string} key
 * @property {string} a
 * @property {string} b
 * @property {Marker} [marker]
 * @property {Verdict} [engine] what the engine says where somebody else decided
 */

export const RELATIONS = /** @type {const} */ (["agree", "dispute", "related", "none"]);

/** @type {import("./context.js").View} */
export const review = {
  draw(context) {
    const { live, document, t } = context;
    const entries = entriesOf(context);
    const isPair = (/** @type {Entry} */ entry) => entry.marker || entry.engine || isAnswered(document, entry);
    return [
      h("p", { class: "aside" }, t("review.lead")),
      who(context),
      live.comparison ? summary(context) : h("p", {}, t("working")),
      h(
        "ol",
        { class: "entries", "data-key": "entries" },
        entries.filter(isPair).map((entry) => drawn(context, entry)),
      ),
      unpaired(
        context,
        entries.filter((entry) => !isPair(entry)),
      ),
      addPair(context),
      h("p", { class: "row next", "data-key": "next" }, button("to-publish", { class: "main" }, t("review.next"))),
    ];
  },

  acts: {
    ...addActs,
    ...whoActs,
    overrule: (context, element) => {
      const pair = JSON.parse(element.dataset.pair ?? "");
      const relation = /** @type {typeof RELATIONS[number]} */ (element.dataset.relation);
      context.studio.act({ type: "link", pair, relation });
      context.tell(context.t(`decision.${relation}`));
    },
    restore: (context, element) => {
      const pair = JSON.parse(element.dataset.pair ?? "");
      context.studio.act({ type: "unlink", pair });
      context.tell(context.t("review.restored"));
      context.focus(`[data-key="${CSS.escape(pairKey(pair))}"] [data-do=overrule]`);
    },
    "to-publish": ({ studio }) => studio.look({ step: "publish" }),
  },

  fields: {
    ...addFields,
    ...whoFields,
    reason: ({ studio }, element) => {
      const pair = JSON.parse(element.dataset.pair ?? "");
      const { value } = /** @type {HTMLInputElement} */ (element);
      studio.act({ type: "reason", pair, value }, { key: `reason ${pairKey(pair)}` });
    },
  },
};

/**
 * Every pair that is marked or was taken away, in reading order.
 *
 * @param {Context} context
 * @returns {Entry[]}
 */
function entriesOf({ live, document }) {
  const alone = new Map((live.alone?.markers ?? []).map((marker) => [pairKey(marker), marker]));
  const markers = live.comparison?.markers ?? [];
  /** @type {Entry[]} */
  const entries = markers.map((marker) => {
    const key = pairKey(marker);
    const engine = marker.origin === "engine" ? undefined : (marker.engine ?? alone.get(key));
    return { key, a: marker.a, b: marker.b, marker, engine };
  });
  const shown = new Set(entries.map(({ key }) => key));
  for (const { a, b } of document.links) {
    const key = pairKey({ a, b });
    if (!shown.has(key) && claimOf(document, "a", a) && claimOf(document, "b", b)) {
      entries.push({ key, a, b, engine: alone.get(key) });
    }
  }
  const place = (/** @type {Side} */ side, /** @type {string} */ id) =>
    document[side].claims.findIndex((claim) => claim.id === id);
  return entries.sort(
    (one, other) => place("a", one.a) - place("a", other.a) || place("b", one.b) - place("b", other.b),
  );
}

/**
 * What neither the engine nor an answer nor the author pairs: decided, and out of the way.
 *
 * @param {Context} context
 * @param {Entry[]} entries
 */
function unpaired(context, entries) {
  if (entries.length === 0) return null;
  return h(
    "details",
    { "data-key": "unpaired" },
    h("summary", {}, context.t("review.unpaired", { n: entries.length })),
    h(
      "ol",
      { class: "entries" },
      entries.map((entry) => drawn(context, entry)),
    ),
  );
}

/** @param {Context} context */
function summary({ live, say, t }) {
  const { agree = 0, dispute = 0, related = 0 } = live.comparison?.summary ?? {};
  const parts = Object.entries({ dispute, agree, related }).map(
    ([kind, n]) => `${say.text(`kind.${kind}`)} ${say.number(n)}`,
  );
  return h("p", { class: "counts", "data-key": "counts" }, t("review.counts", { parts: say.list(parts) }));
}

/**
 * @param {Context} context
 * @param {Entry} entry
 */
function drawn(context, { key, a, b, marker, engine }) {
  const { document, t, say } = context;
  const link = linkOf(document, { a, b });
  const relation = marker?.relation ?? "none";
  const pair = JSON.stringify({ a, b });
  const title = `entry-${a}-${b}`;
  return h(
    "li",
    { "data-key": key, class: "entry", "data-kind": relation, "aria-labelledby": title },
    h(
      "p",
      { class: "what", id: title },
      h("span", { class: "sign", "aria-hidden": "true" }, relation === "none" ? "∅" : SIGNS[relation]),
      h("b", {}, marker ? say.text(`kind.${relation}`) : t("review.takenAway")),
      ` ${a} – ${b}`,
    ),
    h("div", { class: "sides" }, ...SIDES.map((side) => quote(context, side, side === "a" ? a : b))),
    h("p", { class: "why" }, reasons(context, marker)),
    engine || (link && marker?.origin === "person") ? h("p", { class: "engine" }, alone(context, engine)) : null,
    !engine && !marker && h("p", { class: "engine" }, alone(context, engine)),
    h(
      "div",
      { class: "decisions", role: "group", "aria-label": t("review.overrule", { a, b }) },
      RELATIONS.map((each) =>
        button(
          "overrule",
          {
            "data-pair": pair,
            "data-relation": each,
            "data-kind": each,
            "aria-pressed": link?.relation === each ? "true" : "false",
          },
          h("span", { class: "sign", "aria-hidden": "true" }, each === "none" ? "∅" : SIGNS[each]),
          t(`decision.${each}`),
        ),
      ),
      link && button("restore", { class: "quiet", "data-pair": pair }, t("review.restore")),
    ),
    link && labelled(t("review.reason"), input("reason", link.reason, { "data-pair": pair, dir: "auto" })),
  );
}

/**
 * @param {Context} context
 * @param {Side} side
 * @param {string} id
 */
function quote({ document, live }, side, id) {
  const { lang, dir } = document[side];
  const found = live.comparison?.articles[side].claims.find((claim) => claim.id === id);
  return h(
    "figure",
    {},
    h("figcaption", {}, letter(side), found?.speaker && h("small", { dir: "auto" }, found.speaker)),
    inWords(
      "blockquote",
      { lang: lang ?? "en", dir },
      {},
      found?.quote ?? claimOf(document, side, id)?.quote.exact ?? "",
    ),
  );
}

/**
 * Why the pair is marked: who decided, and what the engine found.
 *
 * @param {Context} context
 * @param {Marker} [marker]
 */
function reasons({ say, t }, marker) {
  if (!marker) return t("review.byYou");
  const { origin, evidence, confidence } = marker;
  if (origin === "person") return t("review.byYou");
  const kinds = [...new Set(evidence.map(({ kind }) => kindName(kind, say)))];
  const sure = origin === "engine" ? say.text(`confidence.${bandOf(confidence)}`) : "";
  return [say.text(`origin.${origin}`), sure, ...kinds].filter(Boolean).join(" · ");
}

/**
 * @param {Context} context
 * @param {Verdict} [engine]
 */
function alone({ say }, engine) {
  if (!engine) return say.text("engineAlone.none");
  return say.text(`engineAlone.${engine.relation}`, {
    confidence: say.text(`confidence.${bandOf(engine.confidence)}`),
  });
}
