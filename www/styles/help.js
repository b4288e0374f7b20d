/** The sheet of keys and signs. */
export const helpCss = `
.help {
  color: var(--_ink); background: var(--_paper); border: 1px solid var(--_quiet); border-radius: .6rem; padding: 0;
  max-inline-size: min(36rem, calc(100vw - 2rem)); max-block-size: calc(var(--_window) - 2rem); overflow: auto;
  inset-block: var(--_above) var(--_below);
}
.help::backdrop { background: #0006; }
.help > * { margin: .9rem 1.25rem; }
.help header { display: flex; justify-content: space-between; align-items: start; }
.help header > :first-child { font: 600 1.3rem/1.3 var(--_font-text); }
.help dl { display: grid; gap: .55rem; font-size: .95rem; }
.help dl > div { display: grid; grid-template-columns: minmax(8.5rem, 11rem) minmax(0, 1fr); gap: .1rem 1rem; }
.help dt { font-weight: 600; }
.line { text-decoration: underline var(--_style) var(--_line) 2px; text-underline-offset: .25em; }
.help .badge { margin-inline: 0 .4em; }
kbd {
  font: .85em var(--_font-ui); border: 1px solid var(--_quiet); border-block-end-width: 2px; border-radius: .3em;
  padding: .05em .45em; display: inline-block; min-inline-size: 1.7em; text-align: center;
}
@media (max-width: 30rem) { .help dl > div { grid-template-columns: minmax(0, 1fr); } }
`;
