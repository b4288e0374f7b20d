/** The shapes of exercises. Offsets are UTF-16 code units, half-open, as everywhere. */
import type { Utf16Range } from "../types.js";

export type Side = "a" | "b";
export type Sides<T> = { a: T; b: T };
export type Label = "agree" | "dispute" | "related";
export type StepName = "find" | "grid" | "link" | "judge" | "point" | "justify";

export interface Article {
  title?: string;
  source?: string;
  lang?: string;
  dir?: "ltr" | "rtl";
  text: string;
}

export interface Key {
  /** The first place is shown, the others are accepted as well. */
  claims: Sides<{ id: string; places: Utf16Range[]; optional: boolean }[]>;
  /** The first relation is shown, the others are accepted as well. */
  pairs: { a: string; b: string; relations: Label[]; points: Sides<Utf16Range[]> }[];
  only: Sides<string[]>;
  grid: ({ question: string } & Sides<{ answers: string[]; speakers: string[] } | null>)[];
}

/** A key that is closed: with a code by encryption, `open` only scrambled. */
export type Sealed =
  { how: "code"; rounds: number; salt: string; iv: string; data: string } | { how: "open"; data: string };

export interface Exercise {
  schema: "crossread/exercise@1";
  id: string;
  title: string;
  /** Of the words around the articles. */
  lang: string;
  steps: Record<StepName | "compare", boolean>;
  articles: Sides<Article>;
  /** What the grid asks. */
  questions: string[];
  /** What pupils do not find themselves. */
  given: { claims: Sides<Mark[]> | null; pairs: { a: string; b: string }[] | null };
  /** In the pupils' file. */
  sealed?: Sealed;
  /** In the teacher's file. */
  key?: Key;
}

export interface Mark extends Utf16Range {
  id: string;
}

export interface Link {
  a: string;
  b: string;
  relation: Label | null;
  points: Sides<Utf16Range[]>;
  why: string;
}

export interface Cell {
  silent: boolean;
  answer: string;
  speaker: string;
}

export interface Answers {
  exercise: string;
  pupil: string;
  claims: Sides<Mark[]>;
  links: Link[];
  only: Sides<string[]>;
  grid: Sides<Cell>[];
}

export interface Item {
  id: string;
  step: "find" | "grid" | "link" | "judge" | "point";
  score: number;
  success: boolean;
  own: Sides<string | null>;
  given?: Label | "only" | "missing";
  expected?: Label | "only" | "missing";
}

export interface Agreement {
  same: number;
  of: number;
  kappa: number | null;
}

export interface Score {
  scaled: number;
  score: number;
  max: number;
  steps: Record<string, { score: number; max: number }>;
  items: Item[];
  extra: Sides<string[]>;
  agreement: Agreement;
}

export interface ClassFigures {
  pupils: Score[];
  items: {
    id: string;
    step: Item["step"];
    mean: number;
    successes: number;
    disagreement: number;
    labels?: Record<Label | "only" | "missing", number>;
  }[];
  agreement: Agreement;
  heat: Sides<{ text: string; pupils: number }[]>;
}

/** What the second module does for exercises. */
export interface Tools {
  scoreAnswers(exercise: string, answers: string): Promise<string>;
  makeReceipt(answers: string): Promise<string>;
}
