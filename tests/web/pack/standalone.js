/**
 * The standalone script: everything in one classic script, for pages that can have neither modules nor fetch, as those
 * from `file:` and in sandboxed frames. It defines the element, and has the JavaScript API as `Crossread`. What needs the
 * second module is left out, which would make it twice as large: exercises, which are files of their own.
 */
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import * as esbuild from "esbuild";
import { www } from "./tree.js";

const ENTRY = 'import "./define.js"; export * from "./index.js";';

/** The script. @returns {Promise<string>} */
export async function standalone() {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: ENTRY, resolveDir: www, sourcefile: "standalone.js" },
    absWorkingDir: www,
    bundle: true,
    minify: true,
    format: "iife",
    globalName: "Crossread",
    target: "es2022",
    // A classic script does not know where it is, and nothing is beside it.
    define: { "import.meta.url": "undefined" },
    logLevel: "error",
    plugins: [{ name: "inline", setup: inline }],
    write: false,
  });
  return outputFiles[0].text;
}

/**
 * The glue finds the WebAssembly in itself: compressed, since base64 of that is less than half, and unpacked when it is
 * first asked for.
 *
 * @param {import("esbuild").PluginBuild} build
 */
function inline(build) {
  build.onLoad({ filter: /[\\/]exercise[\\/]embedded\.js$/ }, () => ({
    contents: 'throw Object.assign(new Error("Exercises are not in this script"), { code: "engine-load-failed", path: "" });',
  }));
  build.onLoad({ filter: /[\\/]pkg[\\/]\w+\.js$/ }, async ({ path }) => {
    const packed = gzipSync(await readFile(path.replace(/\.js$/, "_bg.wasm")), { level: 9 }).toString("base64");
    const glue = await readFile(path, "utf8");
    const place = /new URL\('\w+_bg\.wasm', import\.meta\.url\)/;
    if (glue.split(place).length !== 2) throw new Error(`${path} does not say in one place where its WebAssembly is`);
    const contents = `${glue.replace(place, "await unpacked()")}
      function unpacked() {
        const bytes = Uint8Array.from(atob(${JSON.stringify(packed)}), (letter) => letter.charCodeAt(0));
        return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
      }`;
    return { contents, loader: "js" };
  });
}

// `cargo xtask sizes` asks for it alone.
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.stdout.write(await standalone());
