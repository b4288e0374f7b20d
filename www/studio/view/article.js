import { direction, h } from "../../element/dom.js";
import { KINDS, SIGNS } from "../../element/model.js";
import { OFFER } from "../state/offers.js";
import { AT, placed } from "../text/places.js";
import { letter } from "./parts.js";

/**
 * An article in which claims are marked: its words, with what is marked so far and how the engine pairs it.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 * @typedef {import("../../types.d.ts").Block} Block
 */

/**
 * @param {Side} side
 * @param {Context} context
 * @param {Block[] | undefined} blocks with the suggested claims, where they are shown
 */
export function article(side, context, blocks) {
  const { document, live, t, looking } = context;
  const { title, source, lang, text } = document[side];
  const shown = blocks ?? live.comparison?.view[side];
  const open = looking.open?.side === side ? looking.open.id : null;
  const from = [text, shown, live.comparison, open, context.say];
  const { version, isShown } = context.versions.of(`text-${side}`, from);
  return h(
    "section",
    { class: "article", "data-key": side, "data-side": side, "aria-labelledby": `title-${side}` },
    h(
      "h3",
      { id: `title-${side}` },
      letter(side),
      h(
        "span",
        { lang: title && lang, dir: title && direction(document[side]) },
        title ?? t("article", { side: side.toUpperCase() }),
        source && h("small", {}, source),
      ),
    ),
    h(
      "div",
      {
        class: "text",
        role: "textbox",
        tabindex: 0,
        "aria-readonly": "true",
        "aria-multiline": "true",
        "aria-label": t("claims.textOf", { side: side.toUpperCase() }),
        "aria-describedby": "text-keys",
        "data-article": side,
        "data-piece": `text-${side}`,
        "data-version": version,
        "data-moving": looking.moving && looking.open?.side === side,
        lang: lang ?? "en",
        dir: direction({ lang: lang ?? "en", dir: document[side].dir }),
      },
      isShown ? [] : paragraphs(side, context, shown ?? [{ segments: [{ text }] }]),
    ),
  );
}

/**
 * @param {Side} side
 * @param {Context} context
 * @param {Block[]} blocks
 */
function paragraphs(side, { live, looking, say, t }, blocks) {
  const relations = relationsOf(side, live.comparison);
  const last = lastPieces(blocks);
  return placed(blocks).map((pieces) =>
    h(
      "p",
      {},
      pieces.flatMap(({ segment: { text, claims = [] }, at }) => {
        if (claims.length === 0) return [h("span", { [AT]: at }, text)];
        const own = claims.filter((id) => !id.startsWith(OFFER));
        const kinds = own.flatMap((id) => relations.get(id) ?? []);
        const isOpen = looking.open?.side === side && own.includes(looking.open.id);
        const relation = own.length === 0 ? "offer" : (KINDS.find((kind) => kinds.includes(kind)) ?? "only");
        const mark = h(
          "mark",
          { [AT]: at, "data-claims": JSON.stringify(claims), "data-relation": relation, "data-open": isOpen && "true" },
          text,
        );
        const ends = own.filter((id) => last.get(id) === at).map((id) => badge(id, relations.get(id) ?? [], say, t));
        return [mark, ...ends];
      }),
    ),
  );
}

/**
 * The number after a claim, with the signs of its pairs. A way for the mouse; the list of claims is the keyboard's.
 *
 * @param {string} id
 * @param {string[]} kinds
 * @param {import("./context.js").Say} say
 * @param {Context["t"]} t
 */
function badge(id, kinds, say, t) {
  const there = KINDS.filter((kind) => kinds.includes(kind));
  return h(
    "span",
    { class: "badge", "data-claim": id },
    h("span", { "aria-hidden": "true" }, `${id}${there.map((kind) => ` ${SIGNS[kind]}`).join("")}`),
    h(
      "span",
      { class: "hidden" },
      ` (${[t("claims.claim", { id }), ...there.map((kind) => say.text(`kind.${kind}`))].join(", ")}) `,
    ),
  );
}

/**
 * How each claim is paired.
 *
 * @param {Side} side
 * @param {import("../../types.d.ts").Comparison | undefined} comparison
 * @returns {Map<string, string[]>}
 */
export function relationsOf(side, comparison) {
  /** @type {Map<string, string[]>} */
  const relations = new Map();
  for (const marker of comparison?.markers ?? []) {
    relations.set(marker[side], [...(relations.get(marker[side]) ?? []), marker.relation]);
  }
  return relations;
}

/**
 * Where the last piece of each claim begins.
 *
 * @param {Block[]} blocks
 * @returns {Map<string, number>}
 */
function lastPieces(blocks) {
  const last = new Map();
  for (const { segment, at } of placed(blocks).flat()) for (const id of segment.claims ?? []) last.set(id, at);
  return last;
}
