/** Marks in articles that are the page's own: painted over them, and not one node of them changed. */
import assert from "node:assert/strict";
import { audit } from "./audit.js";
import { openFixture, pageTest, requests, wasmAmong } from "./browser.js";
import { engine } from "./engines/index.js";
import { comparison } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

/** The fixture's articles in a newspaper's markup; the comparison was made from their texts alone. */
const articles = `
  <article id="a" lang="en"><h2>Homes burn in Tarnow</h2>
    <p>🔥 The <a id="link" href="#mayor">mayor</a> of Tarnow said <b>twelve</b>
      homes <a id="inside" href="#homes">burned</a> on Tuesday. <i>No one was</i> hurt, and
      the school stays shut.</p>
    <p id="last">The bakery reopened on Friday.</p></article>
  <article id="b" lang="ar" dir="rtl"><h2>حريق في تارنو</h2>
    <p>قال الدفاع المدني إن <b>سبعة</b> منازل احترقت، ولم يصب أحد. المدرسة مغلقة.</p></article>
  <div id="place"></div>`;

/**
 * Opens the two articles and marks them.
 *
 * @param {Page} page
 * @param {{ body?: string, options?: object, before?: string }} [how] `before`: what is taken from the browser
 */
async function open(page, { body = articles, options = {}, before = "" } = {}) {
  await openFixture(page, body, { define: false });
  return page.evaluate(
    async ([comparison, options, before]) => {
      const module = "/host.js";
      const own = /** @type {any} */ (globalThis);
      if (before) delete own[String(before)];
      own.before = document.querySelector("main")?.innerHTML;
      const { compareElements } = await import(module);
      const place = document.querySelector("#place");
      const [a, b] = [document.querySelector("#a"), document.querySelector("#b")];
      own.shown = await compareElements(a, b, { comparison, panel: place, .../** @type {object} */ (options) });
      await own.shown.a.ready;
      return own.shown.a.drawing;
    },
    /** @type {const} */ ([comparison, options, before]),
  );
}

/**
 * What is marked, by the words: `{ dispute: ["twelve homes burned on Tuesday"] }`.
 *
 * @param {Page} page
 */
const marked = (page) =>
  page.evaluate(() => {
    const { shown } = /** @type {any} */ (globalThis);
    const words = (/** @type {Range[]} */ ranges) => ranges.map(String).join("|").replaceAll(/\s+/g, " ");
    return Object.fromEntries(
      ["a1", "a2", "a3", "a4", "b1", "b2", "b3"].map((id) => [id, words(shown[id[0]].rangesOf(id))]),
    );
  });

const all = {
  a1: "twelve| homes |burned| on Tuesday",
  a2: "No one was| hurt",
  a3: "the school stays shut",
  a4: "The bakery reopened on Friday",
  b1: "سبعة| منازل احترقت",
  b2: "لم يصب أحد",
  b3: "المدرسة مغلقة",
};

/**
 * The middle of a claim's words.
 *
 * @param {Page} page
 * @param {string} claim
 * @param {number} piece which of its ranges
 * @returns {Promise<number[]>}
 */
const middleOf = (page, claim, piece) =>
  page.evaluate(
    ([claim, piece]) => {
      const { shown } = /** @type {any} */ (globalThis);
      const { left, top, width, height } = shown[String(claim)[0]].rangesOf(claim)[Number(piece)].getClientRects()[0];
      return [left + width / 2, top + height / 2];
    },
    /** @type {const} */ ([claim, piece]),
  );

/**
 * Clicks on the words of a claim.
 *
 * @param {Page} page
 * @param {string} claim
 * @param {number} [piece]
 */
async function clickOn(page, claim, piece = 0) {
  const [x, y] = await middleOf(page, claim, piece);
  await page.mouse.click(x, y);
}

/** @param {Page} page */
const card = (page) => page.locator("[data-cross-read-panel] .card");

/** @param {Page} page */
const selected = (page) => page.evaluate(() => /** @type {any} */ (globalThis).shown.a.selected);

/** What has the focus, through shadow roots. @param {Page} page */
const focused = (page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.closest(".card") ? "card" : (element?.textContent?.replaceAll(/\s+/g, " ").trim() ?? "");
  });

/** The line of each relation, whatever draws it. @param {Page} page */
const lineStyles = (page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const layer = document.querySelector("[data-cross-read-lines]")?.shadowRoot;
    const article = /** @type {Element} */ (document.querySelector("#a"));
    return ["dispute", "agree", "related", "only"].map((kind) => {
      const line = layer?.querySelector(`[data-kind=${kind}]`);
      return line
        ? getComputedStyle(line).borderBottomStyle
        : getComputedStyle(article, `::highlight(cross-read-${kind})`).textDecorationStyle;
    });
  });

