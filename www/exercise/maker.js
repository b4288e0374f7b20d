import { adopt, h, heading } from "../element/dom.js";
import { exerciseKey, makeReceipt, scoreAnswers } from "../tools.js";
import { bundle } from "./bundle.js";
import { save } from "./finish.js";
import { LANGUAGES, speaker } from "./language.js";
import { keyEditor } from "./key-editor.js";
import { guarded } from "./leave.js";
import { on } from "./parts.js";
import { play } from "./player.js";
import { closed, trimmed } from "./pupils.js";
import { seal } from "./seal.js";
import { sheet } from "./sheet.js";
import { exerciseCss } from "./style.js";

/**
 * Where a teacher makes an exercise from two compared articles.
 *
 * @typedef {import("./types.d.ts").Exercise} Exercise
 * @typedef {import("./types.d.ts").Key} Key
 * @typedef {import("../types.d.ts").Comparison} Comparison
 */

/** A class code with fewer characters is found by trying. */
const STRONG = 12;

/** @type {(keyof Exercise["steps"])[]} */
const STEPS = ["find", "grid", "link", "judge", "point", "justify", "compare"];

/**
 * Opens the maker as a dialog over the page.
 *
 * @param {object} options
 * @param {{ a: { text: string }, b: { text: string } }} options.pair
 * @param {Comparison} options.comparison of that pair
 * @param {string} [options.lang] of the maker's own words; the page's where it is missing
 * @param {HTMLElement} [options.into] where the dialog is put; the page's end where it is missing
 * @returns {Promise<HTMLDialogElement>} once it is open
 */
export async function openMaker({
  pair,
  comparison,
  lang = document.documentElement.lang || "en",
  into = document.body,
}) {
  const say = await speaker(lang);
  const drop = adopt(document, exerciseCss + makerCss);
  /** @type {Key} */
  const key = JSON.parse(await exerciseKey(JSON.stringify(comparison)));
  const exercise = begin(pair, comparison, say.lang, key);

  const said = h("p", { class: "made", role: "status" });
  const title = h("input", { id: "make-title", maxlength: 120 });
  title.value = exercise.title;
  on(title, () => (exercise.title = title.value), "input");
  const language = h(
    "select",
    { id: "make-lang" },
    Object.keys(LANGUAGES).map((code) => {
      const name = new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code;
      return h("option", { value: code, lang: code, selected: code === exercise.lang }, name);
    }),
  );
  on(language, () => (exercise.lang = language.value), "change");
  const boxes = STEPS.map((name) => {
    const box = h("input", { type: "checkbox", value: name });
    box.checked = exercise.steps[name];
    on(box, () => ((exercise.steps[name] = box.checked), depend()), "change");
    return box;
  });
  // Who finds the claims finds the pairs, too: those of the key are pairs of the key's claims.
  const depend = () => {
    const link = boxes[STEPS.indexOf("link")];
    link.disabled = exercise.steps.find;
    if (exercise.steps.find) link.checked = exercise.steps.link = true;
  };
  depend();
  const word = h("input", {
    id: "make-word",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "make-word-help make-weak",
  });
  const weak = h("small", { id: "make-weak", class: "wrong" });
  const length = () => [...word.value.replace(/\s/g, "")].length;
  on(word, () => (weak.textContent = length() > 0 && length() < STRONG ? say.text("make.weak") : ""), "input");
  const editor = keyEditor(key, exercise, say);
  const question = h("div");
  const paper = h("div", { class: "paper" });
  const trial = h("div", { class: "trial" });

  /** @param {() => Promise<void>} does */
  const trying = (does) => () =>
    does().catch((error) => (said.textContent = say.text("make.failed", { why: String(error?.message ?? error) })));
  const button = (/** @type {string} */ name, /** @type {() => Promise<void>} */ does, style = "") =>
    on(h("button", { type: "button", class: style, "data-does": name }, say.text(`make.${name}`)), trying(does));
  /** @param {boolean} isKey */
  const printed = async (isKey) => {
    paper.replaceChildren(sheet(closed(exercise, key), await speaker(exercise.lang), isKey ? key : null));
    dialog.classList.add("printing");
    print();
  };
  const dialog = h(
    "dialog",
    { class: "exercise maker", lang: say.lang, dir: say.dir, "aria-labelledby": "make-heading" },
    h(
      "div",
      { class: "screen" },
      heading(2, { id: "make-heading", class: "title" }, say.text("make.title")),
      h("p", { class: "field" }, h("label", { for: "make-title" }, say.text("make.name")), title),
      h("p", { class: "field" }, h("label", { for: "make-lang" }, say.text("make.lang")), language),
      h(
        "fieldset",
        { class: "which" },
        h("legend", {}, say.text("make.steps")),
        boxes.map((box, index) => h("label", { class: "check" }, box, " ", say.text(`step.${STEPS[index]}`))),
        h("small", {}, say.text("make.stepsHelp")),
      ),
      heading(3, {}, say.text("make.key")),
      h("p", { class: "help" }, say.text("make.keyHelp")),
      editor,
      h(
        "p",
        { class: "field" },
        h("label", { for: "make-word" }, say.text("make.word")),
        word,
        weak,
        h("small", { id: "make-word-help" }, say.text("make.wordHelp")),
      ),
      h(
        "p",
        { class: "actions" },
        button(
          "save",
          async () => {
            const file = { ...closed(exercise, key), sealed: await seal(trimmed(key), word.value) };
            save(`${named(exercise)}.html`, "text/html", await bundle(file));
            saved();
            said.textContent = say.text("make.saved");
          },
          "main",
        ),
        button("saveKey", async () => {
          const file = { ...closed(exercise, key), key: trimmed(key) };
          save(`${named(exercise)}.json`, "application/json", JSON.stringify(file, null, 1));
        }),
        button("try", async () => {
          const file = { ...closed(exercise, key), id: `${exercise.id}-trial`, key: trimmed(key) };
          const inside = h("div");
          trial.replaceChildren(inside);
          play(inside, file, { say: await speaker(exercise.lang), tools: { makeReceipt, scoreAnswers }, level: 3 });
          inside.scrollIntoView();
        }),
        button("sheet", () => printed(false)),
        button("printKey", () => printed(true)),
        on(h("button", { type: "button", "data-does": "close" }, say.text("make.close")), () => leave()),
      ),
      question,
      said,
      trial,
    ),
    paper,
  );
  const { leave, saved } = guarded(dialog, { say, place: question, editor, trial });
  on(dialog, () => (dialog.remove(), drop()), "close");
  into.append(dialog);
  dialog.showModal();
  return dialog;
}

