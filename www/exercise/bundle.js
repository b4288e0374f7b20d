/**
 * Puts an exercise into one HTML file that opens from disk: no server, no network. The modules stay modules, each as a
 * `data:` address under a name of its own in an import map, since from disk browsers refuse modules that are files.
 */

import { base64 } from "./seal.js";

/** What `from`, `import` and `import()` name by a path. */
const IMPORT = /(\bfrom\s*|\bimport\s*\(?\s*)"(\.[^"]+\.js)"/g;

/**
 * @param {import("./types.d.ts").Exercise} exercise without an open key
 * @returns {Promise<string>} the file
 */
export async function bundle(exercise) {
  const root = new URL("../", import.meta.url);
  const entry = new URL("exercise/standalone.js", root);
  const language = exercise.lang.toLowerCase().split("-")[0];
  /** @type {Map<string, string>} */
  const modules = new Map();
  /** @param {URL} address */
  const add = async (address) => {
    const name = nameOf(address, root);
    if (modules.has(name)) return;
    modules.set(name, "");
    const source = await (await got(address)).text();
    const named = [...source.matchAll(IMPORT)].map(([, , path]) => new URL(path, address));
    await Promise.all(named.filter((it) => isNeeded(it.pathname, language)).map(add));
    const renamed = source.replace(IMPORT, (_, before, path) => `${before}"${nameOf(new URL(path, address), root)}"`);
    modules.set(name, plain(renamed));
  };
  await add(entry);
  const packed = (await got(new URL("pkg/crossread_tools_bg.wasm", root))).body?.pipeThrough(
    new CompressionStream("gzip"),
  );
  const engine = base64(new Uint8Array(await new Response(packed).arrayBuffer()));
  const imports = Object.fromEntries(
    [...modules].sort().map(([name, source]) => {
      return [name, `data:text/javascript;base64,${base64(new TextEncoder().encode(source))}`];
    }),
  );
  const { lang, title } = exercise;
  const dir = lang.startsWith("ar") ? "rtl" : "ltr";
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>:root { color-scheme: light dark } body { margin: 0 } main { min-height: 100vh }</style>
<script type="importmap">${inScript({ imports })}</script>
<script type="application/json" id="exercise">${inScript(exercise)}</script>
<script type="text/plain" id="engine">${engine}</script>
</head>
<body>
<main><noscript>${escaped(title)}: JavaScript</noscript></main>
<script type="module">import "${nameOf(entry, root)}";</script>
</body>
</html>
`;
}

/** @param {URL} address */
async function got(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return response;
}

/**
 * @param {URL} address
 * @param {URL} root
 */
function nameOf(address, root) {
  return `crossread/${address.href.slice(root.href.length)}`;
}

/** Of the languages, the exercise's own and English. @param {string} path @param {string} language */
function isNeeded(path, language) {
  const table = /\/strings\/(\w+)\.js$/.exec(path);
  return !table || ["en", "index", language].includes(table[1]);
}

/** Without its comments that stand alone: they are for readers of the project. @param {string} source */
function plain(source) {
  return source
    .replace(/^[ \t]*\/\*\*(?:(?!\*\/)[^])*\*\/[ \t]*$/gm, "")
    .replace(/^[ \t]*\/\/.*$/gm, "")
    .replace(/\n{2,}/g, "\n");
}

/** @param {unknown} value */
function inScript(value) {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