pageTest("the claims are marked where they stand, each relation by its own line, and no node is changed", async (page) => {
  const drawing = await open(page);
  const dispute = engine === "webkit" ? "double" : "wavy";
  assert.deepEqual(await lineStyles(page), [dispute, "solid", "dotted", "dashed"]);
  assert.equal(drawing, engine === "webkit" ? "mixed" : "highlights");
  assert.deepEqual(await marked(page), all);
  const state = () =>
    page.evaluate(() => {
      const own = /** @type {any} */ (globalThis);
      const main = /** @type {Element} */ (document.querySelector("main")).cloneNode(true);
      for (const ours of /** @type {Element} */ (main).querySelectorAll("[data-cross-read-panel]")) ours.remove();
      return {
        same: /** @type {Element} */ (main).innerHTML === own.before,
        names: [...CSS.highlights].map(([name, { size }]) => `${name} ${size}`).sort(),
        sheets: document.adoptedStyleSheets.length,
        brought: document.querySelectorAll("[data-cross-read-panel], [data-cross-read-lines]").length,
      };
    });
  const names = ["cross-read-agree 3", "cross-read-dispute 6", "cross-read-only 1", "cross-read-related 2"];
  assert.deepEqual(await state(), { same: true, names, sheets: 1, brought: engine === "webkit" ? 3 : 1 });
  await page.evaluate(() => /** @type {any} */ (globalThis).shown.a.select("m1"));
  assert.equal((await state()).same, true);
  await page.evaluate(() => /** @type {any} */ (globalThis).shown.destroy());
  assert.deepEqual(await state(), { same: true, names: [], sheets: 0, brought: 0 });
});

pageTest("a click on a mark opens its card; links and selections are left alone", async (page) => {
  await open(page);
  await page.evaluate(() => {
    const own = /** @type {any} */ (globalThis);
    own.told = [];
    document.addEventListener("cross-read-select", (event) => {
      const { detail, target } = /** @type {CustomEvent} */ (event);
      own.told.push(`${/** @type {Element} */ (target).id} ${detail.marker?.id}`);
    });
  });
  await clickOn(page, "a1", 1);
  assert.equal(await selected(page), "m1");
  assert.match((await card(page).textContent()) ?? "", /Pair 1: Disagree.*twelve homes burned on Tuesday/);
  assert.match((await page.locator("[data-cross-read-panel] [role=status]").textContent()) ?? "", /Pair 1 of 3: disputes/);
  assert.equal(await focused(page), "card");
  await page.keyboard.press("Escape");
  await clickOn(page, "b2");
  assert.equal(await selected(page), "m2");
  const hovered = () => page.evaluate(() => [...(CSS.highlights.get("cross-read-hover") ?? [])].map(String).join("|"));
  const [x, y] = await middleOf(page, "a3", 0);
  await page.mouse.move(x, y);
  assert.match(await hovered(), /^the school/);
  await page.mouse.move(2, 2);
  assert.equal(await hovered(), "");
  // Beside the words.
  await page.mouse.click(2, 2);
  assert.equal(await selected(page), null);
  assert.equal(await card(page).isVisible(), false);
  // "burned" is a link within the claim: its click is the page's.
  await clickOn(page, "a1", 2);
  assert.deepEqual(await page.evaluate(() => location.hash), "#homes");
  assert.equal(await selected(page), null);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).told), [
    ...["a m1", "b m1", "a undefined", "b undefined"],
    ...["a m2", "b m2", "a undefined", "b undefined"],
  ]);
});

/** The first article in a fold, which opens when the reader goes to its words, and the list far below. */
const folded = articles
  .replace("<p>🔥", "<details><summary>More</summary><p>🔥")
  .replace('</p>\n    <p id="last">', '</p></details>\n    <p id="last">')
  .replace('<div id="place">', '<p class="gap"></p><div id="place">');

