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
