import { filtersCss } from "../../styles/filters.js";
import { h } from "../dom.js";
import { SIDES } from "../model.js";
import { kindName } from "./evidence.js";
import { speakersOf } from "./query.js";

export const css = filtersCss;

/** So long a reader who types is left alone before the search follows. */
const PAUSE = 120;

/**
 * The filters besides the kinds: evidence, confidence, speaker, words.
 *
 * @param {import("../parts.js").Stage} stage
 * @returns {import("../parts.js").Part}
 */
export function attach(stage) {
  const { root, model, say, choose } = stage;
  const evidence = unique(model.markers.flatMap(({ evidence }) => evidence.map(({ kind }) => kind)));
  const speakers = unique(
    SIDES.flatMap((side) => [...model.claims[side].keys()].flatMap((id) => speakersOf(side, id, model))),
  );
  const search = h("input", { type: "search", name: "search", autocomplete: "off", spellcheck: "false" });
  const form = h(
    "form",
    { class: "query", part: "query", "aria-label": say.text("filtering"), hidden: true },
    field(say.text("filterSearch"), search),
    select("evidence", say.text("filterEvidence"), say.text("anyEvidence"), [
      ...evidence.map((kind) => /** @type {const} */ ([kind, kindName(kind, say)])),
    ]),
    select("confidence", say.text("filterConfidence"), say.text("anyConfidence"), [
      ["fair", say.text("atLeast.fair")],
      ["high", say.text("atLeast.high")],
    ]),
    speakers.length > 0 &&
      select(
        "speaker",
        say.text("filterSpeaker"),
        say.text("anySpeaker"),
        speakers.map((name) => [name, name]),
      ),
    h("button", { type: "reset" }, say.text("clear")),
    h("output", { class: "aside" }),
  );
  const output = /** @type {HTMLElement} */ (form.lastElementChild);
  const fields = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input, select"));
  const button = root.querySelector('[data-open="filters"]');
  root.querySelector(".tools")?.after(form);

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  search.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => choose({ search: search.value.trim() || null }), PAUSE);
  });
  form.addEventListener("change", ({ target }) => {
    const { name, value } = /** @type {HTMLSelectElement} */ (target);
    if (name !== "search") choose({ [name]: value || null });
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    choose({ filter: null, evidence: null, confidence: null, speaker: null, search: null });
  });

  return {
    paint({ query, shown, only }) {
      const active = stage.shadow.activeElement;
      for (const input of fields) {
        const value = query[/** @type {"search"} */ (input.name)];
        // What the reader is writing is ahead of what is shown.
        if (input.value !== value && input !== active) input.value = value;
      }
      output.textContent = say.text("shown", { n: shown.size + only.a.size + only.b.size });
    },
    use(how) {
      const close = how === "close" || (how !== "search" && !form.hidden);
      form.hidden = close;
      button?.setAttribute("aria-expanded", String(!close));
      if (close) /** @type {HTMLElement | null} */ (button)?.focus();
      else search.focus();
    },
    drop: () => clearTimeout(timer),
  };
}

/**
 * @param {string} name
 * @param {string} label
 * @param {string} any
 * @param {(readonly [string, string])[]} options
 */
function select(name, label, any, options) {
  return field(
    label,
    h(
      "select",
      { name },
      h("option", { value: "" }, any),
      options.map(([value, text]) => h("option", { value, dir: "auto" }, text)),
    ),
  );
}

/**
 * @param {string} label
 * @param {HTMLElement} control
 */
function field(label, control) {
  return h("label", {}, h("span", {}, label), control);
}

/** @param {string[]} values */
function unique(values) {
  return [...new Set(values)].sort((x, y) => x.localeCompare(y));
}
