import { h, words as inLanguage } from "../element/dom.js";

/**
 * An article whose words can be chosen: by mouse, by finger and by keys, a first and a last one. Words come with their
 * places from `Intl.Segmenter`; nothing else here knows where anything is.
 *
 * @typedef {import("./types.d.ts").Article} Article
 * @typedef {import("../types.d.ts").Utf16Range} Range
 * @typedef {{ start: number, end: number, text: string, word: boolean }} Token
 */

/**
 * @param {Article} article
 * @param {Range} [within]
 * @returns {Token[]} all of the text, in order
 */
export function tokens({ text, lang }, within) {
  /** @type {Intl.Segmenter} */
  let segmenter;
  try {
    segmenter = new Intl.Segmenter(lang || "en", { granularity: "word" });
  } catch {
    segmenter = new Intl.Segmenter("en", { granularity: "word" });
  }
  const found = [];
  for (const { segment, index } of segmenter.segment(text)) {
    // What counts as like a word is the browsers' own choice: to WebKit a number does not.
    const word = /[\p{L}\p{N}]/u.test(segment);
    found.push({ start: index, end: index + segment.length, text: segment, word });
  }
  return within ? found.filter(({ start, end }) => start >= within.start && end <= within.end) : found;
}

/**
 * @param {object} options
 * @param {Article} options.article
 * @param {string} options.label
 * @param {string} options.describedBy
 * @param {() => (Range & { id: string })[]} options.marks What is marked, each with the number after it.
 * @param {(range: Range) => void} options.mark
 * @param {(range: Range | null, text: string) => void} options.choose What is chosen so far.
 */
export function chooser({ article, label, describedBy, marks, mark, choose }) {
  const all = tokens(article);
  /** @type {HTMLElement[]} */
  const nodes = all.map(({ text, word }, index) =>
    word ? h("span", { class: "w", "data-w": index, tabindex: -1 }, text) : h("span", {}, text),
  );
  const root = inLanguage("div", article, {
    class: "text choose",
    role: "group",
    "aria-label": label,
    "aria-describedby": describedBy,
  });
  let paragraph = h("p");
  root.append(paragraph);
  all.forEach(({ text, word }, index) => {
    if (!word && text.includes("\n")) root.append((paragraph = h("p")));
    else paragraph.append(nodes[index]);
  });
  for (const empty of root.querySelectorAll("p:empty")) empty.remove();
  const wordIndices = all.flatMap(({ word }, index) => (word ? [index] : []));
  let current = wordIndices[0] ?? -1;
  /** @type {number | null} */
  let first = null;
  /** @type {number | null} */
  let last = null;
  nodes[current]?.setAttribute("tabindex", "0");

  const span = () => {
    if (first === null || last === null) return null;
    return [Math.min(first, last), Math.max(first, last)];
  };
  const range = () => {
    const ends = span();
    return ends && { start: all[ends[0]].start, end: all[ends[1]].end };
  };
  const paint = () => {
    const ends = span();
    const marked = marks();
    nodes.forEach((node, index) => {
      const { start, end } = all[index];
      const over = marked.filter((it) => it.start <= start && end <= it.end);
      node.classList.toggle("mine", over.length > 0);
      node.classList.toggle("chosen", !!ends && index >= ends[0] && index <= ends[1]);
      const last = over.filter((it) => it.end === end).map((it) => it.id);
      if (last.length > 0) node.dataset.number = last.join(", ");
      else delete node.dataset.number;
    });
    const chosen = range();
    choose(chosen, chosen ? article.text.slice(chosen.start, chosen.end) : "");
  };
  /** @param {number} index */
  const go = (index) => {
    nodes[current]?.setAttribute("tabindex", "-1");
    current = index;
    nodes[current].setAttribute("tabindex", "0");
    nodes[current].focus();
    if (first !== null) {
      last = index;
      paint();
    }
  };
  const focus = () => nodes[current]?.focus();
  // What is chosen may have brought something over the end of the window.
  const see = () => nodes[current]?.scrollIntoView({ block: "nearest" });
  const clear = () => {
    first = last = null;
    getSelection()?.removeAllRanges();
    paint();
  };
  const commit = () => {
    const chosen = range();
    if (!chosen) return;
    first = last = null;
    getSelection()?.removeAllRanges();
    mark(chosen);
    paint();
  };

  root.addEventListener("click", (event) => {
    const at = wordOf(event.target);
    // What was dragged over is chosen already.
    if (at === null || !(getSelection()?.isCollapsed ?? true)) return;
    if (first === null) first = at;
    last = at;
    nodes[current]?.setAttribute("tabindex", "-1");
    nodes[(current = at)].setAttribute("tabindex", "0");
    paint();
    see();
  });
  root.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rtl = getComputedStyle(root).direction === "rtl";
    const here = wordIndices.indexOf(current);
    const to = (/** @type {number} */ place) => go(wordIndices[Math.min(wordIndices.length - 1, Math.max(0, place))]);
    const line = 8;
    if (event.key === (rtl ? "ArrowLeft" : "ArrowRight")) to(here + 1);
    else if (event.key === (rtl ? "ArrowRight" : "ArrowLeft")) to(here - 1);
    else if (event.key === "ArrowDown") to(here + line);
    else if (event.key === "ArrowUp") to(here - line);
    else if (event.key === "Home") to(0);
    else if (event.key === "End") to(wordIndices.length - 1);
    else if (event.key === "Escape" && first !== null) clear();
    else if (event.key === "Enter" || event.key === " ") {
      if (first !== null) commit();
      else {
        first = last = current;
        paint();
      }
    } else return;
    event.preventDefault();
    see();
  });
  // Selected by dragging, or by the handles of a phone.
  const selected = () => {
    const selection = /** @type {any} */ (root.getRootNode()).getSelection?.() ?? getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const own = selection.getRangeAt(0);
    const inside = wordIndices.filter((index) => own.intersectsNode(nodes[index]));
    if (!root.contains(own.commonAncestorContainer) || inside.length === 0) return;
    first = inside[0];
    last = inside[inside.length - 1];
    paint();
  };
  root.addEventListener("pointerup", () => setTimeout(selected));
  root.addEventListener("touchend", () => setTimeout(selected));
  paint();
  return { root, commit, clear, paint, focus };
}

