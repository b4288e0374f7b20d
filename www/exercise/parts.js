/** What every page of an exercise is made with. */

export const SIDES = /** @type {const} */ (["a", "b"]);

/**
 * @template {HTMLElement} T
 * @param {T} element
 * @param {(event: Event) => void} does
 * @param {string} [type]
 */
export function on(element, does, type = "click") {
  element.addEventListener(type, does);
  return element;
}

/**
 * Puts the focus on the button that has come to the place of a removed one.
 *
 * @param {HTMLElement} list with a button an entry
 * @param {number} at
 * @param {() => void} otherwise where the list is empty
 */
export function focusAt(list, at, otherwise) {
  const buttons = list.querySelectorAll("button");
  const button = buttons[Math.min(at, buttons.length - 1)];
  if (button) button.focus();
  else otherwise();
}
