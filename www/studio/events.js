import { articleOfHtml, plainText } from "./open/article.js";
import { pairOf, Unreadable } from "./open/read.js";
import { toPair } from "./state/pair.js";
import { clickText, noteSelection } from "./view/pointing.js";

/**
 * What the reader does, once for the whole page: what is drawn says by attributes what is meant.
 *
 * @typedef {import("./page.js").Page} Page
 * @typedef {import("./state/document.js").Side} Side
 */

/** A file over this is no pair of articles. */
const MOST_BYTES = 30_000_000;

/** @param {Page} page */
export function listen(page) {
  const { root } = page;
  const acts = pageActs(page);
  /** What the first of several quick clicks was for. */
  let first = "";
  const askedBy = (/** @type {Event} */ event) =>
    /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("[data-do]"));
  /** The second half of a double click is not for what the first half brought under the pointer. */
  const isStray = (/** @type {MouseEvent} */ event) =>
    event.detail > 1 && first !== "" && (askedBy(event)?.dataset.do ?? "") !== first;
  // Beside the page, too, which may have become shorter.
  document.addEventListener("mousedown", (event) => isStray(event) && event.preventDefault());
  root.addEventListener("click", (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    page.forgetFocus();
    if (isStray(event)) return event.preventDefault();
    const asked = askedBy(event);
    const meant = asked?.dataset.do ?? "";
    if (event.detail < 2) first = meant;
    if (!asked) {
      const context = page.context();
      if (context && target.closest("[data-article]")) clickText(context, target, event);
      return;
    }
    if (asked.localName === "a") event.preventDefault();
    void reporting(page, async () => {
      const context = page.context();
      const act = context && page.view?.acts?.[meant];
      if (act) return act(context, asked, event);
      return acts[meant]?.(asked);
    });
  });
  root.addEventListener("input", (event) => wrote(page, event));
  root.addEventListener("change", (event) => {
    const target = /** @type {HTMLInputElement} */ (event.target);
    if (target.dataset.file !== undefined && target.files?.[0]) {
      const file = target.files[0];
      void reporting(page, () => openFile(page, file, sideOf(target.dataset.file)));
      // The same file may be opened again after it was edited.
      target.value = "";
    }
  });
  root.addEventListener("paste", (event) => void reporting(page, () => paste(page, event)));
  root.addEventListener("pointerdown", () => page.forgetFocus());
  addEventListener("keydown", (event) => pressed(page, event));
  root.addEventListener("focusout", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.matches("input[data-draft]")) void reporting(page, () => renamed(page, field));
  });
  document.addEventListener("selectionchange", () => selecting(page));
  addEventListener("popstate", () => void page.go());
  addEventListener("pagehide", () => page.work?.leave());
  // Come back to as it was left.
  addEventListener("pageshow", (event) => event.persisted && void page.work?.flush());
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && page.work?.leave());
  acceptDrops(page);
}

/**
 * @param {Page} page
 * @returns {Record<string, (element: HTMLElement) => unknown>}
 */
function pageActs(page) {
  return {
    home: () => {
      history.pushState(null, "", location.pathname + location.search);
      return page.go();
    },
    undo: () => page.undo(),
    redo: () => page.redo(),
    new: () => page.openBlank(),
    example: async (element) => {
      const response = await fetch(`examples/${element.dataset.file}`);
      if (!response.ok) throw new Unreadable("open.noExample");
      await page.openPair(await response.json());
    },
    "open-pasted": async () => {
      const field = /** @type {HTMLTextAreaElement} */ (page.root.querySelector("#pasted"));
      await openText(page, field.value);
    },
    "take-over": () => page.takeOver(),
    "open-copy": () => page.openCopy(),
    "dismiss-notice": () => page.dismiss(),
    ...draftActs(page),
  };
}

/**
 * @param {Page} page
 * @returns {Record<string, (element: HTMLElement) => unknown>}
 */
function draftActs(page) {
  /** @type {import("./store/drafts.js").Draft | undefined} */
  let removed;
  return {
    rename: (element) => page.askName(element.dataset.draft ?? null),
    duplicate: async (element) => {
      await page.drafts.duplicate(element.dataset.draft ?? "");
      await page.refresh();
    },
    remove: async (element) => {
      removed = await page.drafts.remove(element.dataset.draft ?? "");
      await page.refresh();
      if (!removed) return;
      const { t } = page.speaking;
      page.notify(t("home.removed", { name: page.nameOf(removed) }), "put-back", t("undo"));
      page.focus("#drafts-title");
    },
    "put-back": async () => {
      if (removed) await page.drafts.putBack(removed);
      page.dismiss();
      await page.refresh();
      page.focus("#drafts-title");
    },
  };
}

/**
 * @param {Page} page
 * @param {HTMLInputElement} field
 */
async function renamed(page, field) {
  const { draft = "" } = field.dataset;
  if (field.value !== field.defaultValue) await page.drafts.rename(draft, field.value);
  page.askName(null);
  await page.refresh();
}

/**
 * @param {Page} page
 * @param {Event} event
 */
function wrote(page, event) {
  const target = /** @type {HTMLInputElement} */ (event.target);
  const name = target.dataset.field;
  if (!name) return;
  if (name === "lang") return void page.setLanguage(target.value);
  if (name === "name") return page.rename(target.value);
  const context = page.context();
  const field = context && page.view?.fields?.[name];
  if (field) field(context, target, event);
}

/**
 * @param {Page} page
 * @param {KeyboardEvent} event
 */
