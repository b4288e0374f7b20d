/**
 * A small finished comparison with everything that a viewer may meet: every relation and origin, evidence with
 * values, an overlapping claim, an Arabic article, an orphan, a warning, a grid. Written by hand and independent of
 * the engine; positions are counted from the segments.
 */

/** @typedef {import("../../www/types.d.ts").Segment} Segment */
/** @typedef {import("../../www/types.d.ts").Comparison} Comparison */
/** @typedef {import("../../www/types.d.ts").Claim} Claim */

/** @type {Segment[]} */
const a = [
  { text: "🔥 The mayor of Tarnow said " },
  { text: "twelve", claims: ["a1"], markers: ["m1"], evidence: ["m1/0"] },
  { text: " homes burned on Tuesday", claims: ["a1"], markers: ["m1"] },
  { text: ". " },
  { text: "No one was hurt", claims: ["a2"], markers: ["m2"], evidence: ["m2/0"] },
  { text: ", and " },
  { text: "the school stays shut", claims: ["a3"], markers: ["m3"], evidence: ["m3/0"] },
  { text: ". " },
  { text: "The bakery reopened on Friday", claims: ["a4"] },
  { text: "." },
];

/** @type {Segment[]} */
const b = [
  { text: "قال الدفاع المدني إن " },
  { text: "سبعة", claims: ["b1"], markers: ["m1"], evidence: ["m1/0"] },
  { text: " منازل احترقت", claims: ["b1"], markers: ["m1"] },
  { text: "، و" },
  { text: "لم يصب أحد", claims: ["b2"], markers: ["m2"], evidence: ["m2/0"] },
  { text: ". " },
  { text: "المدرسة مغلقة", claims: ["b3"], markers: ["m3"], evidence: ["m3/0"] },
  { text: "." },
];

/**
 * @param {Segment[]} segments
 * @param {string} id
 * @param {Partial<Claim>} [more]
 * @returns {Claim}
 */
function claim(segments, id, more = {}) {
  const { start, end } = range(segments, ({ claims }) => claims?.includes(id) ?? false);
  const quote = segments
    .map(({ text }) => text)
    .join("")
    .slice(start, end);
  return { id, start, end, quote, status: "exact", score: 1, stance: "asserts", ...more };
}

/**
 * @param {Segment[]} segments
 * @param {(segment: Segment) => boolean} belongs
 */
function range(segments, belongs) {
  const first = segments.findIndex(belongs);
  const last = segments.findLastIndex(belongs);
  const until = (/** @type {number} */ index) =>
    segments.slice(0, index).reduce((sum, { text }) => sum + text.length, 0);
  return { start: until(first), end: until(last + 1) };
}

/** @param {string} ref */
function evidenceRanges(ref) {
  const has = (/** @type {Segment} */ { evidence }) => evidence?.includes(ref) ?? false;
  return { a: [range(a, has)], b: [range(b, has)] };
}

/** @type {Comparison} */
export const comparison = {
  schema: "crossread/comparison@1",
  generator: "crossread 0.0.0",
  model: "by hand",
  articles: {
    a: {
      title: "Homes burn in Tarnow",
      source: "Tarnow Courier",
      url: "https://example.org/tarnow",
      published: "2024-05-14",
      lang: "en",
      claims: [
        claim(a, "a1", { speaker: "the mayor", stance: "reports" }),
        claim(a, "a2"),
        claim(a, "a3"),
        claim(a, "a4"),
        { id: "a5", quote: "words that are not there", status: "orphan", score: 0, stance: "asserts" },
      ],
    },
    b: {
      title: "حريق في تارنو",
      source: "صحيفة الوادي",
      lang: "ar",
      dir: "rtl",
      claims: [claim(b, "b1"), claim(b, "b2"), claim(b, "b3")],
    },
  },
  markers: [
    {
      id: "m1",
      relation: "dispute",
      a: "a1",
      b: "b1",
      confidence: 0.91,
      origin: "engine",
      evidence: [{ kind: "number", ...evidenceRanges("m1/0"), values: { a: "12", b: "7" } }],
    },
    {
      id: "m2",
      relation: "agree",
      a: "a2",
      b: "b2",
      confidence: 1,
      origin: "annotation",
      evidence: [
        {
          kind: "annotated-answer",
          ...evidenceRanges("m2/0"),
          values: { a: "no", b: "no", question: "Was anyone hurt?" },
        },
      ],
      engine: { relation: "none", confidence: 0.5, evidence: [] },
    },
    {
      id: "m3",
      relation: "related",
      a: "a3",
      b: "b3",
      confidence: 1,
      origin: "person",
      by: "the desk",
      reason: "same school",
      evidence: [{ kind: "linked", ...evidenceRanges("m3/0") }],
    },
  ],
  onlyA: ["a4"],
  onlyB: [],
  summary: { agree: 1, dispute: 1, related: 1, onlyA: 1, onlyB: 0, orphans: 1 },
  grid: [
    {
      question: "Was anyone hurt?",
      a: [{ claim: "a2", answer: "no", stance: "asserts" }],
      b: [{ claim: "b2", answer: "no", stance: "asserts" }],
    },
  ],
  warnings: [
    { code: "orphan-claim", path: "a.claims[4]", message: "The quote was not found in the text." },
    {
      code: "ambiguous-quote",
      path: "b.claims[0]",
      message: "The quote stands twice in the text; the first is taken.",
    },
  ],
  view: { a: [{ segments: a }], b: [{ segments: b }] },
};

/** A pair in English for the engine. */
export const pair = {
  a: {
    title: "Homes burn in Tarnow",
    source: "Tarnow Courier",
    text: "Twelve homes burned in Tarnow on Tuesday, the mayor said. The bakery reopened on Friday.",
    claims: [
      {
        id: "a1",
        quote: "Twelve homes burned in Tarnow on Tuesday",
        answers: [{ question: "How many homes burned?", answer: "12" }],
      },
      { id: "a2", quote: "The bakery reopened on Friday" },
    ],
  },
  b: {
    title: "Fire in Tarnow",
    source: "Valley Gazette",
    text: "Seven homes burned in Tarnow, according to the fire service.",
    claims: [
      {
        id: "b1",
        quote: "Seven homes burned in Tarnow",
        answers: [{ question: "How many homes burned?", answer: "7" }],
      },
    ],
  },
};

/** The same two articles as a page has them, with its own markup around the claims. */
export const lightArticles = `
  <article slot="a" lang="en">
    <h3>Homes burn in Tarnow</h3>
    <p><mark data-claim="a1">Twelve homes burned in <em>Tarnow</em> on Tuesday</mark>, the mayor said.</p>
    <p><mark data-claim="a4">The bakery reopened on Friday</mark>.</p>
  </article>
  <article slot="b" lang="en">
    <h3>Fire in Tarnow</h3>
    <p><mark data-claim="b1">Seven homes burned in Tarnow</mark>, according to the fire service.</p>
  </article>`;
