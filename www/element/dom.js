/** Characters that no language is written with: see `h`. */
const UNWRITTEN = /[\u202d\u202e]+|(?<=\p{M}{30})\p{M}+/gu;

/**
 * Builds an element. Children that are strings become text, never markup; `null`, `undefined` and `false` are left
 * out, among the attributes too. A character that turns the direction of all that follows it round, so that one quote
 * looks like another, is shown as one that is none, and so are all marks on a letter after 30 others (the limit of
 * UAX #15, Stream-Safe Text), with which a browser takes a time that grows with their square.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes]
 * @param {...(Node | string | null | undefined | false | (Node | string)[])} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const child of children.flat())
    if (child) element.append(typeof child === "string" ? child.replace(UNWRITTEN, "\ufffd") : child);
  return element;
}

/**
 * A heading of a level, held to the six that there are.
 *
 * @param {number} level
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} children
 */
export function heading(level, attributes, ...children) {
  const tag = /** @type {"h1" | "h2" | "h3" | "h4" | "h5" | "h6"} */ (`h${Math.min(6, Math.max(1, level))}`);
  return h(tag, attributes, ...children);
}

/**
 * Words of an article, in the article's own language and direction.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {{ lang?: string, dir?: string }} article
 * @param {Record<string, string>} attributes
 * @param {...(Node | string | (Node | string)[])} children
 */
export function words(tag, article, attributes, ...children) {
  return h(tag, { lang: article.lang, dir: direction(article), ...attributes }, ...children);
}

/**
 * Where an article's writing begins: as it says, or as its language has it. Its first letter says less: an Arabic
 * article may begin with a Latin name.
 *
 * @param {{ lang?: string, dir?: string }} [article]
 */
export function direction({ lang, dir } = {}) {
  return dir ?? (lang ? (/^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/.test(lang) ? "rtl" : "ltr") : "auto");
}

/**
 * Adopts a style sheet into a document or shadow root; a content security policy lets that pass where it refuses a
 * `<style>`. The returned function takes it away again; the last of several adopters does.
 *
 * @param {Document | ShadowRoot} root
 * @param {string} css
 * @returns {() => void}
 */
export function adopt(root, css) {
  const entries = adopted.get(root) ?? new Map();
  adopted.set(root, entries);
  let entry = entries.get(css);
  if (!entry) {
    // A sheet belongs to one document: an element inside a frame needs one of that frame's making.
    const view = /** @type {typeof globalThis} */ ((root.ownerDocument ?? root).defaultView ?? globalThis);
    entry = { sheet: new view.CSSStyleSheet(), users: 0 };
    entry.sheet.replaceSync(css);
    entries.set(css, entry);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
  }
  const { sheet } = entry;
  entry.users += 1;
  return () => {
    if (--entry.users > 0) return;
    entries.delete(css);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** @type {WeakMap<Node, Map<string, { sheet: CSSStyleSheet, users: number }>>} */
const adopted = new WeakMap();
