// What a caller in TypeScript writes; `tsc` checks it, nothing runs it.
import { compareElements, highlight, readArticle } from "../../../www/host.js";
import { compare, relate } from "../../../www/index.js";
import type { ArticleInput, Comparison, CrossreadError, Judge, Marker, VerdictInput } from "../../../www/types.js";

const a: ArticleInput = {
  text: "Twelve homes burned.",
  claims: [
    { id: "a1", quote: "Twelve homes burned", speaker: "the mayor" },
    { quote: { exact: "homes", prefix: "Twelve " } },
    { start: 0, end: 6, answers: [{ question: "How many homes burned?", answer: "12", stance: "reports" }] },
    { type: "Annotation", target: { selector: [] } },
  ],
};

export async function disputes(b: ArticleInput): Promise<Marker[]> {
  const comparison: Comparison = await compare(a, b, { maxMarkersPerClaim: 2 });
  const one = await relate({ a: "x", b: "y" });
  const many = await relate([{ a: "x", b: "y" }]);
  many.map(({ probabilities }) => probabilities.dispute + one.probabilities.none);
  return comparison.markers.filter(({ relation }) => relation === "dispute");
}

const judge: Judge = async (pairs, { signal }) => {
  signal.throwIfAborted();
  return pairs.map(({ a, b, context }) => ({
    agree: a === b ? 1 : 0,
    dispute: 0,
    related: context.a.lang === context.b.lang ? 0 : 1,
    none: 0,
  }));
};
const verdicts: VerdictInput[] = [{ a: "a1", b: "b1", relation: "none", confidence: 0.7 }];

export async function judged(b: ArticleInput, signal: AbortSignal): Promise<(Marker["engine"] | undefined)[]> {
  const { markers } = await compare({ a, b, verdicts }, { judge, judgeTimeout: 5_000, signal });
  return markers.filter(({ origin }) => origin === "judge").map(({ engine }) => engine);
}

export function place(error: CrossreadError): string {
  return `${error.code} at ${error.path}`;
}

export async function inOwnArticles(ours: Element, theirs: Element): Promise<() => void> {
  const { text, claims, map } = readArticle(ours, { skip: ".ad", shadowRoots: true });
  const words: Range[] = map.ranges(0, text.length);
  const { comparison, b, destroy } = await compareElements(ours, theirs, { links: [], panel: null, lang: "uk" });
  const alone = highlight(ours, comparison, "a", { headingLevel: 3 });
  if (alone.drawing === "lines" || b.lost.length > 0 || words.length > (claims?.length ?? 0)) alone.select("m1");
  return destroy;
}

// @ts-expect-error: there are two sides.
export const third = (element: Element, comparison: Comparison) => highlight(element, comparison, "c");
// @ts-expect-error: an article has a text.
export const withoutText: ArticleInput = { title: "Fire" };
// @ts-expect-error: a claim is pointed at.
export const pointless: ArticleInput = { text: "Fire", claims: [{ id: "a1" }] };
// @ts-expect-error: there is no such relation.
export const relation: Marker["relation"] = "contradicts";
