/** The demo page: examples by address, a file of the reader's own, pasted texts, saving. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { openExample, pageTest, pairsOf, settled, url } from "./browser.js";
import { comparison, pair } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

const ownFile = (/** @type {unknown} */ content) => ({
  name: "own.json",
  mimeType: "application/json",
  buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
});

pageTest("a file of the reader's own", async (page) => {
  await openExample(page);
  await page.getByLabel("Open your own pair").setInputFiles(ownFile(pair));
  await page.getByRole("heading", { name: "own.json" }).waitFor();
  assert.equal((await settled(page)).comparison?.summary.dispute, 1);
  assert.equal(new URL(page.url()).hash, "");
});

pageTest("a finished comparison of the reader's own", async (page) => {
  await openExample(page);
  await page.getByLabel("Open your own pair").setInputFiles(ownFile(comparison));
  await page.getByRole("heading", { name: "own.json" }).waitFor();
  assert.deepEqual((await settled(page)).comparison, comparison);
});

pageTest("a file that is not JSON is named, and what was shown stays", async (page) => {
  await openExample(page);
  await page.getByLabel("Open your own pair").setInputFiles(ownFile("{ not json"));
  await page.getByRole("alert").filter({ hasText: "own.json is not JSON" }).waitFor();
  assert.ok((await pairsOf(page).count()) > 0);
});

pageTest("a file dropped anywhere", async (page) => {
  await openExample(page);
  const transfer = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], "dropped.json", { type: "application/json" }));
    return transfer;
  }, JSON.stringify(pair));
  await page.dispatchEvent("header", "dragover", { dataTransfer: transfer });
  assert.ok(await page.evaluate(() => document.body.classList.contains("dropping")));
  await page.dispatchEvent("header", "drop", { dataTransfer: transfer });
  await page.getByRole("heading", { name: "dropped.json" }).waitFor();
  assert.equal((await settled(page)).comparison?.summary.dispute, 1);
  assert.ok(!(await page.evaluate(() => document.body.classList.contains("dropping"))));
});

pageTest("two pasted texts", async (page) => {
  await openExample(page);
  await page.getByText("Paste two texts").click();
  for (const side of /** @type {const} */ (["a", "b"])) {
    const article = page.getByRole("group", { name: `Article ${side.toUpperCase()}` });
    await article.getByLabel("Title").fill(pair[side].title);
    await article.getByLabel("Text").fill(pair[side].text);
  }
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByRole("heading", { name: "Your two texts" }).waitFor();
  const { comparison } = await settled(page);
  assert.equal(comparison?.articles.a.title, pair.a.title);
  assert.ok(comparison.articles.a.claims.every(({ suggested }) => suggested));
  assert.ok(comparison.articles.b.claims.length > 0);
});

pageTest("a pasted pair needs both texts", async (page) => {
  await openExample(page);
  const shown = await page.locator("#shown").innerText();
  await page.getByText("Paste two texts").click();
  await page.getByRole("group", { name: "Article A" }).getByLabel("Text").fill(pair.a.text);
  await page.getByRole("button", { name: "Compare" }).click();
  assert.equal(await page.locator("#shown").innerText(), shown);
});

pageTest("a pasted text of nothing but blanks is asked for by name", async (page) => {
  await openExample(page);
  await page.getByText("Paste two texts").click();
  await page.getByRole("group", { name: "Article A" }).getByLabel("Text").fill(pair.a.text);
  const text = page.getByRole("group", { name: "Article B" }).getByLabel("Text");
  await text.fill(" \n ");
  await page.getByRole("button", { name: "Compare" }).click();
  await page.getByRole("alert").filter({ hasText: "Article B has no text." }).waitFor();
  assert.ok(await text.evaluate((field) => field === document.activeElement));
});

pageTest("the address names the example, and the way back works", async (page) => {
  await openExample(page, "council");
  const first = await page.locator("#shown").innerText();
  await page.locator('#examples a[href="#example=ferry"]').click();
  await page.waitForFunction((first) => document.getElementById("shown")?.textContent !== first, first);
  assert.equal(await page.locator('#examples [aria-current="true"]').getAttribute("href"), "#example=ferry");
  await page.goBack();
  await page.waitForFunction((first) => document.getElementById("shown")?.textContent === first, first);
  assert.equal(new URL(page.url()).hash, "#example=council");
});

/** Without waiting for a page to load: none does. @param {Page} page */
const goBack = (page) => page.evaluate(() => history.back());

