/** The strips beside the articles, on their outer edges, and the line between them. */
export const sideCss = `
.strip { display: none; }
.connector { position: absolute; pointer-events: none; overflow: visible; display: none; }
.connector path { fill: none; stroke: var(--_line); stroke-width: 2; stroke-linejoin: round; }
.connector path + path { stroke: none; }
.connector[data-kind="dispute"] path { stroke-width: 5; }
.connector[data-kind="dispute"] path + path { stroke: var(--_paper); stroke-width: 2; }
.connector[data-kind="related"] path { stroke-width: 2.5; stroke-dasharray: .1 5; stroke-linecap: round; }
@container (min-width: 40rem) {
  [data-view="side"] .strip { display: block; position: absolute; inset-block: 0; inline-size: .8rem; }
  [part~="article-a"] .strip { inset-inline-start: 0; }
  [part~="article-b"] .strip { inset-inline-end: 0; }
  [data-view="side"] .connector { display: block; }
}
.track {
  position: sticky; inset-block-start: calc(var(--_above) + .75rem); cursor: pointer;
  block-size: min(100%, var(--_window) - 1.5rem);
  background: color-mix(in srgb, var(--_ink) 5%, transparent); border-radius: 3px;
}
.frame { position: absolute; inset-inline: -1px; border: 1px solid var(--_quiet); border-radius: 3px; opacity: .55; }
.tick { position: absolute; inset-inline: 1px; block-size: 4px; background: var(--_line); border-radius: 1px; }
.tick::before { content: ""; position: absolute; inset: -3px -2px; }
.tick[data-kind=""] { display: none; }
.tick[data-kind="dispute"] { block-size: 5px; border-block: 2px solid var(--_line); background: none; }
.tick[data-kind="agree"] { block-size: 3px; }
.tick[data-kind="related"] { inline-size: 4px; block-size: 4px; border-radius: 50%; inset-inline: 4px auto; }
.tick[data-kind^="only"] { block-size: 1px; inset-inline: 3px; }
.tick[data-selected] { outline: 2px solid var(--_ink); outline-offset: 1px; }
@media (forced-colors: active) {
  .connector path { stroke: CanvasText; }
  .connector path + path { stroke: Canvas; }
  .tick { forced-color-adjust: none; --_line: CanvasText; }
}
@media print { .strip, .connector { display: none !important; } }
`;
