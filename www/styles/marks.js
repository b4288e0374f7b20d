/**
 * How a mark looks, in our own drawing and in the page's own articles: a line style and a sign for each relation, and
 * only then a colour. The colours come from the element by inheritance, through slots too.
 *
 * @param {string} mark selector
 * @param {string} data prefix of the attributes
 */
export const marksCss = (mark, data) => `
${mark} {
  background: none; color: inherit; text-decoration: none; border-radius: .15em; scroll-margin-block: var(--_clear);
}
${mark}[${data}relation] {
  cursor: pointer; text-decoration: underline 2px; text-underline-offset: .22em; text-decoration-skip-ink: none;
}
${mark}[${data}relation="dispute"] {
  background: var(--_dispute-tint); text-decoration-style: wavy; text-decoration-color: var(--_dispute);
  text-decoration-thickness: 1.5px;
}
${mark}[${data}relation="agree"] { background: var(--_agree-tint); text-decoration-color: var(--_agree); }
${mark}[${data}relation="related"] {
  background: var(--_related-tint); text-decoration-style: dotted; text-decoration-color: var(--_related);
}
${mark}[${data}relation="only"] {
  cursor: auto; text-decoration: underline dashed 1px; text-decoration-color: var(--_only);
}
${mark}[${data}selected] {
  background: color-mix(in srgb, var(--_line) 20%, var(--_paper)); text-decoration-color: var(--_line);
  text-decoration-thickness: 2px; box-shadow: inset 0 2px var(--_line);
  box-decoration-break: clone; -webkit-box-decoration-break: clone;
}
${mark}[${data}selected="dispute"] { --_line: var(--_dispute); }
${mark}[${data}selected="agree"] { --_line: var(--_agree); }
${mark}[${data}selected="related"] { --_line: var(--_related); }
${mark}[${data}clash] { background: color-mix(in srgb, var(--_line) 34%, var(--_paper)); }
${mark}:focus { outline: 3px solid var(--_focus); outline-offset: 3px; }
@media (forced-colors: active) {
  ${mark}[${data}relation]:not([${data}relation="only"]) { background: Mark; color: MarkText; }
  ${mark}[${data}relation][${data}selected] { background: Highlight; color: HighlightText; }
  ${mark}[${data}clash] { font-weight: 700; }
}
@media print { ${mark} { print-color-adjust: exact; } }
`;

/**
 * For the page's own articles: the number follows the words, out of reach of copying; what the keyboard reaches in them
 * does not end up under the card.
 */
export const lightCss = `
${marksCss("cross-read > article mark[data-claim]", "data-cross-read-")}
cross-read > article mark[data-cross-read-number]::after {
  content: attr(data-cross-read-number);
  content: attr(data-cross-read-number) / attr(data-cross-read-spoken);
  font: 700 .72em/1 var(--_font-sign), var(--_font-ui); color: var(--_ink); background: var(--_paper);
  border: 1px solid; border-radius: .6em; padding-inline: .35em; margin-inline: .2em .1em;
  white-space: nowrap; display: inline-block;
}
cross-read[selected] > article :focus-visible { scroll-margin-block: var(--_clear); }
`;