pageTest("the keyboard goes from pair to pair, to the words and back", async (page) => {
  await open(page, { body: folded });
  await page.evaluate(() => {
    const gap = /** @type {HTMLElement} */ (document.querySelector(".gap"));
    gap.style.height = "200vh";
  });
  const entries = page.locator("[data-cross-read-panel] .pairs button");
  assert.deepEqual(
    await entries.evaluateAll((all) => all.map((each) => /** @type {HTMLElement} */ (each).tabIndex)),
    [0, -1, -1],
  );
  await page.locator("#a summary").focus();
  await page.keyboard.press("Tab");
  assert.match(await focused(page), /^≠1Disagree/);
  await page.keyboard.press("ArrowDown");
  assert.match(await focused(page), /^=2Agree/);
  assert.equal(await selected(page), "m2");
  assert.match((await page.locator("[data-cross-read-panel] [role=status]").textContent()) ?? "", /Pair 2 of 3: agrees/);
  await page.keyboard.press("Enter");
  assert.equal(await focused(page), "card");
  const seen = await page.evaluate(() => {
    const { shown } = /** @type {any} */ (globalThis);
    const { top, bottom } = shown.a.rangesOf("a2")[0].getBoundingClientRect();
    return bottom > top && top >= 0 && bottom <= innerHeight;
  });
  assert.ok(seen, "the words are in the window");
  await page.getByRole("button", { name: "Close" }).focus();
  await page.keyboard.press("j");
  assert.equal(await selected(page), "m3");
  assert.equal(await focused(page), "card");
  await page.getByRole("button", { name: "Previous pair" }).click();
  assert.equal(await selected(page), "m2");
  await page.keyboard.press("Escape");
  assert.equal(await selected(page), null);
  assert.match(await focused(page), /^=2Agree/);
}, { reducedMotion: "reduce" });

pageTest("the marks follow what changes in the page", async (page) => {
  await open(page);
  const becomes = async (/** @type {Record<string, string>} */ expected) => {
    await page.waitForFunction(
      ([id, words]) => {
        const { shown } = /** @type {any} */ (globalThis);
        return shown[id[0]].rangesOf(id).map(String).join("|").replaceAll(/\s+/g, " ") === words;
      },
      Object.entries(expected).find(([id, words]) => words !== /** @type {any} */ (all)[id]) ?? ["a1", all.a1],
    );
    assert.deepEqual(await marked(page), expected);
  };
  const change = (/** @type {() => void} */ how) => page.evaluate(how);
  // An advertisement with the very words of a claim, a claim's words gone, and a paragraph made anew.
  await change(() => {
    const ad = document.createElement("div");
    ad.textContent = "No one was hurt by our prices";
    const last = /** @type {Element} */ (document.querySelector("#last"));
    last.before(ad);
    last.textContent = "The bakery";
  });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).shown.a.lost.join() === "a4");
  await becomes({ ...all, a4: "" });
  const note = page.getByText("The words of 1 claim are not in the article as it stands now.");
  assert.equal(await note.isVisible(), true);
  await change(() => {
    const last = document.createElement("p");
    last.append("The  bakery ", "reopened on\u00a0Friday");
    document.querySelector("#last")?.replaceWith(last);
  });
  await becomes({ ...all, a4: "The bakery |reopened on Friday" });
  assert.equal(await note.isVisible(), false);
  // Hidden by a class, as an overlay does it.
  await change(() => document.querySelector("#a p")?.setAttribute("hidden", ""));
  await page.waitForFunction(() => /** @type {any} */ (globalThis).shown.a.lost.join() === "a1,a2,a3");
  await becomes({ ...all, a1: "", a2: "", a3: "", a4: "The bakery |reopened on Friday" });
});

pageTest("an article in a shadow root is marked and clicked there", async (page) => {
  const [a, rest] = articles.split("</article>");
  await open(page, { body: `<div id="host"></div>${a}</article>${rest}</article><div id="place"></div>` });
  await page.evaluate(async (comparison) => {
    const own = /** @type {any} */ (globalThis);
    own.shown.destroy();
    const host = /** @type {Element} */ (document.querySelector("#host"));
    const article = /** @type {Element} */ (document.querySelector("#a"));
    const outer = document.createElement("section");
    // One article stands in a shadow root, the other holds one.
    host.attachShadow({ mode: "open" }).append(article);
    const b = /** @type {Element} */ (document.querySelector("#b"));
    const inner = document.createElement("div");
    b.before(outer);
    inner.attachShadow({ mode: "open" }).append(...b.childNodes);
    outer.append(inner);
    const module = "/host.js";
    const { compareElements } = await import(module);
    own.shown = await compareElements(article, outer, { comparison, shadowRoots: [inner.shadowRoot] });
    await own.shown.a.ready;
    own.styles = [host.shadowRoot, inner.shadowRoot].map((root) => root?.adoptedStyleSheets.length);
  }, comparison);
  assert.deepEqual(await marked(page), all);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).styles), [1, 1]);
  await clickOn(page, "a1", 1);
  assert.equal(await selected(page), "m1");
  await page.keyboard.press("Escape");
  await clickOn(page, "b3");
  assert.equal(await selected(page), "m3");
  await page.evaluate(() => {
    const inner = document.querySelector("section div")?.shadowRoot;
    inner?.querySelector("p")?.prepend("محدّث: ");
    inner?.querySelector("p")?.lastChild?.remove();
  });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).shown.b.lost.length === 3);
});

