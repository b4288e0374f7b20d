/**
 * A model of three features and four relations in ONNX form, written byte by byte: a softmax over weighted sums. It is
 * no good judge of anything, but it is a model, and runs in any runtime.
 */

/** The order in which it gives its probabilities: agree, dispute, related, none. */
const WEIGHTS = [
  // Words of the smaller claim that the other has too, from 0 to 1; whether just one negates; whether numbers differ.
  [14, 9, 1, -2],
  [-14, 12, 0, 0],
  [-14, 12, 0, 0],
];
const BIAS = [-7, -12, 0, 1];

const FLOAT = 1;

/** @param {number} number */
function varint(number) {
  const bytes = [];
  for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) | 128);
  return [...bytes, number];
}

/**
 * A field of a protobuf message: a number, text, or the bytes of a message.
 *
 * @param {number} field
 * @param {number | string | number[]} value
 */
function write(field, value) {
  if (typeof value === "number") return [...varint(field * 8), ...varint(value)];
  const bytes = typeof value === "string" ? [...new TextEncoder().encode(value)] : value;
  return [...varint(field * 8 + 2), ...varint(bytes.length), ...bytes];
}

/**
 * @param {string} name
 * @param {number[]} shape
 * @param {number[]} numbers
 */
function tensor(name, shape, numbers) {
  const raw = [...new Uint8Array(Float32Array.from(numbers).buffer)];
  return [...shape.flatMap((size) => write(1, size)), ...write(2, FLOAT), ...write(8, name), ...write(9, raw)];
}

/**
 * @param {string} operation
 * @param {string[]} inputs
 * @param {string} output
 */
function node(operation, inputs, output) {
  return [...inputs.flatMap((input) => write(1, input)), ...write(2, output), ...write(4, operation)];
}

/**
 * @param {string} name
 * @param {number} width
 */
function value(name, width) {
  const rows = write(1, write(2, "pairs"));
  const type = write(1, [...write(1, FLOAT), ...write(2, [...rows, ...write(1, write(1, width))])]);
  return [...write(1, name), ...write(2, type)];
}

const graph = [
  ...write(1, node("MatMul", ["features", "weights"], "weighed")),
  ...write(1, node("Add", ["weighed", "bias"], "scores")),
  ...write(1, node("Softmax", ["scores"], "probabilities")),
  ...write(2, "claims"),
  ...write(5, tensor("weights", [3, 4], WEIGHTS.flat())),
  ...write(5, tensor("bias", [4], BIAS)),
  ...write(11, value("features", 3)),
  ...write(12, value("probabilities", 4)),
];

/** The model, as a file of it would be. */
export const model = Uint8Array.from([...write(1, 8), ...write(8, write(2, 13)), ...write(7, graph)]);

/**
 * What the model is given of a pair.
 *
 * @param {{ a: string, b: string }} pair
 */
export function features({ a, b }) {
  const words = (/** @type {string} */ text) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu));
  const numbers = (/** @type {string} */ text) =>
    (text.toLowerCase().match(/\d+|seven|twelve/g) ?? []).map((word) => ({ seven: "7", twelve: "12" })[word] ?? word);
  const [one, other] = [words(a), words(b)];
  const shared = [...one].filter((word) => other.has(word)).length / Math.max(1, Math.min(one.size, other.size));
  const negates = (/** @type {string} */ text) => /\b(not|never|no|denied)\b/i.test(text);
  const differ = numbers(a).length > 0 && numbers(b).length > 0 && numbers(a).join() !== numbers(b).join();
  return [shared, Number(negates(a) !== negates(b)), Number(differ)];
}
