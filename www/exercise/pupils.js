/**
 * What of a teacher's exercise goes to the pupils.
 *
 * @typedef {import("./types.d.ts").Exercise} Exercise
 * @typedef {import("./types.d.ts").Key} Key
 */

/**
 * The exercise as pupils get it, without the key: what they do not find themselves is given to them.
 *
 * @param {Exercise} exercise
 * @param {Key} whole
 * @returns {Exercise}
 */
export function closed(exercise, whole) {
  const key = trimmed(whole);
  const { find, link } = exercise.steps;
  const marks = (/** @type {"a" | "b"} */ side) => key.claims[side].map(({ id, places }) => ({ id, ...places[0] }));
  const { key: _, ...open } = exercise;
  return {
    ...open,
    questions: exercise.steps.grid ? key.grid.map(({ question }) => question) : [],
    given: {
      claims: find ? null : { a: marks("a"), b: marks("b") },
      pairs: find || link ? null : key.pairs.map(({ a, b }) => ({ a, b })),
    },
  };
}

/**
 * The key without what the teacher has taken out of it.
 *
 * @param {Key & { out?: Set<string> }} key
 * @returns {Key}
 */
export function trimmed({ claims, pairs, only, grid, out = new Set() }) {
  const kept = (/** @type {"a" | "b"} */ side) => claims[side].filter(({ id }) => !out.has(`${side}/${id}`));
  const has = { a: new Set(kept("a").map(({ id }) => id)), b: new Set(kept("b").map(({ id }) => id)) };
  const left = pairs.filter(({ a, b, relations }) => relations.length > 0 && has.a.has(a) && has.b.has(b));
  const alone = (/** @type {"a" | "b"} */ side) =>
    kept(side)
      .filter(({ id, optional }) => !optional && !left.some((pair) => pair[side] === id))
      .map(({ id }) => id);
  return {
    claims: { a: kept("a"), b: kept("b") },
    pairs: left,
    // What has lost its partner is alone.
    only: { a: alone("a"), b: alone("b") },
    grid: grid.filter(({ question }) => question.trim()),
  };
}
