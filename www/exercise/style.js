/** How an exercise looks: in a page of its own, in a shadow root, and on paper. */
export const exerciseCss = `
.exercise {
  --x-paper: var(--cross-read-paper, #fbfaf7); --x-ink: var(--cross-read-ink, #1d1c1a); --x-quiet: #57534c;
  --x-line: #d8d3c8; --x-control: #827b70; --x-accent: #7a4412; --x-on: #fff; --x-mine: #ffe9c4; --x-chosen: #cfe3ff;
  --x-wrong: #9b1c1c; --x-right: #1c6b3a; --x-surface: #fff;
  color: var(--x-ink); background: var(--x-paper);
  font: 1.05rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif;
  overflow-wrap: break-word; container-type: inline-size; padding: clamp(.75rem, 3cqi, 2rem);
}
@media (prefers-color-scheme: dark) {
  .exercise {
    --x-paper: var(--cross-read-paper, #171614); --x-ink: var(--cross-read-ink, #ece8e0); --x-quiet: #b3ada1;
    --x-line: #3b3832; --x-control: #8f887b; --x-accent: #e5ab72; --x-on: #171614; --x-mine: #4a3a17;
    --x-chosen: #1e3f66; --x-wrong: #ff9c93; --x-right: #86d3a0; --x-surface: #201f1c;
  }
}
.exercise, .exercise *, .exercise ::before, .exercise ::after { box-sizing: border-box; }
.exercise [hidden] { display: none !important; }
.exercise .screen { max-inline-size: 72rem; margin-inline: auto; }
.exercise .title { font: 600 1.5rem/1.2 Georgia, serif; margin: 0 0 .75rem; }
.exercise .step-title { font: 600 1.3rem/1.25 Georgia, serif; margin: 0 0 .5rem; outline: none; }
.exercise .where, .exercise small, .exercise .source, .exercise .saved, .exercise .quiet-words { color: var(--x-quiet); font-size: .92rem; margin: 0 0 .5rem; }
.exercise small { display: block; margin: .2rem 0 0; }
.exercise .saved { max-inline-size: 72rem; margin: 1rem auto 0; }
.exercise .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.exercise .help { max-inline-size: 44rem; margin: 0 0 .75rem; }
.exercise .steps ol { display: flex; flex-wrap: wrap; gap: .35rem; list-style: none; margin: 0 0 1.25rem; padding: 0; }
.exercise button {
  font: inherit; color: inherit; background: var(--x-surface); border: 1px solid var(--x-control); border-radius: .4rem;
  padding: .4rem .8rem; min-block-size: 2.5rem; cursor: pointer;
}
.exercise .steps button { padding: .2rem .65rem; min-block-size: 2rem; font-size: .92rem; }
.exercise .steps [aria-current] { border-color: var(--x-accent); box-shadow: inset 0 -.2rem var(--x-accent); font-weight: 600; }
.exercise button:hover:enabled { border-color: var(--x-accent); }
.exercise button:disabled { color: var(--x-quiet); border-style: dashed; cursor: default; }
.exercise button.main { background: var(--x-accent); border-color: var(--x-accent); color: var(--x-on); font-weight: 600; }
.exercise button.main:disabled { background: none; color: var(--x-quiet); }
.exercise button.quiet { padding: .15rem .6rem; min-block-size: 1.8rem; font-size: .92rem; }
.exercise :focus-visible { outline: .18rem solid var(--x-accent); outline-offset: .15rem; }
.exercise .two { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 1rem 2rem; align-items: start; }
.exercise article { min-inline-size: 0; }
.exercise article header > * { margin: 0; font: 600 1.15rem/1.3 Georgia, serif; }
.exercise article header .source { font: .92rem/1.4 system-ui, sans-serif; }
.exercise .letter { color: var(--x-accent); }
.exercise .text { font: 1.08rem/1.8 Georgia, "Noto Serif", serif; max-inline-size: 38em; }
.exercise .text p { margin: .6rem 0; }
.exercise .w { border-radius: .2rem; cursor: pointer; scroll-margin-block: 1rem calc(var(--x-bar, 0px) + 1rem); }
.exercise .w:hover { box-shadow: inset 0 -.14em var(--x-line); }
.exercise .mine, .exercise .choose .chosen { border-radius: 0; }
.exercise .mine { background: var(--x-mine); box-shadow: inset 0 -.12em var(--x-accent); }
.exercise .choose .chosen { background: var(--x-chosen); box-shadow: inset 0 -.18em currentColor; }
.exercise [data-number]::after { content: attr(data-number); font: 700 .7em/1 system-ui, sans-serif; vertical-align: super; color: var(--x-accent); padding-inline: .15em .2em; }
.exercise .bar { position: sticky; inset-block-end: 0; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; background: var(--x-surface); border: 1px solid var(--x-control); border-radius: .4rem; padding: .5rem .75rem; margin-block: .5rem; }
.exercise .which small { flex-basis: 100%; }
.exercise .bar p { flex: 1 1 12rem; margin: 0; max-block-size: min(6.5em, 20vh); overflow: auto; }
.exercise .mine-list li { margin-block: .35rem; }
.exercise fieldset { min-inline-size: 0; margin: 0 0 1rem; padding: .75rem 1rem; border: 1px solid var(--x-line); border-radius: .5rem; background: var(--x-surface); }
.exercise legend { font-weight: 600; padding-inline: .35rem; }
.exercise label { display: block; margin-block: .5rem; }
.exercise :is(input:not([type]), input[type="text"], select, textarea) { display: block; inline-size: 100%; max-inline-size: 34rem; font: inherit; color: inherit; background: var(--x-surface); border: 1px solid var(--x-control); border-radius: .35rem; padding: .45rem .6rem; margin-block-start: .2rem; min-block-size: 2.5rem; }
.exercise :is(input, textarea, select):disabled { color: var(--x-quiet); border-style: dashed; }
.exercise .check { display: inline-flex; gap: .5rem; align-items: center; min-block-size: 2.25rem; margin: 0; margin-inline-end: 1.25rem; }
.exercise .check input { inline-size: 1.25rem; block-size: 1.25rem; accent-color: var(--x-accent); flex: none; }
.exercise .quotes p, .exercise .single p { margin: .25rem 0; }
.exercise q { font-family: Georgia, "Noto Serif", serif; }
.exercise .quotes b, .exercise .single b { color: var(--x-accent); }
.exercise .single + .single { border-block-start: 1px solid var(--x-line); margin-block-start: .5rem; padding-block-start: .5rem; }
.exercise .pointer { font: 1.08rem/2.1 Georgia, serif; }
.exercise button.word { font: inherit; border-width: 0 0 1px; border-radius: .2rem; border-block-end-style: dotted; padding: 0 .12em; min-block-size: 1.6rem; background: none; }
.exercise button.word[aria-pressed="true"] { background: var(--x-chosen); border-block-end: .18em solid currentColor; }
.exercise .relation { font-weight: 600; margin: .35rem 0; }
.exercise .starters { display: flex; flex-wrap: wrap; gap: .4rem; }
.exercise .foot { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .75rem; margin-block: 1.5rem 0; }
.exercise .next { margin-inline-start: auto; }
.exercise .actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.exercise .open > p { margin: 0 0 .35rem; font-weight: 600; }
.exercise .open ul { list-style: none; margin: 0; padding: 0; }
.exercise .open > ul > li { margin-block: .75rem; }
.exercise .open li ul { display: flex; flex-wrap: wrap; gap: .4rem; margin-block-start: .3rem; }
.exercise .open button { text-align: start; }
.exercise .ask { max-inline-size: 44rem; margin-block: .75rem; padding: .75rem 1rem; border: 2px solid var(--x-accent); border-radius: .5rem; background: var(--x-surface); }
.exercise .ask p { margin: 0; }
.exercise .ask p + p { margin-block-start: .75rem; }
.exercise .again { margin-block-start: 1.5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--x-line); }
.exercise .code { max-inline-size: 44rem; font: 1rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
.exercise .score { font-size: 1.2rem; font-weight: 600; }
.exercise .results { list-style: none; padding: 0; display: grid; gap: .6rem; }
.exercise .results li { border: 1px solid var(--x-line); border-radius: .4rem; padding: .6rem .9rem; background: var(--x-surface); }
.exercise .own { color: var(--x-quiet); }
.exercise .right { color: var(--x-right); }
.exercise .missed, .exercise .wrong { color: var(--x-wrong); }
.exercise .sheet { display: none; }
@media (forced-colors: active) {
  .exercise .mine, .exercise .choose .chosen, .exercise button.word[aria-pressed="true"] { background: Mark; color: MarkText; }
  .exercise .steps [aria-current] { border: 2px solid Highlight; }
}
@page { margin: 14mm; }
@media print {
  .exercise { padding: 0; background: none; color: #000; font-size: 10.5pt; }
  .exercise:not(.done) > .screen, .exercise :is(.saved, .steps, .foot, .actions, .again) { display: none; }
  .exercise:not(.done) .sheet { display: block; }
  .exercise .sheet p { margin: 0 0 .35em; }
  .exercise .sheet-title { font: 600 16pt/1.2 Georgia, serif; }
  .exercise .sheet-name span { display: inline-block; inline-size: 14em; border-block-end: 1px solid #000; }
  .exercise .sheet-texts { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-block: 4mm; font: 10.5pt/1.7 Georgia, serif; }
  .exercise .sheet-head { font-weight: 700; }
  .exercise .sheet-task { margin-block-start: 5mm !important; font-weight: 600; break-after: avoid; }
  .exercise .sheet table { inline-size: 100%; border-collapse: collapse; margin-block: 3mm; }
  .exercise .sheet :is(td, th) { border: 1px solid #555; padding: 1.5mm 2mm; text-align: start; vertical-align: top; }
  .exercise .sheet:not(.key-sheet) td { block-size: 15mm; }
  .exercise .sheet tr, .exercise .results li { break-inside: avoid; }
  .exercise .sheet:not(.key-sheet) table { table-layout: fixed; }
  .exercise .code { block-size: auto; field-sizing: content; }
}
`;
