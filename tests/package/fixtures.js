/** Builds the pages of `fixtures/` with what people build pages with, into `out/`. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import * as esbuild from "esbuild";
import { build } from "vite";
import webpack from "webpack";

const fixtures = fileURLToPath(new URL("fixtures/", import.meta.url));
const out = fileURLToPath(new URL("out/", import.meta.url));

/** @type {Record<string, import("vite").PluginOption[]>} */
const withVite = {
  vite: [],
  react: [],
  vue: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "cross-read" } } })],
  svelte: [svelte({ configFile: false })],
};

for (const [name, plugins] of Object.entries(withVite)) {
  await build({
    configFile: false,
    root: join(fixtures, name),
    base: "./",
    build: { outDir: join(out, name), emptyOutDir: true },
    plugins,
    logLevel: "warn",
  });
}

cpSync(join(fixtures, "webpack/index.html"), join(out, "webpack/index.html"));
await new Promise((resolve, reject) => {
  webpack(
    {
      mode: "production",
      context: fixtures,
      entry: "./webpack/main.js",
      // What Trusted Types ask of every bundler that loads its parts by script elements.
      output: { path: join(out, "webpack"), trustedTypes: true },
      performance: { hints: false },
    },
    (error, stats) => {
      if (error ?? (stats?.hasErrors() || stats?.hasWarnings())) reject(error ?? new Error(stats?.toString()));
      else resolve(undefined);
    },
  );
});

cpSync(join(fixtures, "esbuild/index.html"), join(out, "esbuild/index.html"));
await esbuild.build({
  entryPoints: [join(fixtures, "esbuild/main.js")],
  outdir: join(out, "esbuild"),
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  loader: { ".wasm": "file" },
  logLevel: "warning",
});
