/**
 * The engine with so little memory that a long article makes it stop as nothing else does: by a trap in the middle of a
 * call.
 */

/** The id of a module's section that says how much memory there is. */
const MEMORY = 5;

/** Enough for a small pair, in pages of 64 KiB beside those that the module begins with. */
const MORE = 64;

/**
 * @param {Uint8Array} wasm a module with a memory of its own, without a limit
 * @returns {Buffer}
 */
export function withLittleMemory(wasm) {
  let at = 8;
  while (at < wasm.length) {
    const [size, begin] = number(wasm, at + 1);
    if (wasm[at] === MEMORY) {
      const [[count, flags], [pages]] = [wasm.subarray(begin, begin + 2), number(wasm, begin + 2)];
      if (count !== 1 || flags !== 0) throw new Error("the module's memory is not as expected");
      const section = [1, 1, ...written(pages), ...written(pages + MORE)];
      const made = [MEMORY, ...written(section.length), ...section];
      return Buffer.concat([wasm.subarray(0, at), Buffer.from(made), wasm.subarray(begin + size)]);
    }
    at = begin + size;
  }
  throw new Error("the module has no memory");
}

/** A pair that takes more than that. */
export const longPair = {
  a: { text: sentences("The council of Tarnow spent £") },
  b: { text: sentences("The mayor of Tarnow saved £") },
};

/** @param {string} start */
function sentences(start) {
  return Array.from({ length: 3_000 }, (_, index) => `${start}${index} on hall number ${index}, it said.`).join(" ");
}

/**
 * A number of the binary format (LEB128), and where what follows it begins.
 *
 * @param {Uint8Array} bytes
 * @param {number} at
 * @returns {[number, number]}
 */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value, at];
  }
}

/**
 * @param {number} value
 * @returns {number[]}
 */
function written(value) {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...written(value >>> 7)];
}
