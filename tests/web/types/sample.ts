// What a caller in TypeScript writes; `tsc` checks it, nothing runs it.
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

// @ts-expect-error: an article has a text.
export const withoutText: ArticleInput = { title: "Fire" };
// @ts-expect-error: a claim is pointed at.
export const pointless: ArticleInput = { text: "Fire", claims: [{ id: "a1" }] };
// @ts-expect-error: there is no such relation.
export const relation: Marker["relation"] = "contradicts";
