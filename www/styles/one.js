/**
 * One article and its margin. Paragraph and notes are cells of one row: a long note makes room for itself, and no note
 * is ever far from its words.
 */
export const oneCss = `
.turn { display: none; align-self: start; justify-self: start; font-size: .9rem; }
.margin { display: none; }
[data-view="one"] .turn { display: block; }
[data-view="one"] .margin { display: grid; gap: .4rem; align-content: start; font-size: .9rem; margin-block: .6rem 1rem; }
[data-view="one"] .long .margin {
  content-visibility: auto; contain-intrinsic-block-size: auto 16rem; padding: 5px; margin-inline: -5px;
}
.note {
  display: grid; gap: .2rem; text-align: start; border-inline-start: 4px var(--_edge) var(--_line);
  border-radius: .25rem; padding: .35rem .65rem; inline-size: 100%; line-height: 1.4;
  font-family: var(--_font-ui); scroll-margin-block: calc(var(--_window) * .1) calc(var(--_window) * .52);
}
.note .short { font-size: .9rem; -webkit-line-clamp: 2; }
.note[aria-current] { background: var(--_tint); border-color: var(--_line); }
.note[aria-current] .short { display: block; }
@container (min-width: 70rem) { [data-view="one"] .lists { display: none; } }
@container (min-width: 48rem) {
  [data-view="one"] .article { max-inline-size: 64rem; }
  [data-view="one"] .text {
    display: grid; grid-template-columns: minmax(0, 38em) minmax(12rem, 17rem); column-gap: 2rem; max-inline-size: none;
  }
  [data-view="one"] .text p { grid-column: 1; margin-block: 0 1em; }
  [data-view="one"] .text .margin { grid-column: 2; margin-block: .2rem 1em; }
}
@media (forced-colors: active) { .note[aria-current] { outline: 3px solid Highlight; } }
@media print {
  .turn, .root .margin { display: none !important; }
  .root .text { display: block !important; }
}
`;
