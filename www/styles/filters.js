/** The form of filters. */
export const filtersCss = `
.query {
  display: grid; grid-template-columns: repeat(auto-fit, minmax(min(11rem, 100%), 1fr)); gap: .7rem 1rem; align-items: end;
  border-block: 1px solid var(--_rule); padding-block: .9rem;
}
.query label span { display: block; font-size: .84rem; color: var(--_quiet); margin-block-end: .2rem; }
.query :is(input, select) {
  font: inherit; font-size: 1rem; color: inherit; background: var(--_paper); inline-size: 100%; min-block-size: 2.25rem;
  border: 1px solid var(--_quiet); border-radius: .35rem; padding: .25rem .5rem; text-overflow: ellipsis;
}
.query button { justify-self: start; min-block-size: 2.25rem; }
.query output { align-self: center; justify-self: start; }
@media print { .query { display: none; } }
`;
