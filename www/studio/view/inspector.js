import { h, words as inWords } from "../../element/dom.js";
import { SIGNS } from "../../element/model.js";
import { claimOf, questionsOf, SIDES } from "../state/document.js";
import { rangeOf } from "../state/live.js";
import { answersDrawn, answerActs, answerFields } from "./answers.js";
import { button, input, labelled, offered, select, shortened, stances } from "./parts.js";

/**
 * What is said of one claim: its words and their ends, who says it and how, in short, the questions that it answers.
 *
 * @typedef {import("./context.js").Context} Context
 * @typedef {import("./context.js").Side} Side
 * @typedef {{ side: Side, id: string }} Open
 */

export const STANCES = ["asserts", "reports", "denies", "doubts", "hedges"];

/**
 * @param {Context} context
 * @param {Open} open
 */
export function inspector(context, open) {
  const { document, live, t } = context;
  const { side, id } = open;
  const claim = claimOf(document, side, id);
  if (!claim) return null;
  const found = live.comparison?.articles[side].claims.find((each) => each.id === id);
  const index = document[side].claims.indexOf(claim);
  const speakers = SIDES.flatMap((each) => [
    ...document[each].claims.map(({ speaker }) => speaker ?? ""),
    ...document[each].claims.flatMap(({ answers = [] }) => answers.map(({ speaker }) => speaker ?? "")),
    ...(live.comparison?.articles[each].claims.map(({ speaker }) => speaker ?? "") ?? []),
  ]).filter(Boolean);
  const read =
    found?.stance && !claim.stance
      ? t("inspector.asRead", { stance: t(`stance.${found.stance}`) })
      : t("inspector.unsaid");
  return h(
    "section",
    { class: "inspector", "data-key": `claim ${side} ${id}`, "aria-labelledby": "claim-title" },
    h(
      "header",
      {},
      h("h3", { id: "claim-title", tabindex: -1 }, t("claims.claim", { id })),
      h(
        "span",
        { class: "steps" },
        stepTo(context, index - 1, t("inspector.previous"), "‹"),
        stepTo(context, index + 1, t("inspector.next"), "›"),
        button("close", { class: "icon", "aria-label": t("close") }, h("span", { "aria-hidden": "true" }, "×")),
      ),
    ),
    inWords(
      "blockquote",
      { lang: document[side].lang ?? "en", dir: document[side].dir },
      {},
      found?.quote ?? claim.quote.exact,
    ),
    // Where it was marked is known at once: what comes later moves all below it from under the pointer.
    (rangeOf(context, side, id) || found?.start !== undefined) && ends(t),
    offered("speakers", speakers),
    offered("questions", questionsOf(document)),
    h(
      "div",
      { class: "two" },
      labelled(
        t("inspector.speaker"),
        input("speaker", claim.speaker, {
          list: "speakers",
          placeholder: claim.speaker ? null : found?.speaker,
          dir: "auto",
        }),
      ),
      labelled(t("inspector.stance"), select("stance", claim.stance, [["", read], ...stances(STANCES, context)])),
    ),
    labelled(
      t("inspector.gist"),
      h("textarea", { "data-field": "gist", rows: 2, dir: "auto", "aria-describedby": "gist-help" }, claim.gist ?? ""),
    ),
    h("p", { class: "aside", id: "gist-help" }, t("inspector.gistHelp")),
    answersDrawn(context, open, claim),
    labelled(t("inspector.note"), h("textarea", { "data-field": "note", rows: 1, dir: "auto" }, claim.note ?? "")),
    h("p", { class: "last" }, button("unmark", { class: "quiet" }, t("inspector.unmark"))),
    // Comes when the engine has answered, and so where it moves nothing.
    pairs(context, open),
  );
}

/**
 * @param {Context} context
 * @param {number} index
 * @param {string} label
 * @param {string} sign
 */
