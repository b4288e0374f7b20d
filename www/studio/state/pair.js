/**
 * Between the studio's document and the pair that the engine and everybody else reads.
 *
 * @typedef {import("./document.js").Document} Document
 * @typedef {import("./document.js").Article} Article
 * @typedef {import("./document.js").Claim} Claim
 * @typedef {import("./document.js").Side} Side
 * @typedef {import("../../types.d.ts").PairInput} PairInput
 * @typedef {import("../../types.d.ts").ArticleInput} ArticleInput
 * @typedef {import("../../types.d.ts").Comparison} Comparison
 * @typedef {(pair: PairInput) => Comparison | Promise<Comparison>} Compare
 */
import { blank, SIDES } from "./document.js";

/**
 * The pair that a document comes to: what is half written is left out.
 *
 * @param {Document} document
 * @returns {PairInput}
 */
export function toPair({ a, b, links }) {
  /** @type {PairInput} */
  const pair = { a: article(a), b: article(b) };
  return links.length > 0 ? { ...pair, links } : pair;
}

/**
 * The same with every claim where the engine found it, so that no reader has to look for it.
 *
 * @param {Document} document
 * @param {Comparison} comparison of it
 * @returns {PairInput}
 */
export function toSettledPair(document, comparison) {
  const pair = toPair(document);
  for (const side of SIDES) {
    const found = new Map(comparison.articles[side].claims.map((claim) => [claim.id, claim]));
    pair[side].claims = pair[side].claims?.map((claim) => {
      const { status, start, end } = found.get(/** @type {string} */ (claim.id)) ?? {};
      const isFound = (status === "exact" || status === "moved") && start !== undefined && end !== undefined;
      return isFound ? { ...claim, start, end } : claim;
    });
  }
  return pair;
}

/**
 * The pair with the texts and claims alone: what the engine says of it, nobody else had a say in. By its empty list of
 * verdicts it asks for the pairs of claims that the engine looked at, where the engine tells them.
 *
 * @param {Document} document
 * @returns {PairInput & { verdicts: [] }}
 */
export function toBarePair(document) {
  const bare = (/** @type {Side} */ side) => ({
    ...article(document[side]),
    claims: document[side].claims.map(({ answers: _, ...claim }) => pointed(claim, document[side].text)),
  });
  return { a: bare("a"), b: bare("b"), verdicts: [] };
}

/**
 * A document from a pair that somebody made elsewhere. The engine says where its claims are.
 *
 * @param {PairInput} pair
 * @param {Compare} compare
 * @param {(side: Side, text: string, range: { start: number, end: number }) => import("../text/words.js").Place} placeOf
 * @returns {Promise<Document>}
 */
export async function fromPair(pair, compare, placeOf) {
  const named = { ...pair, a: withIds(pair.a, "a"), b: withIds(pair.b, "b") };
  const { articles } = await compare(named);
  const document = blank();
  for (const side of SIDES) {
    const { claims, ...rest } = named[side];
    const found = new Map(articles[side].claims.map((claim) => [claim.id, claim]));
    document[side] = {
      ...document[side],
      ...rest,
      claims: claims.map((claim) => {
        const { start, end, quote, note, status } = /** @type {import("../../types.d.ts").Claim} */ (
          found.get(/** @type {string} */ (claim.id))
        );
        const meaning = { ...meaningOf(claim), ...(note && { note }) };
        if (start === undefined || end === undefined) return { ...meaning, quote: { exact: quote } };
        const place = placeOf(side, rest.text, { start, end });
        // The words that were looked for stay: that they are not quite the article's is the author's to see.
        return { ...meaning, ...place, ...(status === "changed" && { quote: quoteOf(claim) ?? place.quote }) };
      }),
    };
  }
  document.links = (pair.links ?? []).map((link) => ({ ...link }));
  return document;
}

/**
 * The pair of a finished comparison: the author's own, where the studio put it there; else what it says by itself, in
 * which the engine's reading of speakers and stances cannot be told from an author's, and so is kept as said.
 *
 * @param {Comparison & { pair?: PairInput }} comparison
 * @returns {PairInput}
 */
