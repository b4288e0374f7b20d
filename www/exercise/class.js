import { adopt, h, heading } from "../element/dom.js";
import { classFigures, readReceipts, compareText } from "../tools.js";
import { asking } from "./ask.js";
import { figures, figuresCsv } from "./class-figures.js";
import { exerciseIn } from "./file.js";
import { save } from "./finish.js";
import { Keep } from "./keep.js";
import { LANGUAGES, speaker } from "./language.js";
import { openMaker } from "./maker.js";
import { on } from "./parts.js";
import { canUnseal, unseal } from "./seal.js";
import { exerciseCss } from "./style.js";

/**
 * The teacher's page: an exercise with its key, the pupils' codes, and what they come to. All of it stays in its tab; the
 * teacher's points for the justifications stay in this browser.
 *
 * @typedef {import("./types.d.ts").Exercise} Exercise
 * @typedef {import("./types.d.ts").Answers} Answers
 * @typedef {import("../element/say.js").Say} Say
 * @typedef {{ code: string, answers?: Answers, error?: { code: string, message: string } }} Receipt
 * @typedef {{ exercise: Exercise | null, receipts: Receipt[], pasted: string }} ClassWork `pasted`: as it stands in the
 *   field
 * @typedef {{ nodes: Node[], draw: () => void }} Part A part of the page, and what draws it anew.
 */

const main = /** @type {HTMLElement} */ (document.querySelector("main"));
adopt(document, exerciseCss);

/**
 * For its tab alone: no pupil's name stays in the browser when the tab is closed.
 *
 * @type {Keep<ClassWork>}
 */
const keep = new Keep("crossread-class", ({ receipts }) => Array.isArray(receipts), () => sessionStorage);
let work = keep.load() ?? nothing();
keep.save(work);

/** An exercise that is read, and whose class code is not. @type {Exercise | null} */
let closed = null;

await show(new URLSearchParams(location.search).get("lang") ?? navigator.language);

/** @param {string} lang */
async function show(lang) {
  const say = await speaker(lang);
  document.documentElement.lang = say.lang;
  document.documentElement.dir = say.dir;
  document.title = `Crossread: ${say.text("class.title")}`;

  const result = h("section", { class: "result" });
  const draw = async () => {
    keep.save(work);
    exercise.draw();
    codes.draw();
    result.replaceChildren(...(await drawn(say)));
  };
  const exercise = opening(say, draw);
  const codes = reading(say, draw);
  const language = h(
    "select",
    { "aria-label": say.text("make.lang") },
    Object.keys(LANGUAGES).map((code) =>
      h(
        "option",
        { value: code, lang: code, selected: code === say.lang },
        new Intl.DisplayNames([code], { type: "language" }).of(code) ?? code,
      ),
    ),
  );
  on(
    language,
    async () => {
      await show(language.value);
      /** @type {HTMLElement | null} */ (main.querySelector(".top select"))?.focus();
    },
    "change",
  );

  main.lang = say.lang;
  main.dir = say.dir;
  main.replaceChildren(
    h(
      "div",
      { class: "screen" },
      h("div", { class: "top" }, heading(1, { class: "title", tabindex: "-1" }, say.text("class.title")), language),
      h("p", { class: "lead" }, say.text("class.lead")),
      h("section", { class: "reading" }, exercise.nodes, codes.nodes),
      heading(2, {}, say.text("class.figures")),
      result,
      h("section", { class: "reading making" }, await making(say)),
    ),
  );
  await draw();
}

/** @returns {ClassWork} */
function nothing() {
  return { exercise: null, receipts: [], pasted: "" };
}

/**
 * What goes wrong is said.
 *
 * @param {HTMLElement} problem
 * @param {() => Promise<void>} does
 */
function trying(problem, does) {
  return async () => {
    problem.textContent = "";
    await does().catch((error) => (problem.textContent = String(error?.message ?? error)));
    if (problem.textContent) problem.scrollIntoView({ block: "nearest" });
  };
}

