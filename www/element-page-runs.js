/**
 * What the page of the element's pieces runs for each property and method, as it is written on its button. A result
 * that is text is shown.
 *
 * @typedef {import("./cross-read.js").CrossRead} CrossRead
 * @typedef {{ code: string, run: (reader: CrossRead) => unknown }} Run
 */

const pair = {
  a: {
    title: "The bridge at Ostrel",
    text: "The bridge was inspected in March, the mayor said. Twelve people were hurt.",
    claims: [{ quote: "The bridge was inspected in March" }, { quote: "Twelve people were hurt" }],
  },
  b: {
    title: "“Nobody looked at it”",
    text: "The bridge was never inspected in March, the builders said. Seven people were hurt.",
    claims: [{ quote: "The bridge was never inspected in March" }, { quote: "Seven people were hurt" }],
  },
};

/** Takes its time over a comparison that it has, and says how far it is. @type {CrossRead["engine"]} */
const slow = async (_, { signal, progress }) => {
  const response = await fetch("examples/airstrip.json", { signal });
  const { compare } = await import("./index.js");
  for (let done = 0; done < 5 && !signal.aborted; done += 1) {
    progress(done, 5);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return compare(await response.json());
};

/** Finds that everything is one matter, and nothing a dispute. @type {import("./types.d.ts").Judge} */
const mild = (pairs) => pairs.map(() => ({ agree: 0, dispute: 0, related: 1, none: 0 }));

/** @type {(reader: CrossRead) => Promise<string>} */
const summary = async (reader) => JSON.stringify((await reader.ready).summary);

/** @type {Record<string, Run[]>} */
export const RUNS = {
  comparison: [
    {
      code: "reader.comparison = await reader.ready",
      run: async (reader) => {
        reader.comparison = await reader.ready;
        return `${reader.comparison.schema}, and no WebAssembly for it`;
      },
    },
    { code: "reader.comparison = null", run: (reader) => void (reader.comparison = null) },
  ],
  pair: [
    { code: "reader.pair = { a: { text: … }, b: … }", run: (reader) => ((reader.pair = pair), summary(reader)) },
    { code: "reader.pair = null", run: (reader) => void (reader.pair = null) },
  ],
  engine: [
    { code: "reader.engine = slow", run: (reader) => ((reader.engine = slow), summary(reader)) },
    { code: "reader.engine = null", run: (reader) => void (reader.engine = null) },
  ],
  judge: [
    {
      code: "reader.pair = …; reader.judge = mild",
      run: (reader) => (Object.assign(reader, { pair, judge: mild }), summary(reader)),
    },
    { code: "reader.judge = null", run: (reader) => void (reader.judge = null) },
  ],
  ready: [{ code: "(await reader.ready).summary", run: summary }],
  select: [
    { code: 'reader.select("m1")', run: (reader) => reader.select("m1") },
    { code: "reader.select(null)", run: (reader) => reader.select(null) },
  ],
  reload: [{ code: "await reader.reload()", run: async (reader) => (await reader.reload()).schema }],
};