export function pairOfComparison(comparison) {
  const text = (/** @type {Side} */ side) =>
    comparison.view[side].flatMap(({ segments }) => segments.map((segment) => segment.text)).join("");
  const given = comparison.pair;
  if (given) return { ...given, a: { ...given.a, text: text("a") }, b: { ...given.b, text: text("b") } };
  const own = (/** @type {Side} */ side) => {
    const { claims, ...rest } = comparison.articles[side];
    return {
      ...rest,
      text: text(side),
      claims: claims.map(({ status: _status, score: _score, suggested: _suggested, ...claim }) => claim),
    };
  };
  const links = comparison.markers
    .filter(({ origin }) => origin === "person")
    .map(({ a, b, relation, by, reason }) => ({ a, b, relation, ...(by && { by }), ...(reason && { reason }) }));
  return { a: own("a"), b: own("b"), ...(links.length > 0 && { links }) };
}

/**
 * A finished comparison that can be opened again: with what the author said, but for the texts, which it has.
 *
 * @param {Document} document
 * @param {Comparison} comparison
 */
export function withAuthor(document, comparison) {
  const { a, b, links } = toSettledPair(document, comparison);
  const author = ({ text: _, ...rest } = /** @type {ArticleInput} */ (a)) => rest;
  return { ...comparison, pair: { a: author(a), b: author(b), ...(links && { links }) } };
}

/**
 * @param {Article} article
 * @returns {ArticleInput}
 */
function article({ dismissed: _, claims, ...rest }) {
  return { ...rest, claims: claims.map((claim) => pointed(claim, rest.text)) };
}

/**
 * @param {Claim} claim
 * @param {string} text as it is now: a place that it no longer has is left out, and the words are looked for
 * @returns {import("../../types.d.ts").ClaimInput}
 */
function pointed({ start, end, answers, ...claim }, text) {
  const whole = answers?.filter(({ question }) => question.trim() !== "").map(trimmedAnswer);
  return /** @type {import("../../types.d.ts").ClaimInput} */ ({
    ...claim,
    ...(isPlace(text, start) && isPlace(text, end) && { start, end }),
    ...(whole?.length && { answers: whole }),
  });
}

/**
 * Whether a text has this place, and not in the middle of a character.
 *
 * @param {string} text
 * @param {number} [at]
 */
function isPlace(text, at) {
  return at !== undefined && at <= text.length && !/^[\udc00-\udfff]/.test(text.slice(at, at + 1));
}

/** @param {import("../../types.d.ts").Answer} answer */
function trimmedAnswer(answer) {
  const fields = Object.entries(answer).map(([name, value]) => [
    name,
    typeof value === "string" ? value.trim() : value,
  ]);
  return Object.fromEntries(fields.filter(([, value]) => value !== ""));
}

/**
 * An article whose every claim has an id of its own.
 *
 * @param {ArticleInput} article
 * @param {Side} side
 * @returns {ArticleInput & { claims: import("../../types.d.ts").ClaimInput[] }}
 */
function withIds(article, side) {
  const claims = Array.isArray(article?.claims) ? article.claims : [];
  const taken = new Set(claims.map((claim) => claim?.id));
  let last = 0;
  const next = () => {
    do last += 1;
    while (taken.has(`${side}${last}`));
    return `${side}${last}`;
  };
  return { ...article, claims: claims.map((claim) => (claim?.id ? claim : { ...claim, id: next() })) };
}

/**
 * What is said of a claim, without what points at it: of an annotation its own fields would point elsewhere.
 *
 * @param {any} claim
 * @returns {any}
 */
function meaningOf(claim) {
  const { start: _start, end: _end, quote: _quote, target, body: _body, type, "@context": _context, ...rest } = claim;
  return target === undefined && type === undefined ? rest : known(rest);
}

/** @param {any} annotation */
function known({ id, speaker, stance, gist, note, answers }) {
  const fields = { id, speaker, stance, gist, note, answers };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** @param {any} claim @returns {import("./document.js").Quote | undefined} */
function quoteOf({ quote }) {
  return typeof quote === "string" ? { exact: quote } : quote?.exact ? quote : undefined;
}
