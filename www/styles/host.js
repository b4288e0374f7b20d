/**
 * How marks look in an article that is the page's own, and the list and the card beside it.
 *
 * The highlights have a name for a light and one for a dark page: their style is the tree's, not the article's, and an
 * article on dark paper may stand in a page that else is light. The tints let the paper through, whatever it is.
 */

/** The strongest last. */
const COLOURS = /** @type {const} */ ({
  only: { style: "dashed", light: "#77736b", dark: "#96928a" },
  related: { style: "dotted", light: "#3c7a78", dark: "#bfe0cf" },
  agree: { style: "solid", light: "#0b3d91", dark: "#63a8ff" },
  dispute: { style: "wavy", light: "#a83208", dark: "#ff8f5c" },
});

/** The names of highlights without their scheme, the one that is painted on top last. */
export const NAMES = [
  ...Object.keys(COLOURS),
  "hover",
  ...["selected", "clash"].flatMap((state) => ["related", "agree", "dispute"].map((kind) => `${state}-${kind}`)),
];

/**
 * @param {string} name
 * @param {"light" | "dark"} scheme
 */
export function highlightName(name, scheme) {
  return scheme === "dark" ? `cross-read-dark-${name}` : `cross-read-${name}`;
}

const rules = (/** @type {"light" | "dark"} */ scheme) =>
  Object.entries(COLOURS)
    .map(([kind, { style, [scheme]: fallback }]) => {
      const of = (/** @type {string} */ name) => `::highlight(${highlightName(name, scheme)})`;
      const colour = `var(--cross-read-${kind}, ${fallback})`;
      const tint = (/** @type {number} */ share) =>
        `background-color: color-mix(in srgb, ${colour} ${share}%, transparent);`;
      const line = `text-decoration: underline ${style} ${colour}; text-underline-offset: .22em;`;
      if (kind === "only") return `${of(kind)} { ${line} text-decoration-thickness: 1px; }`;
      return `
${of(kind)} { ${tint(12)} ${line} text-decoration-thickness: ${kind === "dispute" ? "1.5px" : "2px"}; }
${of(`selected-${kind}`)} { ${tint(16)} }
${of(`clash-${kind}`)} { ${tint(22)} }`;
    })
    .join("");

/** For every tree that an article was read from: a highlight's style is looked up in the tree of its words. */
export const highlightsCss = `
${rules("light")}
${rules("dark")}
::highlight(cross-read-hover) { background-color: color-mix(in srgb, #77736b 26%, transparent); }
::highlight(cross-read-dark-hover) { background-color: color-mix(in srgb, #b5b0a6 30%, transparent); }
@media (forced-colors: active) {
  ${["dispute", "agree", "related"]
    .flatMap((kind) => [highlightName(kind, "light"), highlightName(kind, "dark")])
    .map((name) => `::highlight(${name}) { background-color: Mark; color: MarkText; text-decoration-color: MarkText; }`)
    .join("\n")}
  ${["dispute", "agree", "related"]
    .flatMap((kind) => [highlightName(`selected-${kind}`, "light"), highlightName(`selected-${kind}`, "dark")])
    .map((name) => `::highlight(${name}) { background-color: Highlight; color: HighlightText; }`)
    .join("\n")}
}
`;

/** The lines over an article whose browser draws none with its highlights: below the words, whose letters go deep. */
export const linesCss = `
:host { position: absolute; inset: 0 auto auto 0; inline-size: 0; block-size: 0; pointer-events: none; }
div { position: absolute; }
[data-kind] { --_edge: solid; border-block-end: 2px var(--_edge) var(--_line); }
[data-kind="dispute"] { --_line: var(--cross-read-dispute, light-dark(#a83208, #ff8f5c)); --_edge: double; border-width: 3px; }
[data-kind="agree"] { --_line: var(--cross-read-agree, light-dark(#0b3d91, #63a8ff)); }
[data-kind="related"] { --_line: var(--cross-read-related, light-dark(#3c7a78, #bfe0cf)); --_edge: dotted; }
[data-kind="only"] { --_line: var(--cross-read-only, light-dark(#77736b, #96928a)); --_edge: dashed; border-width: 1px; }
[data-selected] { background: color-mix(in srgb, var(--_line) 20%, transparent); }
@media (forced-colors: active) { [data-kind] { border-color: CanvasText; } }
`;

/**
 * The list and the card. Without a place of its own the list is a button at the window's edge that opens it; the card is
 * a popover beside the words, in a narrow window a sheet at its lower edge.
 */
export const hostCss = `
:host(:not([data-placed])) {
  position: fixed; inset: auto .75rem .75rem auto; inset-inline: auto .75rem; z-index: 2147483000;
  inline-size: min(23rem, 100vw - 1.5rem); background: none; pointer-events: none;
}
:host(:not([data-placed])) .root > * { pointer-events: auto; }
:host([data-placed]) { background: none; }
.root { padding: 0; gap: .5rem; }
:host(:not([data-placed])) .root { align-items: flex-end; flex-direction: column-reverse; }
:host(:not([data-placed])) .lists {
  background: var(--_paper); border: 1px solid var(--_quiet); border-radius: .6rem; padding: .8rem 1rem;
  max-block-size: min(60vh, 34rem); overflow: auto; inline-size: 100%; box-shadow: 0 .2rem 1.5rem light-dark(#0003, #000a);
}
.toggle {
  background: var(--_paper); border-color: var(--_quiet); border-radius: 2em; padding: .45rem .9rem; font-weight: 600;
  box-shadow: 0 .1rem .6rem light-dark(#0003, #000a);
}
.toggle span { font-variant-numeric: tabular-nums; margin-inline-start: .4em; }
.root :is(.pairs, .only) { display: block !important; }
.pairs [data-lost] { border-style: dashed; }
.card[popover] {
  position: fixed; inset: auto; margin: 0; color: var(--_ink); font: 1rem/1.5 var(--_font-ui); text-align: start;
  inline-size: min(27rem, 100vw - 1.5rem); max-block-size: min(34rem, 70vh); overflow-wrap: anywhere;
}
.card[popover]:not(:popover-open, [data-open]) { display: none; }
.card .quotes { grid-template-columns: minmax(0, 1fr) !important; }
.card .confidence { order: 3; flex: 1 0 100%; }
.card header > :first-child { flex: 1 1 6rem; }
.card:focus { outline: none; }
.card:focus-visible:not([data-quiet]) { outline: 3px solid var(--_focus); outline-offset: 2px; }
@media (max-width: 40rem) {
  .card[popover] { inset: auto .4rem .4rem !important; inline-size: auto; max-block-size: 48vh; }
}
@media print { :host, .card { display: none !important; } }
`;
