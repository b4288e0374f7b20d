/**
 * The rule by which an article is read: what of a page is its text, and where its lines end. Written once, here, and
 * held by a table of cases in the tests.
 *
 * 1. The text is what a reader sees, in the order of the document, as it stands there: no case is changed by style.
 * 2. Left out, with all that is in it: what is not rendered (`display: none`), what has `hidden` or
 *    `aria-hidden="true"`, what holds no prose (scripts, styles, templates, embedded things, controls: `NO_PROSE`), what
 *    the article has taken back (`<del>`, `<s>`), the readings of `<ruby>`, references to notes (`<sup>` around a link
 *    into the page), and what the caller's `skip` selects. Words with `visibility: hidden` are left out, visible ones
 *    inside them are read. A closed `<details>` is read: its reader can open it.
 * 3. A box that is not in a line (a block, a list item, a cell, a flex item) stands between blank lines, `\n\n`. A
 *    `<br>`, and a line end that style preserves, is a line end, `\n`; two in a row are a blank line. No line break stands
 *    at the beginning or at the end, and there are never more than two.
 * 4. White space is collapsed as CSS does: spaces, tabs and line ends become one space, none at the ends of a line,
 *    across the borders of inline elements too; where `white-space` preserves spaces they stay. A no-break space is no
 *    white space in this sense and stays.
 * 5. `<q>` has the quotation marks “ and ” that the browser draws: without them a quoted word would be the article's.
 * 6. What floats or is positioned counts as what its name is: a floated first letter belongs to its word.
 * 7. A shadow root is read in place of its host's children, and a slot shows what is assigned to it, where the caller
 *    passed the root; else the host's children are read.
 *
 * Where nothing is rendered (a document that was only parsed, what is in no slot yet), the names of the elements decide,
 * as HTML's own style sheet has them.
 */

/** Elements that hold no prose, or a second wording of it. */
export const NO_PROSE = new Set(
  (
    "script style template noscript head title iframe object embed svg math canvas audio video map " +
    "button select textarea input progress meter datalist dialog del s rt rp"
  ).split(" "),
);

/** Elements that make a block by their name. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody " +
    "td tfoot th thead tr ul"
  ).split(" "),
);

/**
 * @typedef {object} Box How an element stands in the text.
 * @property {boolean} block Whether it stands between blank lines.
 * @property {boolean} visible Whether its own words are seen.
 * @property {"collapse" | "lines" | "keep"} space What becomes of white space; `lines` keeps line ends only.
 */

/**
 * @param {Element} element
 * @param {string | undefined} skip the caller's selector
 * @returns {Box | null} null where the element is left out
 */
export function boxOf(element, skip) {
  const name = element.localName;
  if (NO_PROSE.has(name) || element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return null;
  if (skip && element.matches(skip)) return null;
  if (name === "sup" && isReference(element)) return null;
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style?.display) return { block: BLOCKS.has(name), visible: true, space: name === "pre" ? "keep" : "collapse" };
  if (style.display === "none") return null;
  const taken = style.float !== "none" || style.position === "absolute" || style.position === "fixed";
  return {
    block: taken ? BLOCKS.has(name) : !/^(inline|contents|ruby)/.test(style.display),
    visible: style.visibility === "visible",
    space: spaceOf(style),
  };
}

/** @param {CSSStyleDeclaration} style */
function spaceOf({ whiteSpace }) {
  if (/^(pre|pre-wrap|break-spaces)$|preserve(?!-)|break-spaces/.test(whiteSpace)) return "keep";
  return /pre-line|preserve-breaks/.test(whiteSpace) ? "lines" : "collapse";
}

/** A number that stands for a note would be read as part of the number before it. @param {Element} element */
function isReference(element) {
  return !!element.querySelector('a[href^="#"], [role="doc-noteref"]') || !!element.closest('a[href^="#"]');
}
