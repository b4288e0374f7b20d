import { ask } from "./ask.js";

/**
 * Asks before the maker is closed over what a teacher has entered and not saved.
 *
 * @param {HTMLDialogElement} dialog
 * @param {object} options
 * @param {import("../element/say.js").Say} options.say
 * @param {HTMLElement} options.place where it is asked
 * @param {HTMLElement} options.editor of the key: its buttons enter something, too
 * @param {HTMLElement} options.trial where what is entered is a pupil's
 * @returns {{ leave: () => void, saved: () => void }}
 */
export function guarded(dialog, { say, place, editor, trial }) {
  let changed = false;
  const leave = () => {
    if (!changed) return dialog.close();
    ask(say, place, {
      words: [say.text("make.unsaved")],
      yes: say.text("make.discard"),
      does: () => dialog.close(),
    });
  };
  dialog.addEventListener("input", ({ target }) => {
    if (!trial.contains(/** @type {Node} */ (target))) changed = true;
  });
  editor.addEventListener("click", ({ target }) => {
    if (/** @type {Element} */ (target).closest("button")) changed = true;
  });
  // Left to the browser, a second Escape closes a dialog whatever the page says.
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    event.preventDefault();
    leave();
  });
  // A phone's way back is no key.
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    leave();
  });
  return { leave, saved: () => void (changed = false) };
}
