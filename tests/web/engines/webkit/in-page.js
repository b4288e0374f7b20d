/** What a locator does inside the page. These run there, so they use nothing of this file. */

/** @typedef {import("./scripts.js").Kit} Kit */

/**
 * @param {Element} element
 * @param {string} state
 * @param {Kit} kit
 */
export const stateOf = (element, state, kit) => kit.injected.elementState(element, state, true).matches;

/**
 * Where to click on an element that can be seen, stands still and lies under nothing else; or why not yet.
 *
 * @param {Element} element
 * @param {unknown} _
 * @param {Kit} kit
 */
export async function actionPoint(element, _, kit) {
  for (const state of ["visible", "enabled"]) {
    if (!kit.injected.elementState(element, state, true).matches) return { reason: `it is not ${state}` };
  }
  /** @type {any} */ (element).scrollIntoViewIfNeeded();
  const place = () => [...element.getClientRects()].find(({ width, height }) => width * height > 1);
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await frame();
  const before = place();
  await frame();
  const rect = place();
  if (!before || !rect) return { reason: "it has no size" };
  if (before.x !== rect.x || before.y !== rect.y) return { reason: "it moves" };
  const [left, top] = [Math.max(rect.left, 0), Math.max(rect.top, 0)];
  const [right, bottom] = [Math.min(rect.right, innerWidth), Math.min(rect.bottom, innerHeight)];
  const point = { x: Math.floor((left + right) / 2), y: Math.floor((top + bottom) / 2) };
  const hit = kit.injected.expectHitTarget(point, element);
  return hit === "done" ? { point } : { reason: `${hit.hitTargetDescription} is over it` };
}

/**
 * From now on notes whether the mouse, when it is pressed, ends up as a click on an element: the page may have moved it
 * since its place was asked for. What goes to another page takes the note with it.
 *
 * @param {Element} element
 */
export function noteClick(element) {
  const note = /** @type {{ lastClick?: boolean }} */ (/** @type {unknown} */ (window));
  delete note.lastClick;
  addEventListener("pointerdown", () => (note.lastClick ??= false), { capture: true, once: true });
  const hit = (/** @type {Event} */ event) => {
    if (event.composedPath().includes(element)) note.lastClick = true;
  };
  addEventListener("click", hit, { capture: true, once: true });
}

/** Whether the last click surely went elsewhere. */
export const hasMissed = () => /** @type {any} */ (window).lastClick === false;

/**
 * @param {HTMLInputElement} input
 * @param {{ name: string, type: string, content: string }} file
 */
export function setFiles(input, { name, type, content }) {
  const bytes = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name, { type }));
  input.files = transfer.files;
  for (const kind of ["input", "change"]) input.dispatchEvent(new Event(kind, { bubbles: true, composed: true }));
}
