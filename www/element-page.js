/**
 * The page of the element's pieces, made from `custom-elements.json`: what is in there is on the page, with a control
 * that changes the one live element.
 */
import { h } from "./element/dom.js";
import { RUNS } from "./element-page-runs.js";
import { LANGUAGES } from "./strings/index.js";

/**
 * @typedef {import("./cross-read.js").CrossRead} CrossRead
 * @typedef {import("./types.d.ts").Comparison} Comparison
 * @typedef {{ name: string, kind?: string, description: string, type?: { text: string } }} Entry
 * @typedef {HTMLInputElement | HTMLSelectElement} Control
 */

const reader = /** @type {CrossRead} */ (byId("reader"));
const partStyle = /** @type {HTMLInputElement} */ (byId("part-style"));
const partSheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(partSheet);

/** Lines that the log keeps. */
const LOG = 20;

/** What may be chosen because the comparison has it. @type {Record<string, (comparison: Comparison) => string[]>} */
const FOUND = {
  evidence: ({ markers }) => unique(markers.flatMap(({ evidence }) => evidence.map(({ kind }) => kind))),
  speaker: ({ articles }) => unique([...articles.a.claims, ...articles.b.claims].map(({ speaker }) => speaker ?? "")),
  selected: ({ markers }) => markers.map(({ id }) => id),
};

const loaded = await Promise.all([json("custom-elements.json"), json("examples/index.json")]).catch((error) => {
  byId("problem").textContent = `The pieces could not be loaded: ${error instanceof Error ? error.message : error}`;
});
if (loaded) show(...loaded);
// Only now, so that nothing that the element says is missed.
await import("./define.js");

/**
 * Makes the page.
 *
 * @param {{ modules: { declarations: Record<string, Entry[]>[] }[] }} manifest
 * @param {{ file: string, title: string }[]} examples
 */
function show({ modules }, examples) {
  const { attributes, members, events, slots, cssParts, cssProperties } = modules[0].declarations[0];
  byId("attributes").append(...attributes.map((entry) => attributePiece(entry, examples)));
  byId("members").append(...members.map(memberPiece));
  byId("events").append(...events.map(eventPiece));
  byId("slots").append(...slots.map((entry) => piece(`slot-${entry.name}`, entry)));
  byId("parts").append(...cssParts.map(partCheck));
  byId("properties").append(...cssProperties.map(propertyPiece));
  partStyle.addEventListener("input", showCss);
  byId("unset").addEventListener("click", unset);
  new MutationObserver(showHtml).observe(reader, { attributes: true });
  showHtml();
  showSlots();
}

/**
 * A piece: its name, its type, what it is, and what makes it live.
 *
 * @param {string} id
 * @param {Entry} entry
 * @param {...(Node | string)} live
 */
function piece(id, { name, type, description }, ...live) {
  const head = h("h3", { id }, h("code", {}, name || "(no name)"), type ? h("small", {}, ` ${type.text}`) : "");
  return h("div", { class: "piece" }, head, h("p", {}, ...prose(description)), ...live);
}

/** Text with what stands in backticks as code. @param {string} text */
function prose(text) {
  return text.split("`").map((part, index) => (index % 2 ? h("code", {}, part) : part));
}

/**
 * @param {Entry} entry
 * @param {{ file: string, title: string }[]} examples
 */
function attributePiece(entry, examples) {
  const { name, type } = entry;
  const id = `attribute-${name}`;
  const choices = [...(type?.text ?? "").matchAll(/"([^"]+)"/g)].map(([, value]) => [value, value]);
  if (name === "src") choices.push(...examples.map(({ file, title }) => [`examples/${file}`, title]));
  if (name === "lang") choices.push(...["en", ...Object.keys(LANGUAGES)].map((language) => [language, language]));
  /** @type {Control} */
  const control =
    choices.length > 0 || name in FOUND
      ? h("select", { "aria-labelledby": id, "data-attribute": name }, ...options(choices))
      : h("input", { "aria-labelledby": id, "data-attribute": name, ...fieldFor(type), autocomplete: "off" });
  control.addEventListener("change", () => {
    if (control.value) reader.setAttribute(name, control.value);
    else reader.removeAttribute(name);
  });
  const found = FOUND[name];
  if (found)
    reader.addEventListener("cross-read-load", async () => {
      control.replaceChildren(...options(found(await reader.ready).map((value) => [value, value])));
      showHtml();
    });
  return piece(id, entry, control, h("output", {}));
}

/** @param {Entry["type"]} type */
function fieldFor(type) {
  return type?.text === "number" ? { type: "number", min: 1, max: 6 } : { type: "text", spellcheck: "false" };
}

/** @param {string[][]} choices */
function options(choices) {
  return [["", "(missing)"], ...choices].map(([value, text]) => h("option", { value }, text));
}

/** @param {string[]} values */
function unique(values) {
  return [...new Set(values)].filter(Boolean).sort();
}

