/** Without scripts, and before and after ours arrive; and a comparison of articles that have changed since. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { audit } from "./audit.js";
import { openFixture, pageTest, requests, settled, wasmAmong } from "./browser.js";
import { commandLine } from "./node/engine.js";

const fixture = new URL("../../www/examples/ferry.json", import.meta.url);
const comparison = JSON.parse(commandLine(["compare", fixture.pathname]).stdout);
const rendered = (/** @type {string[]} */ ...args) => commandLine(["render", fixture.pathname, ...args]).stdout;

pageTest("a static page reads without scripts and has no violation", async (page) => {
  await openFixture(page, rendered("--fragment", "--no-style"), { define: false });
  await audit(page);
  const first = page.locator("article sup a").first();
  const target = await first.getAttribute("href");
  await first.click();
  await page.waitForFunction((hash) => location.hash === hash, target);
  assert.ok(await page.locator(`tr${target}`).isVisible());
  await page.locator(`tr${target} td a`).first().click();
  await page.waitForFunction(() => /^#cross-read-a-a\d+$/.test(location.hash));
  const { a } = JSON.parse(readFileSync(fixture, "utf8"));
  const words = (/** @type {string} */ text) => text.replace(/\s+/gu, " ");
  const shown = await page.locator("article").first().locator("div").first().evaluate((article) => {
    for (const sign of article.querySelectorAll("sup")) sign.remove();
    return [...article.querySelectorAll("p")].map((p) => p.textContent).join("\n");
  });
  assert.equal(words(shown).trim(), words(a.text).trim());
});

pageTest("the element draws in the static page's place, without WebAssembly", async (page) => {
  const asked = requests(page);
  const body = rendered("--fragment", "--no-style", "--script", "/define.js");
  await openFixture(page, body, { define: false });
  assert.deepEqual((await settled(page)).comparison?.markers, comparison.markers);
  assert.ok(!(await page.locator(".cross-read").isVisible()), "what stood there before is gone for readers");
  await page.getByRole("list", { name: "Pairs of claims" }).waitFor();
  assert.deepEqual(wasmAmong(asked), []);
});

const light = (/** @type {string} */ a) => {
  const article = (/** @type {string} */ side, /** @type {string} */ text) =>
    `<article slot="${side}">${text
      .split(/\n+/u)
      .map((it) => `<p>${it}</p>`)
      .join("")}</article>`;
  const pair = JSON.parse(readFileSync(fixture, "utf8"));
  return `<cross-read src="/fixture/made.json">${article("a", a)}${article("b", pair.b.text)}</cross-read>`;
};

pageTest("articles as they were compared: nothing is said", async (page) => {
  const { a } = JSON.parse(readFileSync(fixture, "utf8"));
  await openFixture(page, light(a.text), { files: { "made.json": comparison } });
  assert.deepEqual((await settled(page)).comparison?.warnings, comparison.warnings);
});

pageTest("an article that has changed since: it is said, and the comparison shown", async (page) => {
  const asked = requests(page);
  const { a } = JSON.parse(readFileSync(fixture, "utf8"));
  await page.addInitScript(() =>
    document.addEventListener("cross-read-stale", (event) =>
      Object.assign(window, { told: /** @type {CustomEvent} */ (event).detail }),
    ),
  );
  const changed = a.text.replace("seven", "nine");
  assert.notEqual(changed, a.text);
  await openFixture(page, light(changed), { files: { "made.json": comparison } });
  const { comparison: shown } = await settled(page);
  assert.deepEqual(shown?.warnings[0]?.code, "stale-text");
  assert.deepEqual(shown?.warnings[0]?.path, "articles.a");
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).told), { sides: ["a"] });
  await page.getByText("Article A has changed since this comparison was made").waitFor({ state: "attached" });
  assert.deepEqual(wasmAmong(asked), []);
});
