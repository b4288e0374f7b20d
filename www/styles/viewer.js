import { marksCss } from "./marks.js";

/**
 * The look of what is painted first: the summary, the articles with their marks, the notices. The parts that come later
 * bring their own sheets.
 *
 * Names with an underscore are the element's own: each takes the page's custom property and else a colour that holds
 * 4.5 : 1 for text and 3 : 1 for lines, in light and dark. The three relations also differ for readers with any kind of
 * colour blindness, by a test: orange, blue, and a green that to them is grey.
 *
 * Comments stand here, since those inside the text would be sent: `list-style: ""`, because with "none" WebKit would no
 * longer say that it is a list; `.long p`, of which the browser lays out only what is near the window, has a padding since
 * nothing may stick out of it; `.tools` and the articles' outer padding keep the place of what comes later, so that
 * nothing moves when it does; the Arabic quotation marks, since those that a browser takes are curled for words from the
 * right and stand the wrong way round beside English ones.
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
  --_dispute: var(--cross-read-dispute, light-dark(#a83208, #ff8f5c));
  --_dispute-tint: var(--cross-read-dispute-tint, light-dark(#fcebe2, #43271b));
  --_agree: var(--cross-read-agree, light-dark(#0b3d91, #63a8ff));
  --_agree-tint: var(--cross-read-agree-tint, light-dark(#e5ebf8, #16304f));
  --_related: var(--cross-read-related, light-dark(#3c7a78, #bfe0cf));
  --_related-tint: var(--cross-read-related-tint, light-dark(#e4f1f0, #22382f));
  --_only: var(--cross-read-only, light-dark(#77736b, #96928a));
  display: block; container-type: inline-size; background: var(--_paper); color: var(--_ink);
}
:host([hidden]), [hidden] { display: none !important; }
* { box-sizing: border-box; }
.hidden {
  position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
  user-select: none; -webkit-user-select: none; margin: 0;
}
h1, h2, h3, h4, h5, h6, p, ol, ul, dl, dd, figure, blockquote, fieldset { margin: 0; padding: 0; border: 0; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; font-size: 1rem; text-wrap: balance; }
ol, ul { list-style: ""; }
a { color: inherit; text-underline-offset: .15em; }
button, summary { font: inherit; color: inherit; cursor: pointer; }
button {
  background: none; border: 1px solid var(--_rule); border-radius: .4rem; padding: .3rem .6rem;
  min-block-size: 1.75rem;
}
button:hover { border-color: currentColor; }
:focus-visible { outline: 3px solid var(--_focus); outline-offset: 2px; }
summary { font-weight: 600; padding-block: .5rem; }
:lang(ar) > q { quotes: "«" "»"; }
code { display: block; font-size: .85em; color: var(--_quiet); }
.aside, .facts, small { color: var(--_quiet); font-size: .875rem; font-weight: 400; }
[data-kind="dispute"] { --_line: var(--_dispute); --_tint: var(--_dispute-tint); --_style: wavy; --_edge: double; }
[data-kind="agree"] { --_line: var(--_agree); --_tint: var(--_agree-tint); --_style: solid; --_edge: solid; }
[data-kind="related"] { --_line: var(--_related); --_tint: var(--_related-tint); --_style: dotted; --_edge: dotted; }
[data-kind^="only"] { --_line: var(--_only); --_tint: transparent; --_style: dashed; --_edge: dashed; }
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
  display: flex; flex-direction: column; gap: 1.1rem; padding: .9rem;
}
.overview > p { font: 1.1rem/1.4 var(--_font-text); max-inline-size: 44em; text-wrap: pretty; }
.bar { display: flex; gap: 3px; block-size: .9rem; margin-block: .9rem .65rem; max-inline-size: 60rem; }
.bar span {
  flex: 1 1 0; min-inline-size: 6px; cursor: pointer; border-radius: 2px; background: var(--_line);
  border: 1.5px solid var(--_line); print-color-adjust: exact; forced-color-adjust: none;
}
.bar [data-kind="dispute"] {
  background: repeating-linear-gradient(135deg, var(--_line) 0 5px, var(--_paper) 5px 7px);
}
.bar [data-kind="related"] {
  background: radial-gradient(circle, var(--_line) 1.6px, transparent 2px) 0 0 / 7px 7px, var(--_tint);
}
.bar [data-kind^="only"] { background: none; border-style: dashed; }
.bar [data-off] { opacity: .3; }
.filters { display: flex; flex-wrap: wrap; gap: .4rem; }
.filters button {
  display: inline-flex; align-items: center; gap: .4em; border-radius: 2em; padding: .3rem .8rem; font-size: .9rem;
}
.filters span { color: var(--_line, var(--_quiet)); font-variant-numeric: tabular-nums; font-weight: 600; }
.filters button[aria-pressed="true"] { background: var(--_ink); border-color: var(--_ink); color: var(--_paper); }
.filters button[aria-pressed="true"] span { color: inherit; }
.tools { min-block-size: 7.5rem; }
.articles { display: grid; gap: 2.5rem; position: relative; align-items: start; align-self: stretch; }
.article { min-inline-size: 0; position: relative; }
.article header { border-block-end: 1px solid var(--_rule); padding-block-end: .6rem; margin-block-end: 1rem; }
.article header > :first-child { font: 600 1.45rem/1.25 var(--_font-text); display: flex; align-items: baseline; }
.facts { display: flex; flex-wrap: wrap; gap: .1rem 1em; margin-block-start: .35rem; }
.text { font: 1.075rem/1.7 var(--_font-text); max-inline-size: 38em; }
.text p + p { margin-block-start: 1em; }
.long p {
  content-visibility: auto; contain-intrinsic-block-size: auto 8rem; padding: 6px; margin-inline: -6px;
  margin-block-end: -6px;
}
.long p + p { margin-block-start: calc(1em - 6px); }
.plain { white-space: pre-line; }
.text:is(:lang(ar), :lang(fa), :lang(ur)) { line-height: 1.95; }
[data-view]:not([data-view="side"], [data-view="one"]) .articles,
[data-view="one"][data-article="a"] [part~="article-b"],
[data-view="one"][data-article="b"] [part~="article-a"] { display: none; }
.notice {
  border: 1px solid var(--_rule); border-radius: .5rem; padding: 1.25rem; display: grid; gap: .5rem;
  justify-items: start; max-inline-size: 46em;
}
progress { inline-size: 100%; accent-color: var(--_agree); }
.slow { opacity: 0; animation: slow 0s 3s forwards; }
@keyframes slow { to { opacity: 1; } }
@container (min-width: 40rem) {
  .root { padding: 1.5rem; gap: 1.25rem; }
  .overview > p { font-size: 1.2rem; }
  .tools { min-block-size: 2.3rem; }
  .articles { grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 2.75rem; }
  [data-view="side"] [part~="article-a"] { padding-inline-start: 1.5rem; }
  [data-view="side"] [part~="article-b"] { padding-inline-end: 1.5rem; }
}
[data-view="one"] .articles { grid-template-columns: minmax(0, 1fr); }
@container (min-width: 70rem) {
  .root { display: grid; grid-template-columns: minmax(0, 1fr) 21rem; gap: 1.25rem 2.25rem; }
  .root > * { grid-column: 1 / -1; }
  .root > .articles { grid-column: 1; align-self: start; }
}
@media (forced-colors: active) {
  .filters button[aria-pressed="true"] { outline: 3px solid Highlight; }
}
${marksCss(".text mark", "data-")}`;
