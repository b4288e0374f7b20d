/**
 * The demo page: what `<cross-read>` is given to show. An example and a view are chosen by the address
 * (`#example=ferry&view=pairs`), so they can be linked to and the back button works; a file and pasted texts are not in
 * the address, since they stay here, and the way back leads to them until the page is left.
 */
import "./define.js";

/** @typedef {import("./types.d.ts").PairInput} PairInput */
/** @typedef {import("./types.d.ts").Comparison} Comparison */
/** @typedef {{ file: string, title: string, story: string }} Example */
/** @typedef {import("./cross-read.js").CrossRead} CrossRead */

const reader = /** @type {CrossRead} */ (byId("reader"));
const download = byId("download");
const problem = byId("problem");
const file = /** @type {HTMLInputElement} */ (byId("file"));
const form = /** @type {HTMLFormElement} */ (byId("texts"));

/** @type {Example[]} */
let examples = [];

/** The name of the example that is shown. @type {string | undefined} */
let chosen;

/**
 * What the reader opened or pasted, by the key that its place in the history has.
 *
 * @type {Map<number, { title: string, content: PairInput | Comparison }>}
 */
const owned = new Map();

/** Something a person gave us that cannot be shown; the sentence is meant for them. */
class Problem extends Error {}

reader.addEventListener("cross-read-load", () => (download.hidden = false));
reader.addEventListener("cross-read-error", () => (download.hidden = true));
reader.addEventListener("cross-read-view", () => {
  linkExamples();
  if (chosen !== undefined) history.replaceState(null, "", addressOf(chosen));
});
download.addEventListener("click", () => reporting(save()));
// The same file may be opened again after it was edited; without this, choosing it is no change.
file.addEventListener("click", () => (file.value = ""));
file.addEventListener("change", () => file.files?.[0] && reporting(open(file.files[0])));
form.addEventListener("submit", (event) => {
  event.preventDefault();
  for (const side of /** @type {const} */ (["a", "b"])) {
    const field = /** @type {HTMLTextAreaElement} */ (form.elements.namedItem(`${side}.text`));
    if (field.value.trim() !== "") continue;
    problem.textContent = `Article ${side.toUpperCase()} has no text.`;
    field.focus();
    return;
  }
  showOwn("Your two texts", { a: pasted("a"), b: pasted("b") });
});
acceptDrops();
addEventListener("popstate", follow);
await reporting(listExamples());
showExample();

/** Fills the list of examples. */
async function listExamples() {
  const response = await fetch("examples/index.json");
  if (!response.ok) throw new Problem("The list of examples could not be loaded.");
  examples = await response.json();
  byId("examples").replaceChildren(
    ...examples.map(({ file, title, story }) => {
      const link = document.createElement("a");
      link.dataset.example = nameOf(file);
      link.textContent = title;
      const about = document.createElement("p");
      about.textContent = story;
      const item = document.createElement("li");
      item.append(link, about);
      return item;
    }),
  );
}

/** The links to the examples keep the view that is chosen. */
function linkExamples() {
  for (const link of byId("examples").querySelectorAll("a")) link.href = addressOf(link.dataset.example ?? "");
}

/** Shows what the place in the history is of, that was come to by a link or by the way back. */
function follow() {
  const own = owned.get(history.state?.own);
  if (own) put(own.title, own.content);
  // Any other fragment is a place in the page.
  else if (location.hash === "" || valueInAddress("example") !== undefined) showExample();
}

/** Shows the example that the address names, or the first. A name that is not there is the component's to report. */
function showExample() {
  const name = valueInAddress("example") ?? (examples[0] && nameOf(examples[0].file));
  if (name === undefined) return;
  reader.setAttribute("view", valueInAddress("view") ?? "side");
  linkExamples();
  if (name === chosen) return;
  const example = examples.find(({ file }) => nameOf(file) === name);
  show(example?.title ?? "The comparison");
  reader.setAttribute("src", `examples/${encodeURIComponent(name)}.json`);
  markChosen(name);
}

/**
 * Shows what came from the reader's own computer.
 *
 * @param {string} title
 * @param {PairInput | Comparison} content
 */
function showOwn(title, content) {
  const own = performance.timeOrigin + performance.now();
  owned.set(own, { title, content });
  history.replaceState({ own }, "", location.pathname + location.search);
  put(title, content);
  byId("comparison").focus();
}

/**
 * @param {string} title
 * @param {PairInput | Comparison} content
 */
function put(title, content) {
  show(title);
  if ("schema" in content) reader.comparison = content;
  else reader.pair = content;
  markChosen(undefined);
}

/**
 * Takes away what was shown before.
 *
 * @param {string} title
 */
function show(title) {
  problem.textContent = "";
  download.hidden = true;
  byId("shown").textContent = title;
  for (const name of ["src", "selected", "filter", "evidence", "confidence", "speaker", "search"]) {
    reader.removeAttribute(name);
  }
  reader.comparison = null;
  reader.pair = null;
}

/** @param {string | undefined} name */
function markChosen(name) {
  chosen = name;
  for (const link of byId("examples").querySelectorAll("a")) {
    if (link.dataset.example === name) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
}

/** @param {File} file */
async function open(file) {
  const text = await file.text();
  let content;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new Problem(`${file.name} is not JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (content === null || typeof content !== "object")
    throw new Problem(`${file.name} is JSON, but not a pair of articles.`);
  showOwn(file.name, content);
}

/** A file may be dropped anywhere; dropped beside a target, a browser would leave the page for it. */
function acceptDrops() {
  /** @param {DragEvent} event */
  const withFiles = (event) => event.dataTransfer?.types.includes("Files");
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
    const dropped = event.dataTransfer?.files[0];
    if (dropped) reporting(open(dropped));
  });
}

/**
 * An article as pasted: empty fields are left out.
 *
 * @param {"a" | "b"} side
 */
function pasted(side) {
  const fields = new FormData(form);
  /** @param {string} name */
  const field = (name) => String(fields.get(`${side}.${name}`) ?? "").trim() || undefined;
  return { title: field("title"), source: field("source"), text: String(fields.get(`${side}.text`)) };
}

/** Saves the comparison that is shown. */
async function save() {
  const comparison = await reader.ready;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(comparison, null, 2)], { type: "application/json" }));
  link.download = "comparison.json";
  link.click();
  // The browser reads the blob after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Tells a problem to the reader; anything else is a defect and goes where defects go.
 *
 * @param {Promise<unknown>} work
 */
async function reporting(work) {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    problem.textContent = error.message;
  }
}

/**
 * Where an example is, in the view that is chosen.
 *
 * @param {string} example
 */
function addressOf(example) {
  const view = reader.getAttribute("view") ?? "side";
  return `#example=${encodeURIComponent(example)}${view === "side" ? "" : `&view=${view}`}`;
}

/** @param {string} name */
function valueInAddress(name) {
  return new URLSearchParams(location.hash.slice(1)).get(name) ?? undefined;
}

/** @param {string} file */
function nameOf(file) {
  return file.replace(/\.json$/, "");
}

/** @param {string} id */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no #${id}`);
  return element;
}
