/**
 * Two long articles for the engine, made by rule: so many sentences each, every one a claim of its own, with numbers
 * and names that meet in the other article now and then.
 *
 * @param {number} sentences
 * @returns {import("../../www/types.d.ts").PairInput}
 */
export function bigPair(sentences) {
  const who = ["The mayor", "The fire service", "A farmer", "The water board", "The union", "A teacher"];
  const did = ["counted", "reported", "lost", "found", "denied having", "promised"];
  const what = ["sandbags", "homes", "boats", "bridges", "pumps", "sheep", "lorries", "wells", "barns"];
  const where = ["Tarnow", "Sellen", "Marrowby", "Halden", "Ferrow", "Ostrel", "Pellow"];
  const pick = (/** @type {string[]} */ words, /** @type {number} */ index) => words[index % words.length];
  const article = (/** @type {number} */ step) => {
    const lines = Array.from({ length: sentences }, (_, index) => {
      const n = index * step;
      return `${pick(who, n)} ${pick(did, n >> 1)} ${(n % 37) + 3} ${pick(what, n >> 2)} near ${pick(where, n >> 3)}.`;
    });
    return { text: lines.join(" ") };
  };
  return { a: article(5), b: article(7) };
}
