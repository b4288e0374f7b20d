/**
 * What a judge is asked: two claims, in one order or in both, with what a reader would know of them.
 *
 * @typedef {import("../types.d.ts").Comparison} Comparison
 * @typedef {import("../types.d.ts").JudgeContext} JudgeContext
 * @typedef {import("../types.d.ts").JudgePair} JudgePair
 * @typedef {import("../types.d.ts").Side} Side
 * @typedef {{ a: string, b: string }} Ids
 * @typedef {Ids & { place: number, pairs: JudgePair[] }} Question `place`: in reading order
 */

/**
 * The questions to a judge, the most promising first: what the engine shows may be wrong, and is what readers see.
 *
 * @param {Comparison} comparison of a pair with `verdicts`
 * @param {Ids[]} decided pairs that are not asked about
 * @param {boolean} bothWays
 * @returns {Question[]}
 */
export function questions(comparison, decided, bothWays) {
  const sides = { a: claims("a", comparison), b: claims("b", comparison) };
  const shown = new Set(comparison.markers.map(key));
  const asked = openPairs(comparison, decided).map((ids, place) => {
    const [a, b] = [sides.a.get(ids.a), sides.b.get(ids.b)];
    if (!a || !b) throw new Error(`the comparison has no claims ${ids.a} and ${ids.b}`);
    const forth = pairOf(`${place}`, a, b);
    const back = pairOf(`${place} turned`, b, a);
    // Asked once, the smaller text comes first: which article a claim is from must not matter.
    const pairs = bothWays ? [forth, back] : [forth.a <= forth.b ? forth : back];
    return { ...ids, place, pairs };
  });
  return [...asked.filter((it) => shown.has(key(it))), ...asked.filter((it) => !shown.has(key(it)))];
}

/**
 * The pairs of claims that nobody but the engine has decided. Where it does not read the language, it has no choice of
 * its own: every claim is put to every other.
 *
 * @param {Comparison} comparison
 * @param {Ids[]} decided
 * @returns {Ids[]}
 */
function openPairs(comparison, decided) {
  if (!comparison.warnings.some(({ code }) => code === "language-not-judged")) return comparison.candidates ?? [];
  const known = new Set([...decided, ...comparison.markers].map(key));
  const [a, b] = [comparison.articles.a, comparison.articles.b].map(({ claims }) => claims.filter(isFound));
  return a.flatMap((one) => b.map((other) => ({ a: one.id, b: other.id }))).filter((pair) => !known.has(key(pair)));
}

/** @param {import("../types.d.ts").Claim} claim */
const isFound = ({ status }) => status !== "orphan";

/** @param {Ids} ids */
const key = ({ a, b }) => JSON.stringify([a, b]);

/**
 * @param {string} id
 * @param {{ text: string, context: JudgeContext }} a
 * @param {{ text: string, context: JudgeContext }} b
 * @returns {JudgePair}
 */
function pairOf(id, a, b) {
  return { id, a: a.text, b: b.text, context: { a: a.context, b: b.context } };
}

/**
 * The claims of an article, by id: what is judged, and where it stands.
 *
 * @param {Side} side
 * @param {Comparison} comparison
 */
function claims(side, { articles, view }) {
  const { title, source, published, lang, claims } = articles[side];
  /** @type {Map<string, string>} */
  const paragraphs = new Map();
  for (const { segments } of view[side]) {
    const text = segments.map((segment) => segment.text).join("");
    const ids = new Set(segments.flatMap((segment) => segment.claims ?? []));
    // A claim may run over several.
    for (const id of ids) paragraphs.set(id, (paragraphs.get(id) ?? "") + text);
  }
  return new Map(
    claims.map(({ id, quote, gist, speaker, stance }) => {
      const paragraph = (paragraphs.get(id) ?? "").trim();
      const context = { quote, paragraph, speaker, stance, title, source, published, lang };
      return [id, { text: gist ?? quote, context }];
    }),
  );
}