/**
 * @param {{ a: { text: string }, b: { text: string } }} pair
 * @param {Comparison} comparison
 * @param {string} lang
 * @param {Key} key
 * @returns {Exercise}
 */
function begin(pair, comparison, lang, key) {
  const article = (/** @type {"a" | "b"} */ side) => {
    const { title, source, lang, dir } = comparison.articles[side];
    return { title, source, lang, dir, text: pair[side].text };
  };
  const titles = [comparison.articles.a.title, comparison.articles.b.title].filter(Boolean);
  return {
    schema: "crossread/exercise@1",
    id: [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
    title: titles[0] ?? "",
    lang,
    steps: {
      find: true,
      grid: key.grid.length > 0,
      link: true,
      judge: true,
      point: true,
      justify: true,
      compare: true,
    },
    articles: { a: article("a"), b: article("b") },
    questions: [],
    given: { claims: null, pairs: null },
  };
}

/** @param {Exercise} exercise */
function named({ title }) {
  return (title || "exercise")
    .replace(/[\\/:*?"<>|]/g, " ")
    .trim()
    .slice(0, 80);
}

const makerCss = `
dialog.maker { inline-size: min(64rem, 100vw); max-inline-size: 100vw; max-block-size: 100dvh; border: 1px solid var(--x-line); border-radius: .6rem; }
.maker::backdrop { background: #0008; }
.maker .which { display: flex; flex-wrap: wrap; }
.maker .trial .exercise { border: 2px dashed var(--x-line); margin-block-start: 1rem; }
.maker details { margin-block: .5rem 1rem; }
.maker summary { cursor: pointer; font-weight: 600; padding: .3rem 0; }
.maker .entry { border-block-start: 1px solid var(--x-line); padding-block: .6rem; }
.maker .entry p { margin: 0 0 .3rem; }
.maker .inline { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end; }
.maker .inline label { margin: 0; }
.maker .inline select { inline-size: auto; max-inline-size: 100%; }
@media print {
  body > :not(.maker) { display: none !important; }
  dialog.maker { position: static; border: 0; inline-size: auto; max-block-size: none; overflow: visible; margin: 0; }
}
`;
