/**
 * A finished comparison of two articles of ten thousand words each, with three hundred markers: what a long read may
 * come to. Made by rule, so that every run draws the same.
 */

/** @typedef {import("../../www/types.d.ts").Comparison} Comparison */
/** @typedef {import("../../www/types.d.ts").Block} Block */
/** @typedef {import("../../www/types.d.ts").Claim} Claim */

const PARAGRAPHS = 100;
const MARKERS_A_PARAGRAPH = 3;
const WORDS = "the river rose behind old mills while clerks counted sandbags and nobody slept in lower town".split(" ");
const RELATIONS = /** @type {const} */ (["dispute", "agree", "related"]);
const SPEAKERS = ["the mayor", "the water board", "a farmer", "the union"];

/**
 * @param {number} from
 * @param {number} count
 */
const words = (from, count) => Array.from({ length: count }, (_, index) => WORDS[(from + index * 7) % 16]).join(" ");

/** @param {"a" | "b"} side */
function article(side) {
  /** @type {Block[]} */
  const view = [];
  /** @type {Claim[]} */
  const claims = [];
  let place = 0;
  for (let paragraph = 0; paragraph < PARAGRAPHS; paragraph += 1) {
    /** @type {Block["segments"]} */
    const segments = [];
    const add = (/** @type {Block["segments"][number]} */ segment) => {
      segments.push(segment);
      place += segment.text.length;
    };
    for (let index = 0; index < MARKERS_A_PARAGRAPH; index += 1) {
      const n = paragraph * MARKERS_A_PARAGRAPH + index + 1;
      const own = { claims: [`${side}${n}`], markers: [`m${n}`] };
      const start = place;
      add({ text: words(n, 8), ...own });
      add({ text: ` ${n} houses`, ...own, evidence: [`m${n}/0`] });
      add({ text: ` ${words(n + 3, 7)}`, ...own });
      const quote = segments
        .slice(-3)
        .map(({ text }) => text)
        .join("");
      const speaker = SPEAKERS[n % SPEAKERS.length];
      claims.push({
        id: `${side}${n}`,
        start,
        end: place,
        quote,
        status: "exact",
        score: 1,
        stance: "reports",
        speaker,
      });
      add({ text: `. ${words(n + 5, 16)}. ` });
    }
    add({ text: "\n\n" });
    view.push({ segments });
  }
  return { claims, view };
}

/** @returns {Comparison} */
export function longComparison() {
  const [a, b] = [article("a"), article("b")];
  const markers = a.claims.map(({ id }, index) => {
    const n = index + 1;
    const relation = RELATIONS[index % 3];
    const place = (/** @type {Claim[]} */ claims) => [{ start: claims[index].start ?? 0, end: claims[index].end ?? 0 }];
    return {
      id: `m${n}`,
      relation,
      a: id,
      b: `b${n}`,
      confidence: 0.5 + (index % 5) / 10,
      origin: /** @type {const} */ ("engine"),
      evidence: [
        {
          kind: relation === "dispute" ? /** @type {const} */ ("number") : /** @type {const} */ ("shared-words"),
          a: place(a.claims),
          b: place(b.claims),
        },
      ],
    };
  });
  const count = (/** @type {string} */ kind) => markers.filter(({ relation }) => relation === kind).length;
  return {
    schema: "crossread/comparison@1",
    generator: "crossread 0.0.0",
    model: "by rule",
    articles: {
      a: { title: "The long night of the flood", source: "Valley Gazette", lang: "en", claims: a.claims },
      b: { title: "What the river left", source: "Tarnow Courier", lang: "en", claims: b.claims },
    },
    markers,
    onlyA: [],
    onlyB: [],
    summary: {
      agree: count("agree"),
      dispute: count("dispute"),
      related: count("related"),
      onlyA: 0,
      onlyB: 0,
      orphans: 0,
    },
    grid: [
      {
        question: "How many houses?",
        a: [{ claim: "a1", stance: "asserts" }],
        b: [{ claim: "b1", stance: "asserts" }],
      },
    ],
    warnings: [],
    view: { a: a.view, b: b.view },
  };
}
