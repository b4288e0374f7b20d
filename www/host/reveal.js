/**
 * Where the words of a claim are in the window, and how they come there.
 *
 * @param {Range[] | undefined} ranges
 * @returns {DOMRect | undefined} the box of their first line; nothing where they are not laid out
 */
export function boxOfWords(ranges) {
  for (const range of ranges ?? []) {
    const box = [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (box) return box;
  }
  return undefined;
}

/**
 * Brings the words into the window: opens what is folded over them, as the browser's own search does, and scrolls what
 * they stand in.
 *
 * @param {Range[]} ranges
 * @param {number} share how far down in the window, 0 to 1
 */
export function reveal(ranges, share) {
  const node = ranges[0]?.startContainer;
  const view = node?.ownerDocument?.defaultView;
  if (!node || !view) return;
  for (let at = around(node); at; at = around(at)) {
    if (at.localName === "details") at.setAttribute("open", "");
    const box = boxOfWords(ranges);
    if (box && at !== at.ownerDocument.documentElement && scrolls(at, view)) {
      const frame = at.getBoundingClientRect();
      if (box.top < frame.top || box.bottom > frame.bottom) at.scrollTop += box.top - frame.top - frame.height / 3;
    }
  }
  const box = boxOfWords(ranges);
  if (!box) return;
  const calm = view.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const top = box.top - view.innerHeight * share;
  view.scrollBy({ top, behavior: calm ? "auto" : "smooth" });
}

/**
 * The element around a node as it is shown: the slot that it stands in, the host of its shadow root.
 *
 * @param {Node} node
 * @returns {Element | null}
 */
function around(node) {
  const slot = /** @type {Text} */ (node).assignedSlot;
  return slot ?? node.parentElement ?? /** @type {Partial<ShadowRoot>} */ (node.getRootNode()).host ?? null;
}

/**
 * @param {Element} element
 * @param {Window} view
 */
function scrolls(element, view) {
  return element.scrollHeight > element.clientHeight && /auto|scroll/.test(view.getComputedStyle(element).overflowY);
}
