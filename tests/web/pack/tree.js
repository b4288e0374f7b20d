/**
 * What of `www/` belongs to the package. `www/package.json` names where it begins: its `exports` and its `files`; the
 * rest follows from what those files import, refer to by `new URL(…, import.meta.url)`, or load as pages. A new module
 * needs no line anywhere, and the demo's pages stay out because nothing leads to them.
 */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

/** The folder of the sources. */
export const www = fileURLToPath(new URL("../../../www/", import.meta.url));

/** What is made, not copied. */
export const MADE = ["standalone.js", "integrity.json", "package.json"];

/**
 * @typedef {object} Tree Paths from `www/`, in order.
 * @property {string[]} modules Every module that is shipped, alone or as a part of another.
 * @property {string[]} kept Those that keep a file of their own: they are exported, or loaded later, or they say where
 *   they are. All others are merged into what imports them.
 * @property {string[]} others Pages, style sheets, WebAssembly and descriptions.
 */

/**
 * @param {{ exports: Record<string, string>, files: string[] }} manifest
 * @returns {Promise<Tree>}
 */
export async function tree(manifest) {
  const named = (await Promise.all(Object.values(manifest.exports).map(expand))).flat();
  const open = [...named, ...manifest.files.filter((file) => existsSync(join(www, file)))].filter(
    (file) => !MADE.includes(file) && !file.endsWith(".d.ts"),
  );
  const kept = new Set(/** @type {string[]} */ ([]));
  const modules = new Set(/** @type {string[]} */ ([]));
  const others = new Set(/** @type {string[]} */ ([]));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (kept.has(file) || others.has(file)) continue;
    if (!file.endsWith(".js")) {
      others.add(file);
      open.push(...(await addressed(file)));
      continue;
    }
    kept.add(file);
    for (const [module, later] of await importsOf(file)) {
      modules.add(module);
      const text = await code(module);
      if (text.includes("import.meta.url")) open.push(module, ...relative(module, text));
      open.push(...later);
    }
  }
  return { modules: [...modules].sort(), kept: [...kept].sort(), others: [...others].sort() };
}

/**
 * The files that an entry of `exports` stands for.
 *
 * @param {string} target
 */
async function expand(target) {
  const [before, after] = target.replace(/^\.\//, "").split("*");
  if (after === undefined) return [before];
  const names = await readdir(join(www, dirname(`${before}x`)));
  return names.map((name) => posix.join(dirname(`${before}x`), name)).filter((path) => path.endsWith(after));
}

/**
 * A module and all that it imports before it runs, each with what it imports later.
 *
 * @param {string} file
 * @returns {Promise<[string, string[]][]>}
 */
async function importsOf(file) {
  const { metafile } = await esbuild.build({
    entryPoints: [file],
    absWorkingDir: www,
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    logLevel: "error",
  });
  const visited = new Set([file]);
  /** @type {[string, string[]][]} */
  const found = [];
  // A set that grows while it is read is read to its end.
  for (const file of visited) {
    const imports = metafile.inputs[file].imports.filter(({ external }) => !external);
    for (const { path, kind } of imports) if (kind === "import-statement") visited.add(path);
    found.push([file, imports.filter(({ kind }) => kind === "dynamic-import").map(({ path }) => path)]);
  }
  return found;
}

/** A module without its comments. @param {string} file */
async function code(file) {
  return (await esbuild.transform(await readFile(join(www, file), "utf8"), { loader: "js" })).code;
}

/**
 * The files that a module refers to by an address.
 *
 * @param {string} module
 * @param {string} text
 */
function relative(module, text) {
  const addresses = [...text.matchAll(/new URL\(\s*["']([^"']+)["'],\s*import\.meta\.url/g)];
  return beside(
    module,
    addresses.map(([, address]) => address),
  );
}

/**
 * The files that a page or a style sheet loads.
 *
 * @param {string} file
 */
async function addressed(file) {
  if (!/\.(html|css)$/.test(file)) return [];
  const text = (await readFile(join(www, file), "utf8")).replace(/<!--.*?-->|\/\*.*?\*\//gs, "");
  const addresses = [...text.matchAll(/(?:\s(?:src|href)=|url\()["']?([^"'\s>)]+)/g)];
  return beside(
    file,
    addresses.map(([, address]) => address),
  );
}

/**
 * @param {string} file
 * @param {string[]} addresses
 */
function beside(file, addresses) {
  const own = addresses.filter((address) => !/^[a-z]+:|^\/|^#/.test(address));
  return own.map((address) => posix.join(dirname(file), address));
}