function stepTo({ document, looking }, index, label, sign) {
  const side = looking.open?.side ?? "a";
  const claim = document[side].claims[index];
  return button(
    "open",
    { class: "icon", "data-side": side, "data-claim": claim?.id, "aria-label": label, disabled: !claim },
    h("span", { "aria-hidden": "true" }, sign),
  );
}

/** @param {Context["t"]} t */
function ends(t) {
  const move = (/** @type {string} */ edge, /** @type {number} */ by, /** @type {string} */ sign) =>
    button(
      "end",
      {
        class: "icon",
        "data-edge": edge,
        "data-by": by,
        "aria-label": t(`inspector.${edge}${by < 0 ? "Back" : "On"}`),
      },
      h("span", { "aria-hidden": "true" }, sign),
    );
  return h(
    "div",
    { class: "ends", role: "group", "aria-label": t("inspector.ends") },
    h("span", {}, h("span", { class: "what" }, t("inspector.start")), move("start", -1, "←"), move("start", 1, "→")),
    h("span", {}, h("span", { class: "what" }, t("inspector.end")), move("end", -1, "←"), move("end", 1, "→")),
    button("move", {}, t("inspector.move")),
  );
}

/**
 * How the claim is paired so far.
 *
 * @param {Context} context
 * @param {Open} open
 */
function pairs({ live, document, say, t }, { side, id }) {
  const other = side === "a" ? "b" : "a";
  const markers = live.comparison?.markers.filter((marker) => marker[side] === id) ?? [];
  if (markers.length === 0) return null;
  return h(
    "div",
    { class: "pairs-of" },
    h("h4", {}, t("inspector.pairs")),
    h(
      "ul",
      {},
      markers.map((marker) => {
        const claim = claimOf(document, other, marker[other]);
        return h(
          "li",
          { "data-kind": marker.relation },
          h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[marker.relation]),
          ` ${say.text(`kind.${marker.relation}`)}, ${say.text(`origin.${marker.origin}`)}: `,
          button("open", { class: "link", "data-side": other, "data-claim": marker[other] }, marker[other]),
          h("span", { dir: "auto" }, ` ${shortened(claim?.quote.exact ?? "", 70)}`),
        );
      }),
    ),
  );
}

/**
 * @param {Context} context
 * @param {"speaker" | "stance" | "gist" | "note"} field
 * @param {HTMLElement} element
 */
function write({ studio, looking }, field, element) {
  if (!looking.open) return;
  const { value } = /** @type {HTMLInputElement} */ (element);
  studio.act(
    { type: "claim", ...looking.open, field, value },
    { key: `${field} ${looking.open.side} ${looking.open.id}` },
  );
}

/** @type {Record<string, import("./context.js").Act>} */
export const inspectorFields = {
  speaker: (context, element) => write(context, "speaker", element),
  stance: (context, element) => write(context, "stance", element),
  gist: (context, element) => write(context, "gist", element),
  note: (context, element) => write(context, "note", element),
  ...answerFields,
};

/** @type {Record<string, import("./context.js").Act>} */
export const inspectorActs = {
  ...answerActs,
  end: (context, element) => {
    const { open } = context.looking;
    const stands = open && rangeOf(context, open.side, open.id);
    if (!stands) return;
    const words = context.words(open.side);
    const by = Number(element.dataset.by) < 0 ? -1 : 1;
    const edge = element.dataset.edge === "start" ? "start" : "end";
    const range = words.move(stands, edge, by);
    const places = { [open.id]: words.place(range) };
    context.studio.act({ type: "place", side: open.side, places }, { key: `end ${open.side} ${open.id}` });
    context.tell(places[open.id].quote.exact);
  },
  move: (context) => {
    const { open } = context.looking;
    if (!open) return;
    context.studio.look({ moving: true, selection: null, side: open.side });
    context.focus(`[data-article="${open.side}"]`);
  },
  unmark: ({ studio, looking, tell, t, focus }) => {
    const { open } = looking;
    if (!open) return;
    studio.act({ type: "unmark", ...open });
    tell(t("claims.unmarked", { id: open.id }));
    focus(`[data-article="${open.side}"]`);
  },
};
