/**
 * The tools, the list of pairs and the card. Where there is room, list and card stand in a rail beside the articles;
 * else the list follows the articles and the card lies over the lower edge of the window. `scroll-margin`, because what
 * the keyboard reaches must not end up under the card (a pointer needs no room, and the page must not move from under
 * it), and `scroll-padding`, because in it nothing must end up under its head. Entries far from the window are not laid
 * out until they come near (`content-visibility`); WebKit, known by a function of its own, leaves them blank when the
 * view changes, so it lays out all. The signs of the steps are not mirrored here: to the browser they are brackets, and
 * it mirrors them itself. The rules for print are those of the whole element. `--_window`: what can be seen of it, where a page covers a part or is itself seen through a frame.
 */
export const panelCss = `
:host {
  --_above: var(--cross-read-above, 0px);
  --_below: var(--cross-read-below, 0px);
  --_window: calc(100vh - var(--_above) - var(--_below));
  --_clear: calc(var(--_window) * .1) calc(var(--_window) * .52);
}
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: .6rem .7rem; align-content: start; }
.views {
  display: grid; grid-template-columns: repeat(3, auto); flex: 1 1 100%; min-inline-size: 0;
  border: 1px solid var(--_quiet); border-radius: .45rem; overflow: clip;
}
.views.four { grid-template-columns: repeat(2, auto); }
.views label { cursor: pointer; position: relative; text-align: center; }
.views span { display: block; padding: .25rem .4rem; font-size: .9rem; }
.views :hover + span { text-decoration: underline; text-underline-offset: .2em; }
.views :checked + span { background: var(--_ink); color: var(--_paper); font-weight: 600; }
.views :focus-visible + span { outline: 3px solid var(--_focus); outline-offset: -3px; }
.views :checked:focus-visible + span { outline-color: var(--_paper); outline-offset: -5px; }
.steps { display: inline-flex; align-items: center; gap: .3rem; font-size: .9rem; font-variant-numeric: tabular-nums; }
.position { min-inline-size: 5.8rem; text-align: center; color: var(--_quiet); }
.step { min-inline-size: 2rem; padding: 0; font-size: 1.15rem; line-height: 1; }
.step[aria-disabled="true"] { color: var(--_quiet); border-style: dotted; cursor: default; }
.step span { display: block; }
.more { display: flex; gap: .4rem; font-size: .9rem; }
.more [aria-expanded="true"] { background: var(--_ink); color: var(--_paper); border-color: var(--_ink); }
.count:not(:empty) { font-weight: 700; }
.lists { min-inline-size: 0; }
#pairs { font-size: 1.05rem; }
.keys { margin-block: .15rem .6rem; }
.only { display: grid; gap: .5rem; grid-template-columns: minmax(0, 1fr); }
.pairs { margin-inline: -4px; }
.pairs > li { padding: 4px; }
@supports not (background: -webkit-named-image(i)) {
  .pairs > li { content-visibility: auto; contain-intrinsic-block-size: auto 8.5rem; }
}
:is(.pairs, .only) > li > button {
  display: grid; gap: .35rem; inline-size: 100%; align-content: start; text-align: start;
  border-inline-start: 4px var(--_edge) var(--_line); border-radius: .25rem; padding: .55rem .75rem;
}
.pairs > li > button[aria-current] { background: var(--_tint); border-color: var(--_line); }
.head { display: flex; align-items: baseline; flex-wrap: wrap; gap: .1em .5em; }
.head .badge { margin-inline-start: 0; }
.head b { text-decoration: underline var(--_style) var(--_line) 1.5px; text-underline-offset: .25em; }
.head .confidence { margin-inline-start: auto; }
.confidence { color: var(--_quiet); font-size: .84rem; font-weight: 400; white-space: nowrap; }
.gauge {
  --_n: 33%; display: inline-block; inline-size: 1.1em; block-size: .65em; margin-inline-end: .4em;
  background: linear-gradient(90deg, currentColor var(--_n), color-mix(in srgb, currentColor 25%, transparent) 0);
  mask: repeating-linear-gradient(90deg, #000 0 .3em, transparent 0 .4em);
}
.gauge[data-band="fair"] { --_n: 66%; }
.gauge[data-band="high"] { --_n: 100%; }
[dir="rtl"] .gauge { transform: scaleX(-1); }
.claims { display: grid; gap: .35rem; }
.side { display: grid; grid-template-columns: auto minmax(0, 1fr); align-items: baseline; align-content: start; column-gap: .1em; }
.side .letter { border: 0; margin-inline-end: .3em; min-inline-size: 1em; }
.side > :nth-child(n + 3) { grid-column: 2; }
.short {
  font: .95rem/1.4 var(--_font-text); display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2;
  overflow: hidden;
}
.voice, .because { display: none; font-size: .84rem; color: var(--_quiet); }
.short .clash { font-weight: inherit; text-decoration: none; background: none; }
.lists details { border-block-start: 1px solid var(--_rule); margin-block-start: .75rem; }
.notes li { padding-block: .25rem; font-size: .9rem; }
.card {
  position: sticky; inset-block-end: calc(var(--_below) + .5rem); z-index: 2; max-block-size: calc(var(--_window) * .48);
  background: var(--_paper); border: 1px solid var(--_quiet); border-radius: .6rem; padding: .8rem 1rem;
  overflow: auto; scroll-padding-block-start: 5rem; display: grid; gap: .8rem;
  box-shadow: 0 .2rem 1.5rem light-dark(#0003, #000a); overscroll-behavior: contain;
  grid-template-columns: minmax(0, 1fr);
}
.rail { display: contents; }
.card { order: 9; }
[data-card="over"] :focus-visible:not(.card *) {
  scroll-margin-block-end: var(--_covered, calc(var(--_window) * .52));
}
.card header {
  display: flex; align-items: center; flex-wrap: wrap; gap: .2rem .8rem; position: sticky; inset-block-start: -.8rem;
  background: var(--_paper); padding-block: .8rem .4rem; margin-block: -.8rem -.4rem; z-index: 1;
}
.card header > :first-child { flex: 1 1 6rem; }
.card header .confidence { order: 3; flex: 1 0 100%; }
.card header .badge { margin-inline: 0 .5em; font-size: .85rem; }
.close { border: 0; font-size: 1.3rem; line-height: 1; min-inline-size: 2rem; padding: 0; }
.quotes { display: grid; gap: 1rem; }
figcaption { display: flex; align-items: center; font-size: .875rem; font-weight: 600; }
figcaption .letter { margin-inline-end: .4em; }
blockquote {
  font: 1.05rem/1.5 var(--_font-text); margin-block: .35rem; padding-inline-start: .8rem;
  border-inline-start: 4px var(--_edge) var(--_line);
}
figure p { font-size: .875rem; color: var(--_quiet); }
.links { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1rem; margin-block-start: .45rem; }
.links button { color: var(--_ink); }
.clash {
  text-decoration: underline 2px var(--_style, solid) var(--_line); text-decoration-skip-ink: none;
  text-underline-offset: .2em; background: var(--_tint);
}
.why { font-size: .84rem; color: var(--_quiet); margin-block-end: -.6rem; font-weight: 600; }
.evidence { display: grid; gap: .5rem; font-size: .9rem; }
.evidence b, .question { display: block; }
.evidence .side > * { justify-self: start; }
.origin, .same-source { font-size: .875rem; border-block-start: 1px solid var(--_rule); padding-block-start: .5rem; }
[data-view="pairs"] .rail { display: block; }
[data-view="pairs"] .lists { max-inline-size: 62rem; margin-inline: auto; }
[data-view="pairs"] .pairs > li { padding-block: .45rem; }
[data-view="pairs"] .pairs > li > button { padding: .8rem 1rem; gap: .6rem; }
[data-view="pairs"] :is(.voice, .because) { display: block; }
[data-view="pairs"] .short { font-size: 1.05rem; line-height: 1.5; display: block; overflow: visible; }
[data-view="pairs"] .short .clash {
  font-weight: 600; text-decoration: underline 1.5px var(--_style) var(--_line);
}
[data-view="pairs"] .card {
  position: static; max-block-size: none; box-shadow: none; border-color: var(--_line); margin-block-start: .4rem;
}
[data-view="pairs"] [aria-current] :is(.claims, .because) { display: none; }
@container (min-width: 40rem) {
  .views { display: inline-flex; flex: none; }
  .views span { padding-inline: .55rem; }
  .card header > :first-child { flex: none; }
  .card header .confidence { order: 0; flex: 1 0 auto; }
  .views label + label { border-inline-start: 1px solid var(--_rule); }
  .more { margin-inline-start: auto; }
  .root:not([data-view="pairs"]) :is(.pairs, .only) {
    display: grid; grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  .card .quotes, [data-view="pairs"] .claims {
    grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .6rem 1.75rem;
  }
}
@container (min-width: 70rem) {
  .root { --_covered: 0; --_clear: calc(var(--_window) * .1); }
  .views span { padding-inline: .8rem; }
  .root:not([data-view="pairs"]) .rail {
    grid-column: 2; align-self: start; display: flex; flex-direction: column; gap: .75rem;
    position: sticky; inset-block-start: calc(var(--_above) + .75rem); max-block-size: calc(var(--_window) - 1.5rem);
  }
  .root:not([data-view="pairs"]) .lists {
    overflow: auto; flex: 1 1 auto; min-block-size: 9rem; padding: 4px; margin: -4px; position: relative;
  }
  .root:not([data-view="pairs"]) .pairs { display: block; }
  .root:not([data-view="pairs"]) :is(.only, .card .quotes) { grid-template-columns: minmax(0, 1fr); }
  .root:not([data-view="pairs"]) .card header > :first-child { flex: 1 1 6rem; }
  .root:not([data-view="pairs"]) .card header .confidence { order: 3; flex: 1 0 100%; }
  .root:not([data-view="pairs"]) .card {
    position: relative; inset: auto; flex: none; max-block-size: calc(var(--_window) * .62); box-shadow: none;
  }
}
@media (hover: none) { .keys { display: none; } }
@media (forced-colors: active) {
  .pairs button[aria-current] { outline: 3px solid Highlight; }
  .views :checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .card .clash { background: Mark; color: MarkText; }
}
@media print {
  .filters, .tools { display: none !important; }
  .root { display: block; padding: 0; font-size: .8rem; }
  .root > * { margin-block-end: 1.2rem; }
  .root:not([data-view="exercise"]) .articles { display: grid !important; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 1.5rem; }
  .root .article { display: block !important; padding: 0; }
  .text { font-size: .85rem; line-height: 1.5; }
  .long p { content-visibility: visible; }
  .keys, .card, .lists details:not([open]) { display: none !important; }
  .root .rail, .root .lists { display: block !important; overflow: visible; position: static; max-block-size: none; }
  .root .pairs { display: block; columns: 2; column-gap: 1.5rem; }
  .root .pairs > li { content-visibility: visible; break-inside: avoid; margin-block-end: .6rem; }
  .root .pairs > li > button { border-block: 0; border-inline-end: 0; padding-block: 0; background: none; }
  .root .claims { display: grid !important; grid-template-columns: minmax(0, 1fr); }
  .root :is(.voice, .because) { display: block !important; }
  .root .short { display: block; font-size: .8rem; overflow: visible; }
}
`;
