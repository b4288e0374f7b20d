/**
 * `www/custom-elements.json`, the element's description for editors, documentation tools and the page `element.html`:
 * made from the class header in `www/cross-read.js`, so that there is one place to write it. `npm run manifest` in this
 * folder writes it; `node/manifest.test.js` says when that was forgotten.
 */
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import * as analyzer from "@custom-elements-manifest/analyzer";

// The analyzer's own types leave out what it exports.
const { create, ts } = /** @type {any} */ (analyzer);

/** Where it is kept. */
export const file = new URL("../../www/custom-elements.json", import.meta.url);

/** What it is made from: the class, and the module that gives it its name. */
const sources = ["cross-read.js", "define.js"];

/** What a page never calls: the browser does. */
const CALLBACKS = ["connectedCallback", "disconnectedCallback", "attributeChangedCallback", "observedAttributes"];

/**
 * @typedef {{ name: string, description?: string, type?: { text: string } }} Entry
 * @typedef {Entry & { kind: "field" | "method", privacy?: string }} Member
 * @typedef {object} Declaration The element in the manifest.
 * @property {boolean} [customElement]
 * @property {string} tagName
 * @property {{ name: string, module?: string, package?: string }} superclass
 * @property {Entry[]} attributes
 * @property {Member[]} members
 * @property {Entry[]} events
 * @property {Entry[]} slots
 * @property {Entry[]} cssParts
 * @property {Entry[]} cssProperties
 */

/** Makes the manifest anew, as text. */
export async function manifest() {
  const modules = await Promise.all(
    sources.map(async (name) => {
      const source = await readFile(new URL(name, file), "utf8");
      return ts.createSourceFile(name, source, ts.ScriptTarget.ES2022, true);
    }),
  );
  const made = create({ modules, plugins: [{ name: "outside", packageLinkPhase: keepOutside }] });
  return `${JSON.stringify(made, null, 2)}\n`;
}

/**
 * The element's entry in a manifest.
 *
 * @param {string} text
 * @returns {Declaration}
 */
export function elementIn(text) {
  const { modules } = JSON.parse(text);
  return modules[0].declarations[0];
}

/**
 * Leaves what a page can use: no private members, none that only the browser calls, nothing of a module but the class.
 *
 * @param {{ customElementsManifest: { modules: { declarations: Declaration[] }[] } }} phase
 */
function keepOutside({ customElementsManifest }) {
  for (const module of customElementsManifest.modules) {
    module.declarations = module.declarations.filter((it) => it.customElement);
    for (const element of module.declarations) {
      element.members = element.members.filter((it) => it.privacy !== "private" && !CALLBACKS.includes(it.name));
      // The one place that dispatches puts the names together, so the analyzer sees an event without one.
      element.events = element.events.filter(({ name }) => name);
      // On a server another class stands in for it.
      element.superclass = { name: "HTMLElement", package: "global:" };
      element.cssParts = element.cssParts.flatMap(unfold);
      element.cssProperties = element.cssProperties.flatMap(unfold);
    }
  }
}

/**
 * An entry for each name that a name with braces stands for.
 *
 * @param {Entry} entry
 * @returns {Entry[]}
 */
function unfold(entry) {
  const [, before, list, after] = /^(.*)\{(.*)\}(.*)$/.exec(entry.name) ?? [];
  return list ? list.split(",").map((name) => ({ ...entry, name: before + name + after })) : [entry];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await writeFile(file, await manifest());
