/**
 * The parts of the viewer that are not needed to paint the articles and their marks. Each is loaded when a reader first
 * comes to it, or before that when the browser has nothing else to do.
 *
 * @typedef {object} Stage What a part works with; made anew with every drawing.
 * @property {HTMLElement} host
 * @property {ShadowRoot} shadow
 * @property {HTMLElement} root
 * @property {import("./model.js").Model} model
 * @property {import("./marks.js").Mark[]} marks
 * @property {boolean} light Whether the articles are the page's own.
 * @property {import("./say.js").Say} say
 * @property {number} level of the articles' titles
 * @property {(marker: string | null) => void} select
 * @property {(choice: Record<string, string | null>) => void} choose Sets attributes, as the reader's choice.
 * @property {() => import("./state.js").Now} now
 * @property {(name: PartName) => Promise<Part | undefined>} open Loads a part and attaches it.
 *
 * @typedef {object} Part
 * @property {(now: import("./state.js").Now) => void} [paint] Brings it up to what is chosen.
 * @property {() => void} [drop] Takes away what would outlive the drawing.
 * @property {(how?: string) => void} [use] What asking for the part does.
 * @property {import("./state.js").Asks} [asks] How the query is read.
 *
 * @typedef {{ attach: (stage: Stage) => Part, css?: string }} PartModule
 * @typedef {keyof typeof PARTS} PartName
 */

// Literal addresses: those are what bundlers look for.
const PARTS = {
  panel: () => import("./parts/panel.js"),
  side: () => import("./parts/side.js"),
  one: () => import("./parts/one.js"),
  grid: () => import("./parts/grid.js"),
  exercise: () => import("./parts/exercise.js"),
  filters: () => import("./parts/filters.js"),
  help: () => import("./parts/help.js"),
};

/** @type {Map<PartName, PartModule>} */
const loaded = new Map();

let failures = 0;

/** A part that has been loaded before. @param {PartName} name */
export function part(name) {
  return loaded.get(name);
}

/**
 * @param {PartName} name
 * @returns {Promise<PartModule>}
 */
export async function loadPart(name) {
  let module = loaded.get(name);
  if (!module) {
    // Some browsers remember that a module failed to arrive: a retry needs an address of its own.
    module = /** @type {PartModule} */ (
      await (
        failures === 0
          ? PARTS[name]()
          : import(/* @vite-ignore */ /* webpackIgnore: true */ again(name).href)
      ).catch((/** @type {unknown} */ cause) => {
        failures += 1;
        throw cause;
      })
    );
    loaded.set(name, module);
  }
  return module;
}

/** An address that bundlers leave alone: a copy of the file would be of no use. @param {PartName} name */
function again(name) {
  return new URL(/* @vite-ignore */ /* webpackIgnore: true */ `./parts/${name}.js?retry=${failures}`, import.meta.url);
}

/** Loads all parts while nothing else is to do, so that opening one takes no time; not where data are dear. */
export function loadIdle() {
  if (/** @type {any} */ (navigator).connection?.saveData) return;
  const idle = globalThis.requestIdleCallback ?? ((/** @type {() => void} */ then) => setTimeout(then, 500));
  idle(async () => {
    for (const name of /** @type {PartName[]} */ (Object.keys(PARTS))) await loadPart(name).catch(() => {});
  });
}