function pressed(page, event) {
  if (event.isComposing) return;
  page.forgetFocus();
  const naming = /** @type {Element} */ (event.target).closest?.("input[data-draft]");
  if (naming instanceof HTMLInputElement && (event.key === "Enter" || event.key === "Escape")) {
    if (event.key === "Escape") naming.value = naming.defaultValue;
    return naming.blur();
  }
  const context = page.context();
  if (!context || context.keeping === "elsewhere") return;
  const mod = (event.ctrlKey || event.metaKey) && !event.altKey;
  const key = event.key.toLowerCase();
  if (mod && (key === "z" || key === "y")) {
    event.preventDefault();
    if (key === "y" || event.shiftKey) page.redo();
    else page.undo();
    return;
  }
  if (page.view?.key?.(context, event)) event.preventDefault();
}

/** @param {Page} page */
function selecting(page) {
  const context = page.context();
  if (context?.looking.step !== "claims") return;
  const node = getSelection()?.anchorNode;
  const element = node instanceof Element ? node : node?.parentElement;
  const region = element?.closest("[data-article]");
  if (region && page.root.contains(region)) noteSelection(context, /** @type {HTMLElement} */ (region));
}

/**
 * HTML is pasted as the text that a reader sees.
 *
 * @param {Page} page
 * @param {ClipboardEvent} event
 */
async function paste(page, event) {
  const field = /** @type {HTMLTextAreaElement} */ (event.target);
  if (field.id === "pasted") return pasteSaved(page, field, event);
  const side = sideOf(field.dataset.text);
  const html = event.clipboardData?.getData("text/html");
  if (!side || !html) return;
  const plain = event.clipboardData?.getData("text/plain") ?? "";
  event.preventDefault();
  const isWhole = field.value.trim() === "";
  const { text, title, lang } = await articleOfHtml(html).catch(() => ({
    text: "",
    title: undefined,
    lang: undefined,
  }));
  const context = page.context();
  if (!context) return;
  field.setRangeText(text || plainText(plain), field.selectionStart, field.selectionEnd, "end");
  const key = `paste ${side} ${performance.now()}`;
  context.studio.act({ type: "article", side, field: "text", value: field.value }, { key });
  if (!isWhole) return;
  const article = context.document[side];
  if (title && !article.title) context.studio.act({ type: "article", side, field: "title", value: title }, { key });
  if (lang && !article.lang) context.studio.act({ type: "article", side, field: "lang", value: lang }, { key });
}

/**
 * What was saved elsewhere is opened as soon as it is pasted. The field gets it at once: typing so much into it, as a
 * browser does, would take seconds.
 *
 * @param {Page} page
 * @param {HTMLTextAreaElement} field
 * @param {ClipboardEvent} event
 */
async function pasteSaved(page, field, event) {
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (text.trim() === "") return;
  event.preventDefault();
  field.value = text;
  await openText(page, text);
}

/**
 * Opens what a text holds as a draft of its own. Claims that come alone get the articles of the draft that is open.
 *
 * @param {Page} page
 * @param {string} text
 * @param {Side | null} [side]
 */
async function openText(page, text, side) {
  const { document } = page.context() ?? {};
  const { pair, warnings } = await pairOf(text, { articles: document && toPair(document), side });
  await page.openPair(pair);
  if (warnings.length === 0) return;
  // As many as a notice has room for.
  const what = warnings.slice(0, 3).map(({ path, message }) => `${path}: ${message}`);
  page.notify(page.speaking.t("open.leftOut", { n: warnings.length, what: what.join("; ") }));
}

/**
 * A pair becomes a draft of its own; a text opened for one side becomes that side's.
 *
 * @param {Page} page
 * @param {File} file
 * @param {Side | null} side
 */
async function openFile(page, file, side) {
  if (file.size > MOST_BYTES) throw new Unreadable("open.tooLarge");
  const text = await file.text();
  try {
    return await openText(page, text, side);
  } catch (error) {
    if (!side || !(error instanceof Unreadable)) throw error;
  }
  const context = page.context();
  const isPage = text.trimStart().startsWith("<");
  const found = isPage ? await articleOfHtml(text) : { text: plainText(text) };
  const key = `open ${side} ${performance.now()}`;
  context?.studio.act({ type: "article", side, field: "text", value: found.text }, { key });
  if ("title" in found && found.title && !context?.document[side].title) {
    context?.studio.act({ type: "article", side, field: "title", value: found.title }, { key });
  }
}

/** A file may be dropped anywhere; dropped beside a target, a browser would leave the page for it. @param {Page} page */
function acceptDrops(page) {
  const withFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files");
  addEventListener("dragover", (event) => {
    if (!withFiles(event)) return;
    event.preventDefault();
    document.body.classList.add("dropping");
  });
  addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) document.body.classList.remove("dropping");
  });
  addEventListener("drop", (event) => {
    if (!withFiles(event)) return;
    event.preventDefault();
    document.body.classList.remove("dropping");
    const file = event.dataTransfer?.files[0];
    const over = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest?.(".article-fields"));
    if (file) void reporting(page, () => openFile(page, file, sideOf(over?.dataset.side)));
  });
}

/** @param {string | undefined} name @returns {Side | null} */
function sideOf(name) {
  return name === "a" || name === "b" ? name : null;
}

/**
 * Tells what went wrong; a defect goes where defects go, too.
 *
 * @param {Page} page
 * @param {() => unknown} work
 */
async function reporting(page, work) {
  try {
    await work();
  } catch (error) {
    const { t } = page.speaking;
    if (error instanceof Unreadable) return page.notify(t(error.key, error.values));
    const { code, path, message } = /** @type {any} */ (error);
    page.notify(code ? t("refused", { message, code, path: path ?? "" }) : t("failed", { message: String(message) }));
    if (!code) throw error;
  }
}
