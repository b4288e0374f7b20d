/** What is made at publishing time: archives line by line, static pages, the check for changed texts, oEmbed. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { init, renderHtml } from "../../../www/tools.js";
import { commandLine } from "./engine.js";

await init({ wasm: readFileSync(new URL("../../../www/pkg/crossread_tools_bg.wasm", import.meta.url)) });

const pair = (/** @type {string} */ a, /** @type {string} */ b) => ({ a: { text: a, claims: [] }, b: { text: b } });
const folder = mkdtempSync(join(tmpdir(), "crossread-"));
const file = (/** @type {string} */ name, /** @type {unknown} */ content) => {
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  return join(folder, name);
};

test("a pair a line in, a comparison a line out, in order", () => {
  const lines = Array.from({ length: 200 }, (_, n) => {
    const long = n % 17 === 0 ? " The council met on Monday and spoke of the pool for hours." .repeat(60) : "";
    return JSON.stringify(pair(`Article number ${n}.${long}`, `Another number ${n}.`));
  });
  const { status, stdout } = commandLine(["compare", "--jsonl"], `${lines.join("\n")}\n\n`);
  assert.equal(status, 0);
  const texts = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).view.a[0].segments[0].text);
  assert.deepEqual(
    texts.map((text) => Number(/number (\d+)/.exec(text)?.[1])),
    lines.map((_, n) => n),
  );
});

test("a bad line is told with its number and left out, or the end", () => {
  const good = JSON.stringify(pair("One.", "Two."));
  const input = [good, "", '{"a":1}', good, "nonsense"].join("\n");
  const lenient = commandLine(["compare", "--jsonl", "-"], input);
  assert.equal(lenient.status, 3);
  assert.equal(lenient.stdout.trim().split("\n").length, 2);
  const told = lenient.stderr
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    told.map(({ line, code, path }) => [line, code, path]),
    [
      [3, "invalid-shape", "a"],
      [5, "invalid-json", ""],
    ],
  );
  const strict = commandLine(["compare", "--jsonl", "--strict", "-"], input);
  assert.equal(strict.status, 2);
  assert.equal(strict.stdout.trim().split("\n").length, 1);
  assert.match(strict.stderr, /invalid-shape: a: .*\(line 3\)/);
  assert.equal(commandLine(["compare", "--jsonl", join(folder, "nowhere")]).status, 2);
  assert.equal(commandLine(["compare", "--jsonl", "--loud"]).status, 2);
});

test("a static page: the command line and the module write the same", async () => {
  const articles = pair("The pool opens on 24 May.", "The pool does not open on 24 May.");
  const made = commandLine(["render", file("pair.json", articles), "--fragment", "--lang", "de", "--level", "3"]);
  assert.equal(made.status, 0, made.stderr);
  assert.equal(made.stdout, await renderHtml(articles, { lang: "de", headingLevel: 3 }));
  const page = commandLine(["render", "--script", "/crossread/define.js", file("pair.json", articles)]).stdout;
  assert.equal(page, await renderHtml(JSON.stringify(articles), { page: true, script: "/crossread/define.js" }));
  await assert.rejects(renderHtml(/** @type {any} */ ({})), { code: "invalid-shape" });
});

test("what static pages say is what the element says", async () => {
  const table = readFileSync(new URL("../../../src/render/words.tsv", import.meta.url), "utf8").trim().split("\n");
  const [languages, ...rows] = table.map((line) => line.split("\t"));
  assert.ok(rows.length > 40);
  for (const [column, lang] of [...languages.entries()].slice(1)) {
    const { default: strings } = await import(`../../../www/strings/${lang}.js`);
    for (const row of rows) {
      const said = row[0].split(".").reduce((/** @type {any} */ entry, name) => entry?.[name], strings);
      assert.equal(row[column], said, `${lang}: ${row[0]}`);
    }
    const known = new Set(rows.map(([key]) => key));
    for (const kind of Object.keys(strings.evidence)) assert.ok(known.has(`evidence.${kind}`), kind);
  }
});

test("a changed text is seen by its hash", () => {
  const pairFile = file("of.json", pair("The pool opens in May.", "It does not."));
  const comparison = file("made.json", commandLine(["compare", pairFile]).stdout);
  const check = (/** @type {string[]} */ ...files) => commandLine(["check", comparison, ...files]);
  assert.deepEqual([check(pairFile).status, JSON.parse(check(pairFile).stdout)], [0, { changed: [] }]);
  const texts = [file("a.txt", "The pool  opens in June.\n"), file("b.txt", "It does not.\n")];
  assert.deepEqual([check(...texts).status, JSON.parse(check(...texts).stdout)], [1, { changed: ["a"] }]);
  assert.equal(check().status, 2);
});

test("oEmbed: a frame whose address and title are what they are", () => {
  const articles = { ...pair("One.", "Two."), a: { text: "One.", title: 'Pool "open" & <b>' } };
  const ask = (/** @type {string[]} */ ...args) => commandLine(["oembed", file("o.json", articles), ...args]);
  const embed = "https://news.example/crossread/embed.html";
  const { status, stdout } = ask("--embed", embed, "--src", "https://news.example/a b.json?x=1&y", "--width", "640");
  assert.equal(status, 0);
  const answer = JSON.parse(stdout);
  assert.deepEqual([answer.version, answer.type, answer.width, answer.height], ["1.0", "rich", 640, 720]);
  assert.match(answer.html, /src="[^"]*\?src=https%3A%2F%2Fnews\.example%2Fa%20b\.json%3Fx%3D1%26y"/);
  assert.match(answer.html, /title="Pool &quot;open&quot; &amp; &lt;b&gt; · Article B"/);
  assert.equal(ask("--embed", "javascript:alert(1)", "--src", "https://news.example/").status, 2);
  assert.equal(ask("--embed", embed).status, 2);
});