/**
 * Where the exercise is opened: from its file, and with its class code where it has one, whichever comes first.
 *
 * @param {Say} say
 * @param {() => Promise<void>} draw
 * @returns {Part}
 */
function opening(say, draw) {
  const opened = h("p", { role: "status" });
  const problem = h("p", { class: "wrong", role: "alert" }, closed ? say.text("class.locked") : "");
  const word = h("input", { id: "class-word", autocomplete: "off", autocapitalize: "none", spellcheck: "false" });
  const button = h("button", {}, say.text("compare.unlock"));
  let tried = "";

  /** @param {Exercise} exercise */
  const begin = async (exercise) => {
    work.exercise = exercise;
    closed = null;
    await draw();
  };
  const unlock = async () => {
    if (!closed?.sealed) return;
    if (!canUnseal()) return void (problem.textContent = say.text("compare.noCrypto"));
    tried = word.value;
    const key = await unseal(closed.sealed, tried);
    if (key) await begin({ ...closed, key });
    else problem.textContent = say.text("compare.wrong");
  };
  const typed = () => {
    // A press on the button is a change of the field first; trying a code takes a while.
    if (closed && word.value && word.value !== tried) void trying(problem, unlock)();
  };
  /** @param {string} text */
  const open = async (text) => {
    const found = exerciseIn(text);
    if (found?.key) return begin(found);
    if (!found?.sealed) return void (problem.textContent = say.text("class.bad"));
    closed = found;
    tried = "";
    button.hidden = false;
    if (found.sealed.how === "open" || word.value) return unlock();
    problem.textContent = say.text("class.locked");
    word.focus();
  };
  const file = on(
    h("input", { type: "file", id: "exercise-file", accept: ".json,.html,application/json,text/html" }),
    trying(problem, async () => {
      for (const text of await chosen(file)) await open(text);
    }),
    "change",
  );
  on(word, typed, "change");
  const form = h("form", {}, h("label", { for: "class-word" }, say.text("make.word")), word, h("p", {}, button));
  on(form, (event) => (event.preventDefault(), typed()), "submit");
  return {
    nodes: [
      heading(2, {}, say.text("class.exercise")),
      h("p", {}, say.text("class.exerciseHelp")),
      h("label", { for: "exercise-file" }, say.text("class.file")),
      file,
      form,
      opened,
      problem,
    ],
    draw: () => {
      button.hidden = !closed;
      opened.textContent = work.exercise ? say.text("class.opened", { title: work.exercise.title }) : "";
    },
  };
}

/**
 * Where the pupils' codes are read.
 *
 * @param {Say} say
 * @param {() => Promise<void>} draw
 * @returns {Part}
 */
function reading(say, draw) {
  const paste = h("textarea", { id: "paste", rows: 5, spellcheck: "false", dir: "ltr" });
  paste.value = work.pasted;
  on(paste, () => ((work.pasted = paste.value), keep.save(work)), "input");
  const told = h("p", { role: "status" });
  const problem = h("p", { class: "wrong", role: "alert" });
  const problems = h("ul", { class: "wrong" });
  const kept = h("small");
  /** @param {string} text */
  const read = async (text) => {
    /** @type {Receipt[]} */
    const found = JSON.parse(await readReceipts(text));
    if (found.length === 0) problem.textContent = say.text("class.none");
    work.receipts.push(...found.filter(({ code }) => !work.receipts.some((receipt) => receipt.code === code)));
    await draw();
  };
  const files = on(
    h("input", { type: "file", id: "receipt-files", multiple: true }),
    trying(problem, async () => {
      for (const text of await chosen(files)) await read(text);
    }),
    "change",
  );
  const clear = asking(say, say.text("class.clear"), "quiet", {
    words: [say.text("class.clearSure")],
    yes: say.text("class.clear"),
    does: async () => {
      work = nothing();
      closed = null;
      await show(say.lang);
      main.querySelector("h1")?.focus();
    },
  });
  return {
    nodes: [
      heading(2, {}, say.text("class.receipts")),
      h("label", { for: "paste" }, say.text("class.paste")),
      paste,
      h(
        "p",
        {},
        on(
          h("button", { type: "button", class: "main", id: "read" }, say.text("class.read")),
          trying(problem, () => read(paste.value)),
        ),
      ),
      h("label", { for: "receipt-files" }, say.text("class.files")),
      files,
      told,
      problem,
      h("div", { role: "alert" }, problems),
      h("p", {}, clear.button, " ", kept),
      clear.place,
    ],
    draw: () => {
      const n = work.receipts.filter(({ answers }) => answers).length;
      told.textContent = [n > 0 && say.text("class.codes", { n }), n > 0 && !work.exercise && say.text("class.first")]
        .filter(Boolean)
        .join(" ");
      problems.replaceChildren(...wrong(say).map((text) => h("li", {}, text)));
      kept.textContent = keep.lasting ? say.text("class.kept") : "";
    },
  };
}

