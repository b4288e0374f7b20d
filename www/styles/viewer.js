import { marksCss } from "./marks.js";

/**
 * The look of the element. Names with an underscore are its own: each takes the page's custom property and else a
 * colour that holds 4.5 : 1 for text and 3 : 1 for lines, in light and dark.
 *
 * Comments stand here, since those inside the text would be sent: `list-style: ""`, because with "none" WebKit would no
 * longer say that it is a list; `scroll-padding` and `scroll-margin`, because what the keyboard reaches must not end up
 * under the card.
 */
export const viewerCss = `
:host {
  --_font-text: var(--cross-read-font-text, ui-serif, Charter, Georgia, "Noto Serif", serif);
  --_font-ui: var(--cross-read-font-ui, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  --_font-sign: "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans";
  --_paper: var(--cross-read-paper, light-dark(#fff, #15171a));
  --_ink: var(--cross-read-ink, light-dark(#1d1c1a, #e9e6df));
  --_quiet: var(--cross-read-quiet, light-dark(#5f5c56, #a9a59c));
  --_rule: var(--cross-read-rule, light-dark(#dedad1, #363a40));
  --_focus: var(--cross-read-focus, light-dark(#1a4fd6, #9dbcff));
  --_dispute: var(--cross-read-dispute, light-dark(#b13a0c, #ff9b6d));
  --_dispute-tint: var(--cross-read-dispute-tint, light-dark(#fdebe2, #43271b));
  --_agree: var(--cross-read-agree, light-dark(#0b639b, #76bdf0));
  --_agree-tint: var(--cross-read-agree-tint, light-dark(#e4f0f9, #17324a));
  --_related: var(--cross-read-related, light-dark(#74508f, #cbaae8));
  --_related-tint: var(--cross-read-related-tint, light-dark(#f3edf8, #372b42));
  --_only: var(--cross-read-only, light-dark(#77736b, #96928a));
  display: block; container-type: inline-size; background: var(--_paper); color: var(--_ink);
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
.hidden {
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  user-select: none; -webkit-user-select: none; margin: 0;
}
h1, h2, h3, h4, h5, h6, p, ol, ul, figure, blockquote { margin: 0; padding: 0; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-size: 1rem; text-wrap: balance; }
ol, ul { list-style: ""; }
a { color: inherit; }
button, summary { font: inherit; color: inherit; cursor: pointer; }
button {
  background: none; border: 1px solid var(--_rule); border-radius: .4rem; padding: .3rem .6rem;
  min-block-size: 1.75rem;
}
button:hover { border-color: currentColor; }
:focus-visible { outline: 3px solid var(--_focus); outline-offset: 2px; }
summary { font-weight: 600; padding-block: .5rem; }
code { display: block; font-size: .85em; color: var(--_quiet); }
.aside, .facts, .confidence, small { color: var(--_quiet); font-size: .875rem; font-weight: 400; }
[data-kind="dispute"] { --_line: var(--_dispute); --_tint: var(--_dispute-tint); --_style: wavy; --_edge: double; }
[data-kind="agree"] { --_line: var(--_agree); --_tint: var(--_agree-tint); --_style: solid; --_edge: solid; }
[data-kind="related"] { --_line: var(--_related); --_tint: var(--_related-tint); --_style: dotted; --_edge: dotted; }
[data-kind^="only"] { --_line: var(--_only); --_tint: transparent; --_edge: dashed; }
.letter {
  display: inline-block; font: 700 .75rem/1.35rem var(--_font-ui); min-inline-size: 1.35rem; text-align: center;
  border: 1px solid var(--_quiet); color: var(--_quiet); border-radius: 50%; margin-inline-end: .5em; flex: none;
}
.badge {
  font: 700 .72rem/1.2 var(--_font-ui); color: var(--_line); border: 1px solid var(--_line); background: var(--_paper);
  border-radius: .6em; padding: 0 .35em; margin-inline: .2em .1em; white-space: nowrap; text-decoration: none;
  user-select: none; -webkit-user-select: none; font-variant-numeric: tabular-nums;
}
.sign { font-family: var(--_font-sign), var(--_font-ui); margin-inline-end: .15em; }
.root {
  font: 1rem/1.5 var(--_font-ui); overflow-wrap: anywhere; text-align: start;
  display: flex; flex-direction: column; gap: 1.25rem; padding: 1rem;
}
.rail { display: contents; }
.overview > p { font: 1.1rem/1.45 var(--_font-text); max-inline-size: 46em; }
.filters { display: flex; flex-wrap: wrap; gap: .4rem; margin-block-start: .75rem; }
.filters button {
  display: inline-flex; align-items: center; gap: .4em; border-radius: 2em; padding: .3rem .8rem; font-size: .9rem;
}
.filters span { color: var(--_line, var(--_quiet)); font-variant-numeric: tabular-nums; font-weight: 600; }
.filters button[aria-pressed="true"] { background: var(--_ink); border-color: var(--_ink); color: var(--_paper); }
.filters button[aria-pressed="true"] span { color: inherit; }
#pairs { font-size: 1.05rem; }
.keys { margin-block: .2rem .6rem; }
.pairs, .only { display: grid; gap: .5rem; }
:is(.pairs, .only) button {
  display: grid; gap: .35rem; inline-size: 100%; block-size: 100%; align-content: start; text-align: start;
  border-inline-start: 4px var(--_edge) var(--_line); border-radius: .25rem; padding: .55rem .7rem;
}
.pairs button[aria-current] { background: var(--_tint); border-color: var(--_line); }
.head { display: flex; align-items: baseline; flex-wrap: wrap; gap: .5em; }
.head b { text-decoration: underline var(--_style) var(--_line) 1.5px; text-underline-offset: .25em; }
.head .confidence { margin-inline-start: auto; }
.side { display: flex; align-items: baseline; gap: .1em; }
.side .letter { border: 0; margin-inline-end: .3em; min-inline-size: 1em; }
.short {
  font: .95rem/1.4 var(--_font-text); flex: 1; display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 2; overflow: hidden;
}
.lists details { border-block-start: 1px solid var(--_rule); margin-block-start: .75rem; }
.notes li { padding-block: .25rem; font-size: .9rem; }
.card {
  order: 9; position: sticky; inset-block-end: .5rem; z-index: 2; background: var(--_paper);
  border: 1px solid var(--_quiet);
  border-radius: .6rem; padding: .8rem 1rem; max-block-size: 48vh; overflow: auto; display: grid; gap: .8rem;
  box-shadow: 0 .2rem 1.5rem light-dark(#0003, #000a); overscroll-behavior: contain;
}
.card:not([hidden]) ~ * :is(a, button), .root:has(.card:not([hidden])) .lists :is(button, summary) {
  scroll-margin-block-end: var(--_covered, 52vh);
}
.card header { display: flex; align-items: center; flex-wrap: wrap; gap: .3rem .8rem; padding-inline-end: 2.2rem; }
.card header .badge { margin-inline: 0 .5em; font-size: .85rem; }
.close {
  position: absolute; inset-block-start: .6rem; inset-inline-end: .7rem; border: 0; font-size: 1.3rem;
  line-height: 1; min-inline-size: 2rem;
}
.quotes { display: grid; gap: .9rem; }
figcaption { display: flex; align-items: center; font-size: .875rem; font-weight: 600; }
figcaption .letter { margin-inline-end: .4em; }
figcaption button { margin-inline-start: auto; flex: none; font-weight: 400; padding-block: .1rem; }
blockquote {
  font: 1.05rem/1.5 var(--_font-text); margin-block: .35rem; padding-inline-start: .8rem;
  border-inline-start: 4px var(--_edge) var(--_line);
}
figure p { font-size: .875rem; color: var(--_quiet); }
.clash {
  text-decoration: underline 2px var(--_style, solid) var(--_line); text-decoration-skip-ink: none;
  text-underline-offset: .2em; background: var(--_tint);
}
.why {
  font-size: .75rem; letter-spacing: .06em; text-transform: uppercase; color: var(--_quiet);
  margin-block-end: -.6rem;
}
.evidence { display: grid; gap: .6rem; font-size: .9rem; }
.evidence b, .question { display: block; }
.evidence .side { display: block; }
.origin, .same-source { font-size: .875rem; border-block-start: 1px solid var(--_rule); padding-block-start: .5rem; }
.articles { display: grid; gap: 2.5rem; }
.article { min-inline-size: 0; }
.article header { border-block-end: 1px solid var(--_rule); padding-block-end: .6rem; margin-block-end: 1rem; }
.article header > :first-child { font: 600 1.45rem/1.25 var(--_font-text); display: flex; align-items: baseline; }
.facts { display: flex; flex-wrap: wrap; gap: .1rem 1em; margin-block-start: .35rem; }
.text { font: 1.075rem/1.7 var(--_font-text); max-inline-size: 38em; }
.text p + p { margin-block-start: 1em; }
.plain { white-space: pre-line; }
.text:is(:lang(ar), :lang(fa), :lang(ur)) { line-height: 1.95; }
table {
  border-collapse: collapse; inline-size: 100%; table-layout: fixed; margin-block-start: .6rem; font-size: .95rem;
}
th, td {
  text-align: start; vertical-align: top; padding: .5rem .6rem .5rem 0; border-block-end: 1px solid var(--_rule);
}
thead th { font-size: .875rem; }
td { color: var(--_quiet); }
td button {
  display: block; inline-size: 100%; text-align: start; color: var(--_ink); border-color: transparent;
  padding: .1rem .3rem; margin-inline-start: -.3rem;
}
td small, th small { display: block; }
.notice {
  border: 1px solid var(--_rule); border-radius: .5rem; padding: 1.25rem; display: grid; gap: .5rem;
  justify-items: start; max-inline-size: 46em;
}
@container (min-width: 40rem) {
  .root { padding: 1.5rem; }
  .articles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2rem; }
  .pairs, .only { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .card .quotes { grid-template-columns: repeat(2, minmax(0, 1fr)); }
}
@container (min-width: 70rem) {
  .root { display: grid; grid-template-columns: minmax(0, 1fr) 23rem; gap: 1.5rem 2.5rem; --_covered: 0; }
  .root > * { grid-column: 1 / -1; }
  .rail ~ * { grid-column: 1; }
  .rail {
    grid-area: 2 / 2 / span 2; align-self: start; display: flex; flex-direction: column; gap: .75rem;
    position: sticky; inset-block-start: .75rem; max-block-size: calc(100vh - 1.5rem);
  }
  .lists { overflow: auto; flex: 1 1 auto; min-block-size: 9rem; padding: 4px; margin: -4px; position: relative; }
  .pairs, .only, .card .quotes { grid-template-columns: minmax(0, 1fr); }
  .card { position: relative; inset: auto; flex: none; max-block-size: 62vh; box-shadow: none; }
}
@media (forced-colors: active) {
  .filters button[aria-pressed="true"], .pairs button[aria-current] { outline: 3px solid Highlight; }
  .clash { background: Mark; color: MarkText; }
}
@media print {
  .filters, .keys, .card, figcaption button { display: none; }
  .rail { display: contents; }
  .lists { overflow: visible; }
  .pairs { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .articles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem; }
  .pairs li { break-inside: avoid; }
  .root { display: block; padding: 0; font-size: .8rem; }
  .root > *, .articles { margin-block-end: 1.2rem; }
}
${marksCss(".text mark", "data-")}`;
