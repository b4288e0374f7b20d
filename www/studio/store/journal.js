/**
 * A note of a draft that a page writes while it goes away, when there is no time left for the database: `localStorage`
 * is written before the page is gone. The next page takes the note over.
 *
 * @typedef {import("./drafts.js").Draft} Draft
 */

const key = (/** @type {string} */ id) => `crossread-studio-draft-${id}`;

/**
 * @param {Draft} draft
 * @returns {boolean} whether there was room for it
 */
export function note(draft) {
  try {
    localStorage.setItem(key(draft.id), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} id
 * @returns {Draft | null}
 */
export function journaled(id) {
  try {
    return JSON.parse(localStorage.getItem(key(id)) ?? "null");
  } catch {
    return null;
  }
}

/** @param {string} id */
export function forget(id) {
  try {
    localStorage.removeItem(key(id));
  } catch {
    // Where nothing can be written, nothing was.
  }
}
