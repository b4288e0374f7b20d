/**
 * The exercise in a pupils' file, or in a teacher's file.
 *
 * @param {string} text
 * @returns {import("./types.d.ts").Exercise | null} null where it is neither
 */
export function exerciseIn(text) {
  try {
    const inside = /<script type="application\/json" id="exercise">([^]*?)<\/script>/.exec(text);
    const exercise = JSON.parse(inside ? inside[1] : text);
    const { schema, id, lang, articles, steps, given, questions } = exercise ?? {};
    const isWhole =
      schema === "crossread/exercise@1" &&
      [id, lang, articles?.a?.text, articles?.b?.text].every((text) => typeof text === "string") &&
      [steps, given].every((part) => typeof part === "object" && part !== null) &&
      Array.isArray(questions);
    return isWhole ? exercise : null;
  } catch {
    return null;
  }
}
