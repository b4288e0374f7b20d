/**
 * The modules of the package: minified, and as few as there can be without loading what a page does not need. A module
 * that keeps a file of its own is found where `www/` has it; the others are merged into what imports them.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, posix, relative } from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { integrity } from "./integrity.js";
import { tree, www } from "./tree.js";

/** What tells bundlers to leave an address alone. Minified code has no comments, so these words stand in for it. */
const IGNORE = "/* @vite-ignore */ /* webpackIgnore: true */";
const IGNORED = [
  [`import(${IGNORE}`, "crossreadIgnoredImport("],
  [`new URL(${IGNORE}`, "new CrossreadIgnoredURL("],
];

/** Stands before the path of a module until it is known from where it is imported. */
const MARK = "crossread-module:";

/**
 * @param {import("./tree.js").Tree} tree
 * @param {string} out the folder of the package
 * @returns {Promise<void>}
 */
export async function writeModules({ kept }, out) {
  await esbuild.build({
    entryPoints: kept,
    absWorkingDir: www,
    outbase: www,
    outdir: out,
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    charset: "utf8",
    target: "es2022",
    chunkNames: "shared/[name]-[hash]",
    logLevel: "error",
    plugins: [keeping(kept), { name: "stamp", setup: stamp }, { name: "ignore", setup: ignore }, { name: "write", setup: writeRelative }],
    write: false,
  });
}

/**
 * Leaves imports of modules that keep a file of their own as they are.
 *
 * @param {string[]} kept
 * @returns {import("esbuild").Plugin}
 */
function keeping(kept) {
  return {
    name: "keep",
    setup: (build) =>
      build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir, kind }) => {
        const module = relative(www, join(resolveDir, path)).replaceAll("\\", "/");
        if (kind === "entry-point" || !kept.includes(module)) return undefined;
        return { path: MARK + module, external: true };
      }),
  };
}

/**
 * Writes what was built; a path stands in it as seen from the file that it ended in.
 *
 * @param {import("esbuild").PluginBuild} build
 */
function writeRelative(build) {
  const out = /** @type {string} */ (build.initialOptions.outdir);
  build.onEnd(async ({ outputFiles = [] }) => {
    for (const { path, text } of outputFiles) {
      const from = dirname(relative(out, path)).replaceAll("\\", "/");
      const placed = text.replace(/crossread-module:([\w./-]+)/g, (_, module) => {
        const to = posix.relative(from, module);
        return to.startsWith(".") ? to : `./${to}`;
      });
      const whole = IGNORED.reduce((text, [meant, written]) => text.replaceAll(written, meant), placed);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, whole);
    }
  });
}

/**
 * The WebAssembly is fetched with the hash of what was built: a file that was changed on its way is refused.
 *
 * @param {import("esbuild").PluginBuild} build
 */
function stamp(build) {
  build.onLoad({ filter: /[\\/]pkg[\\/]\w+\.js$/ }, async ({ path }) => {
    const hash = integrity(await readFile(path.replace(/\.js$/, "_bg.wasm")));
    const glue = await readFile(path, "utf8");
    const fetched = "fetch(module_or_path)";
    if (glue.split(fetched).length !== 2) throw new Error(`${path} does not fetch its WebAssembly in one place`);
    const contents = glue.replace(fetched, `fetch(module_or_path, { integrity: ${JSON.stringify(hash)} })`);
    return { contents, loader: "js" };
  });
}

/** @param {import("esbuild").PluginBuild} build */
function ignore(build) {
  build.onLoad({ filter: /\.js$/ }, async ({ path }) => {
    const text = await readFile(path, "utf8");
    const contents = IGNORED.reduce((text, [meant, written]) => text.replaceAll(meant, written), text);
    return { contents, loader: "js" };
  });
}

// `cargo xtask sizes` asks for them alone: `node modules.js FOLDER`.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const manifest = JSON.parse(await readFile(join(www, "package.json"), "utf8"));
  await writeModules(await tree(manifest), process.argv[2]);
}
