/**
 * What every drawing works with. A view is a function from this to nodes; what a reader does comes back by the names in
 * `data-do` (buttons and links) and `data-field` (fields).
 *
 * @typedef {import("../../element/say.js").Say} Say
 * @typedef {import("../../element/say.js").Values} Values
 * @typedef {import("../state/document.js").Document} Document
 * @typedef {import("../state/document.js").Side} Side
 * @typedef {import("../state/studio.js").Studio} Studio
 * @typedef {import("../state/studio.js").Looking} Looking
 * @typedef {import("../state/live.js").Live} Live
 * @typedef {import("../text/words.js").Words} Words
 *
 * @typedef {object} Speaking
 * @property {Say} say
 * @property {(key: string, values?: Values) => string} t The studio's own words, as text.
 * @property {(key: string, values?: Values) => (Node | string)[]} tn The same with nodes put in.
 *
 * @typedef {Speaking & {
 *   list: import("../store/drafts.js").Draft[],
 *   kept: boolean,
 *   renaming: string | null,
 *   examples: { file: string, title: string, story: string }[],
 *   nameOf: (draft: import("../store/drafts.js").Draft) => string,
 * }} HomeContext
 *
 * @typedef {Speaking & Working} Context
 *
 * @typedef {object} Working What there is while a draft is open.
 * @property {Studio} studio
 * @property {Document} document
 * @property {Looking} looking
 * @property {Live} live
 * @property {import("../state/offers.js").Offers} [offers] Where they are asked for and there.
 * @property {import("../state/candidates.js").Candidate[]} [pairsToJudge] The same.
 * @property {string} draftId
 * @property {string} draftName As the author calls it, perhaps not at all.
 * @property {string} name As it is called.
 * @property {import("../store/keeper.js").Keeping} keeping
 * @property {import("../store/settings.js").Settings} settings
 * @property {(name: "base" | "file", value: string) => void} setting
 * @property {(side: Side) => Words} words Of an article's text.
 * @property {import("./versions.js").Versions} versions
 * @property {() => boolean} isNarrow Whether one article stands above the other.
 * @property {(text: string) => void} tell Says something to whoever listens, and nothing on the page changes.
 * @property {(text: string) => void} notify Says something to everybody.
 * @property {(selector: string) => void} focus Puts the focus there, once it is drawn.
 * @property {() => void} undo
 *
 * @typedef {(context: Context, element: HTMLElement, event: Event) => void} Act
 *
 * @typedef {object} View One step of the work.
 * @property {(context: Context) => (Node | string | null | undefined | false)[]} draw
 * @property {Record<string, Act>} [acts] by `data-do`
 * @property {Record<string, Act>} [fields] by `data-field`
 * @property {(context: Context, event: KeyboardEvent) => boolean} [key] Whether it was the view's key.
 * @property {(context: Context, root: HTMLElement) => void} [drawn] What is to be done after drawing.
 */

export {};
