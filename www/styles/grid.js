/** The table of questions. Where it is narrow the question stands above its answers. */
export const gridCss = `
.grid { display: none; min-inline-size: 0; }
[data-view="grid"] .grid { display: block; }
table { border-collapse: collapse; inline-size: 100%; table-layout: fixed; margin-block-start: .6rem; }
th, td {
  text-align: start; vertical-align: top; padding-block: .7rem; padding-inline: 0 1rem;
  border-block-end: 1px solid var(--_rule);
}
thead th { font-size: .875rem; border-block-end: 2px solid var(--_ink); }
tbody th { font: 600 1.05rem/1.4 var(--_font-text); }
.answers { display: flex; flex-wrap: wrap; gap: .3rem; margin-block-start: .4rem; font: .84rem var(--_font-ui); }
.answers button { border-radius: 2em; border-color: var(--_line); border-style: var(--_edge); padding: .1rem .6rem; }
.answers .sign { color: var(--_line); font-weight: 700; }
.answers [aria-current] { background: var(--_tint); outline: 2px solid var(--_line); }
td .letter { display: none; }
td ul { display: grid; gap: .25rem; }
td li button {
  display: block; inline-size: 100%; text-align: start; border-color: transparent; padding: .1rem .4rem;
  margin-inline-start: -.4rem; font-size: .95rem;
}
:is(td, th) small { display: block; font-family: var(--_font-ui); }
@container (max-width: 40rem) {
  thead { position: absolute; clip-path: inset(50%); block-size: 1px; overflow: hidden; }
  table, tbody { display: block; }
  tr { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1rem; border-block-end: 1px solid var(--_rule); }
  th, td { border: 0; padding: .4rem 0; }
  tbody th { grid-column: 1 / -1; padding-block-start: .8rem; }
  td .letter { display: inline-block; }
}
@container (min-width: 70rem) { .root > .grid { grid-column: 1; } }
`;