pageTest("Arabic letters stay joined: marked words are as wide as unmarked ones", async (page) => {
  await openFixture(page, articles, { define: false });
  const widths = await page.evaluate(async (comparison) => {
    const text = /** @type {Text} */ (document.querySelector("#b p")?.lastChild);
    const range = document.createRange();
    const measure = () =>
      [...Array(text.length - 1).keys()].map((at) => {
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect().width;
      });
    const nodes = () => document.querySelector("#b p")?.childNodes.length;
    const before = [nodes(), ...measure()];
    const module = "/host.js";
    const { highlight } = await import(module);
    const shown = highlight(document.querySelector("#b"), comparison, "b");
    await shown.ready;
    shown.select("m2");
    return { before, after: [nodes(), ...measure()], marked: shown.rangesOf("b2").map(String) };
  }, comparison);
  assert.deepEqual(widths.marked, ["لم يصب أحد"]);
  assert.deepEqual(widths.after, widths.before);
});

pageTest("a browser without highlights gets lines over the words, and says so", async (page) => {
  assert.equal(await open(page, { before: "Highlight" }), "lines");
  const off = () =>
    page.evaluate(async () => {
      const { shown } = /** @type {any} */ (globalThis);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const layers = [...document.querySelectorAll("[data-cross-read-lines]")];
      const lines = layers.flatMap(({ shadowRoot }) => [
        .../** @type {ShadowRoot} */ (shadowRoot).querySelectorAll('[data-kind="dispute"]'),
      ]);
      const words = ["a", "b"].flatMap((side) =>
        shown[side].rangesOf(`${side}1`).flatMap((/** @type {Range} */ range) => [...range.getClientRects()]),
      );
      if (lines.length !== words.length) return `${lines.length} lines for ${words.length} words`;
      const far = lines.map((line, index) => {
        const { left, top, width } = line.getBoundingClientRect();
        const { height } = getComputedStyle(line);
        return Math.max(
          Math.abs(left - words[index].left),
          Math.abs(top - words[index].top),
          Math.abs(width - words[index].width),
          Math.abs(parseFloat(height) - words[index].height),
        );
      });
      return Math.max(...far) < 1 ? "on the words" : far;
    });
  assert.equal(await off(), "on the words");
  await page.setViewportSize({ width: 420, height: 700 });
  await page.waitForTimeout(50);
  assert.equal(await off(), "on the words");
  await clickOn(page, "a1", 1);
  assert.equal(await selected(page), "m1");
  assert.deepEqual(await page.evaluate(() => [...(CSS.highlights ?? [])].length), 0);
});

pageTest("one article alone; marked again, the new marks take the place of the old", async (page) => {
  await open(page);
  const found = await page.evaluate(async (comparison) => {
    const own = /** @type {any} */ (globalThis);
    const module = "/host.js";
    const { highlight } = await import(module);
    const sizes = () => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0);
    const both = sizes();
    const element = document.querySelector("#a");
    const alone = highlight(element, comparison, "a", { panel: null });
    const once = sizes();
    const again = highlight(element, comparison, "a", { lang: "ar" });
    await again.ready;
    again.select("m1");
    const panel = document.querySelector("[data-cross-read-panel]")?.shadowRoot;
    const ways = [...(panel?.querySelectorAll("[data-go]") ?? [])].map((each) => /** @type {any} */ (each).dataset.go);
    const heading = panel?.querySelector("h2")?.textContent;
    alone.destroy();
    const kept = sizes() >= once;
    again.destroy();
    // A comparison that came without the articles' texts: only words that tell by themselves are marked.
    const textless = highlight(element, { ...comparison, view: { a: [], b: [] } }, "a", { panel: null });
    const { lost } = textless;
    textless.destroy();
    return { lost, both, once, ways, heading, kept, after: sizes() + document.querySelectorAll("[data-cross-read-panel]").length };
  }, comparison);
  assert.deepEqual(found, { lost: ["a2"], both: 12, once: 8, ways: ["a", "a"], heading: "أزواج الأقوال", kept: true, after: 0 });
});