pageTest("the way back leads to the address without an example, and to a file of the reader's own", async (page) => {
  await openExample(page);
  const title = (/** @type {string} */ text) => page.getByRole("heading", { name: text, level: 2, exact: true }).waitFor();
  const first = await page.locator("#shown").innerText();
  await page.locator('#examples [data-example="airstrip"]').click();
  await title("The ministry denies it");
  await goBack(page);
  await title(first);
  assert.equal(await page.evaluate(() => location.hash), "");
  assert.equal(await page.locator("#examples li:first-child a").getAttribute("aria-current"), "true");
  await page.getByLabel("Open your own pair").setInputFiles(ownFile(pair));
  await title("own.json");
  await page.locator('#examples [data-example="council"]').click();
  await page.locator("#shown").filter({ hasText: "library" }).waitFor();
  await goBack(page);
  await title("own.json");
  assert.equal((await settled(page)).comparison?.articles.a.title, pair.a.title);
  assert.equal(await page.locator("#examples [aria-current]").count(), 0);
});

pageTest("a place in the page that the address names changes nothing of what is shown", async (page) => {
  await openExample(page);
  await pairsOf(page).getByRole("button").first().click();
  const selected = await page.locator("cross-read").getAttribute("selected");
  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  await page.locator("#comparison:focus").waitFor();
  await goBack(page);
  await page.waitForFunction(() => location.hash === "");
  assert.equal(await page.locator("cross-read").getAttribute("selected"), selected);
});

pageTest("a view that is chosen before an example is, is in the address and in the links", async (page) => {
  await openExample(page);
  await page.getByText("One article", { exact: true }).click();
  const { hash } = new URL(page.url());
  assert.match(hash, /^#example=\w+&view=one$/);
  const links = await page.locator("#examples a").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  assert.ok(links.every((link) => link.endsWith("&view=one")), links.join());
  await page.getByText("Side by side", { exact: true }).click();
  assert.equal(new URL(page.url()).hash, hash.replace("&view=one", ""));
});

pageTest(
  "the address names the view, too, and it stays from example to example",
  async (page) => {
    await openExample(page, "airstrip");
    await page.getByText("Questions", { exact: true }).click();
    assert.equal(new URL(page.url()).hash, "#example=airstrip&view=grid");
    await page.reload();
    await settled(page);
    await page.getByRole("table").waitFor();
    await page.getByText("Pairs", { exact: true }).click();
    await page.locator('#examples [data-example="ferry"]').click();
    await page.locator("#shown").filter({ hasText: "ferry" }).waitFor();
    await settled(page);
    assert.equal(await page.getByRole("radio", { name: "Pairs", exact: true }).isChecked(), true);
    assert.equal(new URL(page.url()).hash, "#example=ferry&view=pairs");
  },
  { engines: { chromium: true, firefox: true, why: "in WebKit the address is read before it changes" } },
);

pageTest("another example starts afresh, without the pair and the filter of the one before", async (page) => {
  const { comparison } = await openExample(page, "airstrip");
  await page
    .getByRole("button", { name: /Disagree/ })
    .first()
    .click();
  await pairsOf(page).getByRole("button").first().click();
  assert.equal(await page.locator("cross-read").getAttribute("filter"), "dispute");
  await page.locator('#examples a[href="#example=ferry"]').click();
  await page.locator("#shown").filter({ hasText: "ferry" }).waitFor();
  const next = await settled(page);
  assert.notDeepEqual(next.comparison?.articles, comparison?.articles);
  assert.equal(await pairsOf(page).count(), next.comparison?.markers.length);
  assert.equal(await page.locator("cross-read").getAttribute("selected"), null);
});

pageTest(
  "the comparison can be saved and opened again",
  async (page) => {
    await openExample(page);
    const { comparison } = await settled(page);
    const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#download").click()]);
    assert.equal(download.suggestedFilename(), "comparison.json");
    assert.deepEqual(JSON.parse(await readFile(await download.path(), "utf8")), comparison);
  },
  { engines: { chromium: true, why: "the other drivers tell of no downloads" } },
);

pageTest(
  "an example that is not there is the component's error",
  async (page) => {
    await page.goto(`${url}#example=nowhere`);
    assert.equal((await settled(page)).code, "load-failed");
    await page.getByRole("button", { name: "Try again" }).waitFor();
  },
  { expects: [/404/] },
);

pageTest(
  "without its list of examples the page says so and still opens files",
  async (page) => {
    await page.route("**/examples/index.json", (route) => route.fulfill({ status: 500 }));
    await page.goto(url);
    await page.getByRole("alert").filter({ hasText: "could not be loaded" }).waitFor();
    await page.getByLabel("Open your own pair").setInputFiles(ownFile(pair));
    await page.getByRole("heading", { name: "own.json" }).waitFor();
    assert.equal((await settled(page)).comparison?.summary.dispute, 1);
    assert.equal(await page.getByRole("alert").innerText(), "");
  },
  { expects: [/500/] },
);
