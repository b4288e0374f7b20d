import { adopt, h, heading } from "../element/dom.js";
import { classFigures, readReceipts, compareText } from "../tools.js";
import { exerciseIn } from "./file.js";
import { figures, figuresCsv } from "./class-figures.js";
import { save } from "./finish.js";
import { LANGUAGES, speaker } from "./language.js";
import { openMaker } from "./maker.js";
import { on } from "./parts.js";
import { unseal } from "./seal.js";
import { exerciseCss } from "./style.js";

/**
 * The teacher's page: an exercise with its key, the pupils' codes, and what they come to. Nothing is kept but the
 * teacher's points for the justifications, in this browser.
 *
 * @typedef {import("./types.d.ts").Exercise} Exercise
 * @typedef {import("./types.d.ts").Answers} Answers
 * @typedef {{ code: string, answers?: Answers, error?: { code: string, message: string } }} Receipt
 */

const main = /** @type {HTMLElement} */ (document.querySelector("main"));
adopt(document, exerciseCss);

/** @type {Exercise | null} */
let exercise = null;
/** @type {Receipt[]} */
let receipts = [];

await show(new URLSearchParams(location.search).get("lang") ?? navigator.language);

/** @param {string} lang */
async function show(lang) {
  const say = await speaker(lang);
  document.documentElement.lang = say.lang;
  document.documentElement.dir = say.dir;
  document.title = `Crossread: ${say.text("class.title")}`;

  const result = h("section", { class: "result" });
  const opened = h("p", { role: "status" });
  const problem = h("p", { class: "wrong", role: "alert" });
  const word = h("input", { id: "class-word", autocomplete: "off", spellcheck: "false" });
  const paste = h("textarea", { id: "paste", rows: 5, spellcheck: "false", dir: "ltr" });
  const problems = h("ul", { class: "wrong" });

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
  on(language, () => void show(language.value), "change");

  /** What goes wrong is said. @param {() => Promise<void>} does */
  const trying = (does) => async () => {
    problem.textContent = "";
    await does().catch((error) => {
      problem.textContent = String(error?.message ?? error);
      problem.scrollIntoView({ block: "nearest" });
    });
  };
  /** @param {string} text */
  const open = async (text) => {
    const found = exerciseIn(text);
    if (!found) return void (problem.textContent = say.text("class.bad"));
    const key = found.key ?? (found.sealed && (await unseal(found.sealed, word.value)));
    if (!key) return void (problem.textContent = say.text("compare.wrong"));
    exercise = { ...found, key };
    opened.textContent = say.text("class.opened", { title: exercise.title });
    await draw();
  };
  /** @param {string} text */
  const read = async (text) => {
    /** @type {Receipt[]} */
    const found = JSON.parse(await readReceipts(text));
    for (const receipt of found) {
      if (!receipts.some(({ code }) => code === receipt.code)) receipts.push(receipt);
    }
    await draw();
  };
  const draw = async () => {
    if (!exercise) return;
    const { id } = exercise;
    const own = receipts.flatMap(({ code, answers }) => (answers?.exercise === id ? [{ code, answers }] : []));
    const names = own.map(({ answers }) => answers.pupil);
    const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
    problems.replaceChildren(
      ...receipts.flatMap(({ code, answers, error }) => {
        if (error)
          return [h("li", {}, say.text("class.damaged", { code: `${code.slice(0, 16)}…`, why: error.message }))];
        if (answers?.exercise !== id) return [h("li", {}, say.text("class.foreign", { pupil: answers?.pupil || "?" }))];
        return [];
      }),
      ...[...twice].map((pupil) => h("li", {}, say.text("class.twice", { pupil: pupil || "?" }))),
    );
    if (own.length === 0) return result.replaceChildren();
    const pupils = own.map(({ answers }) => answers);
    const made = JSON.parse(await classFigures(JSON.stringify(exercise), JSON.stringify(pupils)));
    result.replaceChildren(
      ...figures(exercise, own, made, say),
      h(
        "p",
        { class: "actions" },
        on(h("button", { type: "button", class: "main" }, say.text("class.csv")), () =>
          save(
            `${exercise?.title || "class"}.csv`,
            "text/csv",
            figuresCsv(/** @type {Exercise} */ (exercise), own, made, say),
          ),
        ),
        on(h("button", { type: "button" }, say.text("print")), () => print()),
      ),
    );
  };

  const file = on(
    h("input", { type: "file", id: "exercise-file", accept: ".json,.html,application/json,text/html" }),
    trying(async () => {
      const [chosen] = file.files ?? [];
      if (chosen) await open(await chosen.text());
    }),
    "change",
  );
  const files = on(
    h("input", { type: "file", id: "receipt-files", multiple: true }),
    trying(async () => {
      for (const each of files.files ?? []) await read(await each.text());
    }),
    "change",
  );
  const examples = await (await fetch(new URL("../examples/index.json", import.meta.url))).json().catch(() => []);
  const example = h(
    "select",
    { id: "make-example" },
    examples.map((/** @type {{ file: string, title: string }} */ { file, title }) =>
      h("option", { value: file }, title ?? file),
    ),
  );
  const pairFile = h("input", { type: "file", id: "pair-file", accept: ".json,application/json" });

  main.lang = say.lang;
  main.dir = say.dir;
  main.replaceChildren(
    h(
      "div",
      { class: "screen" },
      h("div", { class: "top" }, heading(1, { class: "title" }, say.text("class.title")), language),
      h("p", { class: "lead" }, say.text("class.lead")),
      h(
        "section",
        { class: "reading" },
        heading(2, {}, say.text("class.exercise")),
        h("p", {}, say.text("class.exerciseHelp")),
        h("label", { for: "class-word" }, say.text("make.word")),
        word,
        h("label", { for: "exercise-file" }, say.text("class.file")),
        file,
        opened,
        problem,
        heading(2, {}, say.text("class.receipts")),
        h("label", { for: "paste" }, say.text("class.paste")),
        paste,
        h(
          "p",
          {},
          on(
            h("button", { type: "button", class: "main", id: "read" }, say.text("class.read")),
            trying(() => read(paste.value)),
          ),
        ),
        h("label", { for: "receipt-files" }, say.text("class.files")),
        files,
        h("div", { role: "alert" }, problems),
      ),
      heading(2, {}, say.text("class.figures")),
      result,
      h(
        "section",
        { class: "reading making" },
        heading(2, {}, say.text("class.make")),
        h("label", { for: "make-example" }, say.text("class.example")),
        example,
        h("label", { for: "pair-file" }, say.text("class.pair")),
        pairFile,
        h(
          "p",
          {},
          on(
            h("button", { type: "button", id: "make" }, say.text("class.make")),
            trying(async () => {
              const [own] = pairFile.files ?? [];
              const address = new URL(`../examples/${example.value}`, import.meta.url);
              const text = own ? await own.text() : await (await fetch(address)).text();
              await openMaker({
                pair: JSON.parse(text),
                comparison: JSON.parse(await compareText(text)),
                lang: say.lang,
              });
            }),
          ),
        ),
      ),
    ),
  );
  if (exercise) await draw();
}