pageTest("compareElements reads, compares and marks; with a comparison it loads no WebAssembly", async (page) => {
  const addresses = requests(page);
  await open(page);
  assert.deepEqual(wasmAmong(addresses), []);
  const body = `
    <article id="a" lang="en"><p><mark data-claim="x" data-question="How many burned?" data-answer="12">Twelve homes burned
      in Tarnow</mark> on Tuesday.</p></article>
    <article id="b" lang="en"><p><mark data-claim="y" data-question="How many burned?" data-answer="7">Seven homes burned in
      Tarnow</mark>, it says.</p></article>`;
  await openFixture(page, body, { define: false });
  const made = await page.evaluate(async () => {
    const module = "/host.js";
    const { compareElements } = await import(module);
    const [a, b] = [document.querySelector("#a"), document.querySelector("#b")];
    const links = [{ a: "x", b: "y", relation: "related", by: "desk" }];
    const first = await compareElements(a, b);
    const second = await compareElements(a, b, { links });
    const asked = await compareElements(a, b, {
      engine: async (/** @type {any} */ pair) => {
        if ("map" in pair.a) throw new Error("the map is no part of the contract");
        return first.comparison;
      },
    });
    return {
      relations: [first, second, asked].map(({ comparison }) => comparison.markers[0].relation),
      words: asked.b.rangesOf("y").map(String).join("").replaceAll(/\s+/g, " "),
      panels: document.querySelectorAll("[data-cross-read-panel]").length,
    };
  });
  assert.deepEqual(made, { relations: ["dispute", "related", "dispute"], words: "Seven homes burned in Tarnow", panels: 1 });
});

pageTest("a judge of compareElements hears at once that it is not wanted any more", async (page) => {
  await open(page);
  const ended = await page.evaluate(async () => {
    const module = "/host.js";
    const { compareElements } = await import(module);
    const texts = ["The mayor stole the money, the prosecutor said.", "The mayor denied that he stole the money."];
    const [a, b] = texts.map((textContent) =>
      document.body.appendChild(Object.assign(document.createElement("article"), { textContent })),
    );
    const ended = [];
    for (const isOuter of [true, false]) {
      const controller = new AbortController();
      const outer = isOuter ? { signal: controller.signal } : {};
      const inner = isOuter ? {} : { signal: controller.signal };
      let heard = false;
      const judge = (/** @type {any[]} */ pairs, /** @type {{ signal: AbortSignal }} */ { signal }) => {
        controller.abort(new Error("left"));
        heard = signal.aborted;
        return pairs.map(() => ({ agree: 0, dispute: 0, related: 0, none: 1 }));
      };
      const made = compareElements(a, b, { ...outer, compare: { ...inner, judge } });
      ended.push([await made.then(String, (/** @type {Error} */ { message }) => message), heard]);
    }
    return ended;
  });
  assert.deepEqual(ended, [
    ["left", true],
    ["left", true],
  ]);
});

pageTest("nothing is amiss for those who do not see or point, in a narrow window either", async (page) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await open(page, { options: { panel: undefined } });
  await page.getByRole("button", { name: /Pairs of claims/ }).click();
  await audit(page);
  await page.locator("[data-cross-read-panel] .pairs button").first().click();
  await card(page).waitFor();
  await audit(page);
  const { sideways, covered } = await page.evaluate(() => {
    const { shown } = /** @type {any} */ (globalThis);
    const sheet = document.querySelector("[data-cross-read-panel]")?.shadowRoot?.querySelector(".card");
    const top = /** @type {Element} */ (sheet).getBoundingClientRect().top;
    return {
      sideways: document.documentElement.scrollWidth - innerWidth,
      covered: shown.a.rangesOf("a1").some((/** @type {Range} */ range) => range.getBoundingClientRect().bottom > top),
    };
  });
  assert.ok(sideways <= 0, `scrolls sideways by ${sideways}`);
  assert.equal(covered, false);
});

pageTest("the demo marks its articles in English and in Arabic", async (page) => {
  await page.goto(new URL("host.html", process.env.CROSSREAD_URL ?? "http://127.0.0.1:8080/").href);
  await page.locator('html[data-state="marked"]').waitFor();
  const { kinds, text } = await page.evaluate(() => ({
    kinds: [...CSS.highlights.keys()].filter((name) => /-(dispute|agree|only)$/.test(name)).length,
    text: document.querySelector("#problem")?.textContent,
  }));
  assert.deepEqual({ kinds, text }, { kinds: 3, text: "" });
  await page.getByRole("heading", { name: "أزواج الأقوال" }).waitFor();
  await page.getByRole("button", { name: "Insert an advertisement" }).click();
  await audit(page);
  await page.getByRole("button", { name: "Marks" }).click();
  assert.equal(await page.evaluate(() => CSS.highlights.size), 0);
});
