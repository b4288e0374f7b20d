/**
 * Closes a key, so that pupils do not read it in the page's source before they finish.
 *
 * How strong that is: with a class code, the key is encrypted by AES-256-GCM, its key derived from the code by
 * PBKDF2-SHA-256. Nobody reads it without the code, and trying codes costs a fast machine about a tenth of a second of
 * work each: a code of four digits falls in minutes, a dozen random letters do not. Who has the code can read the key at
 * any time, and pass it on. Without a class code the key is only scrambled, against a glance: whoever reads this file
 * can unscramble it.
 *
 * @typedef {import("./types.d.ts").Sealed} Sealed
 * @typedef {import("./types.d.ts").Key} Key
 */

/** What OWASP asks of PBKDF2 with SHA-256 (Password Storage Cheat Sheet, 2023). */
const ROUNDS = 600_000;

/**
 * @param {Key} key
 * @param {string} code empty: only scrambled
 * @returns {Promise<Sealed>}
 */
export async function seal(key, code) {
  const bytes = new TextEncoder().encode(JSON.stringify(key));
  if (!normal(code)) return { how: "open", data: base64(scrambled(bytes)) };
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const secret = await derived(code, salt, ROUNDS, "encrypt");
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, secret, bytes));
  return { how: "code", rounds: ROUNDS, salt: base64(salt), iv: base64(iv), data: base64(data) };
}

/**
 * @param {Sealed} sealed
 * @param {string} code
 * @returns {Promise<Key | null>} null where the code is another
 */
export async function unseal(sealed, code) {
  if (sealed.how === "open") return JSON.parse(new TextDecoder().decode(scrambled(unbase64(sealed.data))));
  const secret = await derived(code, unbase64(sealed.salt), sealed.rounds, "decrypt");
  const iv = unbase64(sealed.iv);
  const bytes = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, secret, unbase64(sealed.data)).catch(() => null);
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
}

/** Whether this page may decrypt: browsers keep that for files, https and this machine. */
export function canUnseal() {
  return !!globalThis.crypto?.subtle;
}

/** A code is read aloud and typed on phones: case and blanks do not count. @param {string} code */
function normal(code) {
  return code.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}

/**
 * @param {string} code
 * @param {Uint8Array<ArrayBuffer>} salt
 * @param {number} iterations
 * @param {KeyUsage} usage
 */
async function derived(code, salt, iterations, usage) {
  const { subtle } = crypto;
  const raw = new TextEncoder().encode(normal(code));
  const material = await subtle.importKey("raw", raw, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return subtle.deriveKey(how, material, { name: "AES-GCM", length: 256 }, false, [usage]);
}

/** @param {Uint8Array<ArrayBuffer>} bytes */
function scrambled(bytes) {
  return bytes.map((byte, index) => byte ^ (0x5a + index * 31));
}

/** @param {Uint8Array} bytes */
export function base64(bytes) {
  let text = "";
  // So many at a time are arguments of one call.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

/** @param {string} text */
export function unbase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
