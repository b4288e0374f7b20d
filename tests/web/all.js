/**
 * Every browser test in one process, so that each browser starts once. The name of its file goes before a test's name.
 * By hand one file after another is as good: `node --test tests/web/keyboard.test.js`.
 */
import { readdir } from "node:fs/promises";
import { engine } from "./engines/index.js";
import { file } from "./engines/file.js";

const names = (await readdir(new URL(".", import.meta.url))).filter((name) => name.endsWith(".test.js")).sort();
if (names.length === 0) throw new Error(`there are no tests for ${engine}`);
for (const name of names) {
  file.name = name.replace(".test.js", ": ");
  await import(new URL(name, import.meta.url).href);
}
