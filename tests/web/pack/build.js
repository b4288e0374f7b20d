/**
 * Makes the package out of `www/`: `node build.js FOLDER`. `cargo xtask dist` runs it after the module is built.
 */
import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { integrity } from "./integrity.js";
import { writeModules } from "./modules.js";
import { packedReadme } from "./readme.js";
import { standalone } from "./standalone.js";
import { tree, www } from "./tree.js";
import { writeTypes } from "./types.js";

const root = join(www, "..");
const out = resolve(process.argv[2]);

/** What a page names with a hash of its own: everything that it can load first, and the WebAssembly. */
const HASHED = /\.(js|css|wasm)$/;

/**
 * What the package begins with.
 *
 * @typedef {{ main: string, exports: Record<string, string>, files: string[], sideEffects: string[] }} Manifest
 */

/** @type {Manifest} */
const manifest = JSON.parse(await readFile(join(www, "package.json"), "utf8"));
const parts = await tree(manifest);
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await writeModules(parts, out);
await writeTypes(parts, join(out, "types"));
await writeFile(join(out, "standalone.js"), await standalone());
for (const file of parts.others) await copy(join(www, file), file);
for (const file of ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"]) await copy(join(root, file), file);
const readme = await readFile(join(root, "README.md"), "utf8");
await writeFile(join(out, "README.md"), packedReadme(readme, (path) => existsSync(join(out, path))));
await writeJson("package.json", packed(manifest, await readFile(join(root, "Cargo.toml"), "utf8")));

/** @type {Record<string, string>} */
const hashes = {};
for (const file of (await readdir(out, { recursive: true })).sort()) {
  const path = file.replaceAll("\\", "/");
  if (HASHED.test(path)) hashes[path] = integrity(await readFile(join(out, file)));
}
await writeJson("integrity.json", hashes);
for (const file of ["standalone.js", "define.js", ...Object.keys(hashes).filter((file) => file.endsWith(".wasm"))]) {
  console.log(`${file.padEnd(28)} ${hashes[file]}`);
}

/**
 * The package's description of itself: with the crate's version and licence, and the types of what is exported.
 *
 * @param {Manifest} manifest
 * @param {string} cargo
 */
function packed({ files: _, exports, sideEffects, ...manifest }, cargo) {
  const [, version] = /^version = "(.*)"$/m.exec(cargo) ?? [];
  const [, license] = /^license = "(.*)"$/m.exec(cargo) ?? [];
  if (!version || !license) throw new Error("Cargo.toml has no version or no licence");
  const entries = Object.entries(exports).map(([name, target]) => [name, withTypes(target)]);
  return {
    ...manifest,
    version,
    license,
    types: types(manifest.main),
    exports: Object.fromEntries(entries),
    sideEffects: sideEffects.filter((file) => existsSync(join(out, file))),
  };
}

/** @param {string} target */
function withTypes(target) {
  if (target.endsWith(".d.ts")) return { types: target.replace("./", "./types/") };
  return target.endsWith(".js") ? { types: types(target), default: target } : target;
}

/** @param {string} target */
function types(target) {
  return target.replace(/^\.\//, "./types/").replace(/\.js$/, ".d.ts");
}

/**
 * @param {string} from
 * @param {string} file
 */
async function copy(from, file) {
  await mkdir(dirname(join(out, file)), { recursive: true });
  await cp(from, join(out, file));
}

/**
 * @param {string} file
 * @param {unknown} value
 */
async function writeJson(file, value) {
  await writeFile(join(out, file), `${JSON.stringify(value, null, 2)}\n`);
}