/**
 * The words of a claim as switches: pressed ones are pointed at.
 *
 * @param {Article} article
 * @param {Range} claim
 * @param {Range[]} pointed
 * @param {(points: Range[]) => void} change
 * @param {string} label
 */
export function pointer(article, claim, pointed, change, label) {
  const all = tokens(article, claim);
  const buttons = all.map((token) =>
    token.word
      ? h(
          "button",
          {
            type: "button",
            class: "word",
            "aria-pressed": String(pointed.some((it) => it.start <= token.start && token.end <= it.end)),
          },
          token.text,
        )
      : token.text,
  );
  const root = inLanguage("div", article, { class: "pointer", role: "group", "aria-label": label }, buttons);
  root.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    if (!button) return;
    button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
    /** @type {Range[]} */
    const points = [];
    let open = false;
    // Pressed words with nothing but blanks and signs between them are one place.
    all.forEach((token, index) => {
      if (!token.word) return;
      const node = /** @type {Element} */ (buttons[index]);
      const on = node.getAttribute("aria-pressed") === "true";
      if (on && open) points[points.length - 1] = { ...points[points.length - 1], end: token.end };
      else if (on) points.push({ start: token.start, end: token.end });
      open = on;
    });
    change(points);
  });
  return root;
}

/** @param {EventTarget | null} target */
function wordOf(target) {
  const node = target instanceof Element ? target.closest("[data-w]") : null;
  return node ? Number(/** @type {HTMLElement} */ (node).dataset.w) : null;
}

/**
 * Where words stand in a text; null where they do not.
 *
 * @param {string} text
 * @param {string} quote
 * @returns {Range | null}
 */
export function placeOf(text, quote) {
  const start = text.indexOf(quote);
  return start < 0 ? null : { start, end: start + quote.length };
}
