/**
 * Makes what is in the page like what was drawn anew, and touches only what differs: the focus, the caret, a running
 * composition and the place that the reader has scrolled to stay. Listeners belong on what stays around.
 *
 * Children are told apart by `data-key`, or else by their place and name. Below an element with `data-own` nothing is
 * touched: it draws itself. Nor below one whose `data-version` is what it was: that was not drawn again.
 *
 * @param {Element} old
 * @param {Node[]} drawn
 */
export function morph(old, drawn) {
  const keys = new Set(drawn.map(keyOf).filter(Boolean));
  /** @type {Map<string, ChildNode>} */
  const known = new Map();
  for (const child of [...old.childNodes]) {
    const key = keyOf(child);
    if (key && !keys.has(key)) child.remove();
    else if (key) known.set(key, child);
  }
  /** @type {ChildNode | null} */
  let here = old.firstChild;
  for (const node of drawn) {
    const key = keyOf(node);
    const same = key ? known.get(key) : isLike(here, node) ? here : null;
    if (same && same.nodeName === node.nodeName) {
      if (same !== here) old.insertBefore(same, here);
      else here = here.nextSibling;
      become(same, node);
    } else {
      if (same && same === here) here = here.nextSibling;
      same?.remove();
      old.insertBefore(node, here);
    }
  }
  while (here) {
    const next = here.nextSibling;
    here.remove();
    here = next;
  }
}

/** @param {Node} node */
function keyOf(node) {
  return node instanceof Element ? node.getAttribute("data-key") : null;
}

/**
 * @param {Node | null} old
 * @param {Node} node
 */
function isLike(old, node) {
  return !!old && old.nodeName === node.nodeName && !keyOf(old);
}

/**
 * @param {Node} old
 * @param {Node} node
 */
function become(old, node) {
  if (!(old instanceof Element && node instanceof Element)) {
    if (old.nodeValue !== node.nodeValue) old.nodeValue = node.nodeValue;
    return;
  }
  const version = old.getAttribute("data-version");
  for (const { name } of [...old.attributes]) {
    // What a reader has opened stays open.
    const isReaders = name === "open" && (old.localName === "details" || old.localName === "dialog");
    if (!node.hasAttribute(name) && !isReaders) old.removeAttribute(name);
  }
  for (const { name, value } of [...node.attributes]) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  if (old.hasAttribute("data-own") || (version && version === node.getAttribute("data-version"))) return;
  if (old instanceof HTMLTextAreaElement) return write(old, node.textContent ?? "");
  morph(old, [...node.childNodes]);
  if (old instanceof HTMLInputElement) {
    if (old.type === "checkbox" || old.type === "radio") old.checked = node.hasAttribute("checked");
    else if (old.type !== "file") write(old, node.getAttribute("value") ?? "");
  }
  if (old instanceof HTMLSelectElement) old.value = /** @type {HTMLSelectElement} */ (node).value;
}

/**
 * Gives a field a value; the caret stays after the same words.
 *
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @param {string} value
 */
function write(field, value) {
  if (field.value === value) return;
  const before = field.value;
  const isHere = field.ownerDocument.activeElement === field;
  field.value = value;
  if (!isHere) return;
  let same = 0;
  while (same < Math.min(before.length, value.length) && before.at(-1 - same) === value.at(-1 - same)) same += 1;
  try {
    field.setSelectionRange(value.length - same, value.length - same);
  } catch {
    // A field for dates has no caret to set.
  }
}