/** What is wrong with the codes, in sentences. @param {Say} say */
function wrong(say) {
  const names = own().map(({ answers }) => answers.pupil);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [
    ...work.receipts.flatMap(({ code, answers, error }) => {
      if (error) return [say.text("class.damaged", { code: `${code.slice(0, 16)}…`, why: error.message })];
      if (!work.exercise || answers?.exercise === work.exercise.id) return [];
      return [say.text("class.foreign", { pupil: answers?.pupil || "?" })];
    }),
    ...[...twice].map((pupil) => say.text("class.twice", { pupil: pupil || "?" })),
  ];
}

/** The codes of this exercise. */
function own() {
  const id = work.exercise?.id;
  return work.receipts.flatMap(({ code, answers }) => (answers && answers.exercise === id ? [{ code, answers }] : []));
}

/** What the class made of it. @param {Say} say @returns {Promise<Node[]>} */
async function drawn(say) {
  const { exercise } = work;
  const pupils = own();
  if (!exercise || pupils.length === 0) return [];
  const answers = JSON.stringify(pupils.map(({ answers }) => answers));
  const made = JSON.parse(await classFigures(JSON.stringify(exercise), answers));
  return [
    ...figures(exercise, pupils, made, say),
    h(
      "p",
      { class: "actions" },
      on(h("button", { type: "button", class: "main" }, say.text("class.csv")), () =>
        save(`${exercise.title || "class"}.csv`, "text/csv", figuresCsv(exercise, pupils, made, say)),
      ),
      on(h("button", { type: "button" }, say.text("print")), () => print()),
    ),
  ];
}

/** Where an exercise is made. @param {Say} say */
async function making(say) {
  const examples = await (await fetch(new URL("../examples/index.json", import.meta.url))).json().catch(() => []);
  const example = h(
    "select",
    { id: "make-example" },
    examples.map((/** @type {{ file: string, title: string }} */ { file, title }) =>
      h("option", { value: file }, title ?? file),
    ),
  );
  const pairFile = h("input", { type: "file", id: "pair-file", accept: ".json,application/json" });
  const problem = h("p", { class: "wrong", role: "alert" });
  const make = on(
    h("button", { type: "button", id: "make" }, say.text("class.make")),
    trying(problem, async () => {
      const [file] = pairFile.files ?? [];
      const address = new URL(`../examples/${example.value}`, import.meta.url);
      const text = file ? await file.text() : await (await fetch(address)).text();
      await openMaker({ pair: JSON.parse(text), comparison: JSON.parse(await compareText(text)), lang: say.lang });
    }),
  );
  return [
    heading(2, {}, say.text("class.make")),
    h("label", { for: "make-example" }, say.text("class.example")),
    example,
    h("label", { for: "pair-file" }, say.text("class.pair")),
    pairFile,
    h("p", {}, make),
    problem,
  ];
}

/** What files were chosen; the same ones chosen again are a choice again. @param {HTMLInputElement} input */
async function chosen(input) {
  const texts = await Promise.all([...(input.files ?? [])].map((file) => file.text()));
  input.value = "";
  return texts;
}
