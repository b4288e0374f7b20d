/**
 * Undo and redo of any document, apart from what the document is: every change keeps the document before it. Documents
 * are never changed in place, so that a step costs what changed in it.
 *
 * @template D
 * @typedef {object} Step A change that was made.
 * @property {D} before
 * @property {string} name What was done, as a key of the strings.
 * @property {unknown} at Where it was done: undoing shows it there.
 */

/**
 * @template D
 * @typedef {object} History
 * @property {Step<D>[]} past oldest first
 * @property {D} now
 * @property {Step<D>[]} future next first; `before` is the document after the step
 * @property {{ key: string, time: number } | null} open What the next change joins, if it has the same key soon enough.
 */

/** So many steps can be undone; what is older is forgotten, so that a long day's work does not fill the memory. */
const MOST = 500;

/** Changes with one key that follow each other within so many milliseconds are one step: typing a word. */
const PAUSE = 2_000;

/**
 * @template D
 * @param {D} now
 * @returns {History<D>}
 */
export function begin(now) {
  return { past: [], now, future: [], open: null };
}

/**
 * @template D
 * @param {History<D>} history
 * @param {D} now
 * @param {{ name: string, at?: unknown, key?: string, time?: number }} what `key`: joins the step before, if that has the
 *   same; `time`: when, in milliseconds
 * @returns {History<D>}
 */
export function change(history, now, { name, at = null, key, time = 0 }) {
  if (now === history.now) return history;
  const open = key === undefined ? null : { key, time };
  const last = history.open;
  const joins = open && last && last.key === key && time - last.time <= PAUSE && history.future.length === 0;
  if (joins && history.past.length > 0) return { ...history, now, open };
  return { past: [...history.past, { before: history.now, name, at }].slice(-MOST), now, future: [], open };
}

/**
 * @template D
 * @param {History<D>} history
 * @returns {History<D>}
 */
export function undo({ past, now, future, open }) {
  const step = past.at(-1);
  if (!step) return { past, now, future, open };
  return { past: past.slice(0, -1), now: step.before, future: [{ ...step, before: now }, ...future], open: null };
}

/**
 * @template D
 * @param {History<D>} history
 * @returns {History<D>}
 */
export function redo({ past, now, future, open }) {
  const [step, ...rest] = future;
  if (!step) return { past, now, future, open };
  return { past: [...past, { ...step, before: now }], now: step.before, future: rest, open: null };
}