/** @param {Entry} entry */
function memberPiece(entry) {
  const output = h("output", {});
  const buttons = (RUNS[entry.name] ?? []).map(({ code, run }) => {
    const button = h("button", { type: "button" }, h("code", {}, code));
    button.addEventListener("click", async () => {
      output.textContent = "";
      try {
        output.textContent = String((await run(reader)) ?? "done");
      } catch (error) {
        output.textContent = String(error);
      }
    });
    return button;
  });
  const shown = entry.kind === "method" ? { ...entry, name: `${entry.name}()` } : entry;
  return piece(`member-${entry.name}`, shown, ...buttons, output);
}

/** @param {Entry} entry */
function eventPiece(entry) {
  const output = h("output", {}, "not yet");
  let times = 0;
  reader.addEventListener(entry.name, (event) => {
    times += 1;
    output.textContent = times === 1 ? "once" : `${times} times`;
    log(entry.name, /** @type {CustomEvent} */ (event).detail);
  });
  return piece(`event-${entry.name}`, entry, output);
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} detail
 */
function log(name, detail) {
  // A whole comparison would be all that is seen of the log.
  const short = (/** @type {string} */ _, /** @type {any} */ value) =>
    value instanceof Error ? value.message : value?.schema ? value.summary : value;
  const text = JSON.stringify(detail, short);
  byId("log").prepend(h("p", {}, name, h("small", {}, text.length > 160 ? `${text.slice(0, 160)}…` : text)));
  while (byId("log").childElementCount > LOG) byId("log").lastElementChild?.remove();
}

/** @param {Entry} entry */
function partCheck({ name, description }) {
  const box = h("input", { type: "checkbox", value: name });
  box.addEventListener("change", showCss);
  return h("label", {}, box, h("code", {}, name), h("span", {}, ...prose(description)));
}

/** @param {Entry} entry */
function propertyPiece(entry) {
  const { name } = entry;
  const id = `property-${name.slice(2)}`;
  // All others are colours.
  const example = name.includes("font") ? "monospace" : /-(above|below)$/.test(name) ? "4rem" : null;
  const field = example
    ? h("input", { "aria-labelledby": id, type: "text", placeholder: `for instance ${example}`, autocomplete: "off" })
    : h("input", { "aria-labelledby": id, type: "color", value: "#808080" });
  const output = h("output", {}, "not set");
  field.addEventListener("input", () => {
    reader.style.setProperty(name, field.value);
    output.textContent = field.value || "not set";
    showCss();
  });
  return piece(id, entry, example ? field : h("div", { class: "colour" }, field, output));
}

/** Shows the element's tag as it is, and what it says in the controls. */
function showHtml() {
  const attributes = reader
    .getAttributeNames()
    .filter((name) => !["id", "style"].includes(name))
    .map(html);
  byId("html").textContent = `<cross-read${attributes.join("")}></cross-read>`;
  for (const control of byId("attributes").querySelectorAll("[data-attribute]")) {
    const field = /** @type {Control} */ (control);
    const name = field.dataset.attribute ?? "";
    field.value = reader.getAttribute(name) ?? "";
    const output = field.nextElementSibling;
    if (output) output.textContent = reader.hasAttribute(name) ? `<cross-read${html(name)}>` : "<cross-read>";
  }
}

/** An attribute as it is written. @param {string} name */
function html(name) {
  return ` ${name}="${reader.getAttribute(name)?.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
}

/** Takes back every custom property. */
function unset() {
  reader.removeAttribute("style");
  for (const field of byId("properties").querySelectorAll("input")) field.value = field.defaultValue;
  for (const output of byId("properties").querySelectorAll("output")) output.textContent = "not set";
  showCss();
}

/** Styles the chosen parts, and shows all the CSS that the live element has from this page. */
function showCss() {
  const parts = [...byId("parts").querySelectorAll("input")].filter((box) => box.checked);
  const rules = parts.map(({ value }) => `cross-read::part(${value}) { ${partStyle.value} }`);
  partSheet.replaceSync(rules.map((rule) => `#reader${rule.slice("cross-read".length)}`).join("\n"));
  const own = reader.getAttribute("style");
  const css = [...(own ? [`cross-read { ${own} }`] : []), ...rules].join("\n");
  byId("css").textContent = css;
  byId("css-shown").hidden = css === "";
}

/** Puts each example of the slots into the page, and shows its HTML. */
function showSlots() {
  for (const code of document.querySelectorAll("[data-shows]")) {
    const name = /** @type {HTMLElement} */ (code).dataset.shows ?? "";
    const template = /** @type {HTMLTemplateElement} */ (byId(name));
    code.textContent = template.innerHTML.trim();
    document.querySelector(`[data-holds="${name}"]`)?.append(template.content.cloneNode(true));
  }
}

/** @param {string} address */
async function json(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** @param {string} id */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`element.html has no #${id}`);
  return found;
}
