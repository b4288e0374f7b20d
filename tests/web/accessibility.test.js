/**
 * An audit of every view and state by axe, with the rules of WCAG 2.2 A and AA and its best practice, and what axe does
 * not see: colour alone.
 */
import assert from "node:assert/strict";
import { audit } from "./audit.js";
import {
  exampleNames,
  openExample,
  openFixture,
  pageTest,
  pairsOf,
  policyWithoutWasm,
  settled,
  withForcedColors,
} from "./browser.js";
import { comparison, lightArticles, pair } from "./fixtures.js";

/** @typedef {import("playwright-core").Page} Page */

const files = { "done.json": comparison, "pair.json": pair, "bad.json": "{" };
const schemes = /** @type {const} */ (["light", "dark"]);

/**
 * @param {Page} page
 * @param {string} id
 */
async function select(page, id) {
  await page.evaluate((id) => /** @type {any} */ (document.querySelector("cross-read")).select(id), id);
  await page.getByRole("heading", { name: /Pair \d/ }).waitFor();
}

const names = await exampleNames();

for (const colorScheme of schemes) {
  for (const name of names) {
    pageTest(
      `${name}, ${colorScheme}`,
      async (page) => {
        const shown = await openExample(page, name);
        await audit(page);
        for (const relation of ["dispute", "agree", "related"]) {
          const marker = shown.comparison?.markers.find((marker) => marker.relation === relation);
          if (!marker) continue;
          await select(page, marker.id);
          await audit(page);
        }
      },
      { colorScheme },
    );
  }

  pageTest(
    `demo with everything opened, ${colorScheme}`,
    async (page) => {
      await openExample(page);
      for (const summary of await page.locator("body > * summary:visible").all()) await summary.click();
      await audit(page);
    },
    { colorScheme },
  );

  pageTest(
    `everything that a comparison may have, each pair selected, ${colorScheme}`,
    async (page) => {
      await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
      await settled(page);
      for (const { id } of comparison.markers) {
        await select(page, id);
        await audit(page);
      }
    },
    { colorScheme },
  );

  pageTest(
    `every filter, ${colorScheme}`,
    async (page) => {
      await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
      await settled(page);
      for (const filter of ["all", "dispute", "agree", "related", "only-a", "only-b"]) {
        await page.locator("cross-read").evaluate((element, filter) => element.setAttribute("filter", filter), filter);
        await page.waitForTimeout(50);
        await audit(page);
      }
    },
    { colorScheme },
  );

  pageTest(
    `every view, with nothing and with a pair selected, ${colorScheme}`,
    async (page) => {
      await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
      await settled(page);
      for (const view of ["side", "pairs", "one", "grid"]) {
        await page.locator("cross-read").evaluate((element, view) => element.setAttribute("view", view), view);
        await page
          .locator("cross-read")
          .getByRole("radio", { checked: true })
          .and(page.locator(`[value=${view}]`))
          .waitFor();
        await page.evaluate(() => /** @type {any} */ (document.querySelector("cross-read")).select(null));
        await page.waitForTimeout(50);
        await audit(page);
        await select(page, "m1");
        await audit(page);
      }
    },
    { colorScheme },
  );

  pageTest(
    `every view on a phone, ${colorScheme}`,
    async (page) => {
      await openFixture(page, '<cross-read src="done.json" selected="m1"></cross-read>', { files });
      await settled(page);
      for (const view of ["side", "pairs", "one", "grid"]) {
        await page.locator("cross-read").evaluate((element, view) => element.setAttribute("view", view), view);
        await page.waitForTimeout(100);
        await audit(page);
      }
    },
    { colorScheme, viewport: { width: 320, height: 700 } },
  );

  pageTest(
    `filters and the sheet of keys, ${colorScheme}`,
    async (page) => {
      await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
      await settled(page);
      await page.getByRole("button", { name: "Filter and search" }).click();
      await page.getByLabel("Words in the claims").fill("nothing like this");
      await page.getByText("No pair fits what is asked for.").waitFor();
      await audit(page);
      await page.getByRole("button", { name: "Clear filters" }).click();
      await page.getByRole("button", { name: "Keys and signs" }).click();
      await page.getByRole("dialog").waitFor();
      await audit(page);
    },
    { colorScheme },
  );

  pageTest(
    `articles of the page in every view, ${colorScheme}`,
    async (page) => {
      await openFixture(page, `<cross-read src="done.json">${lightArticles}</cross-read>`, { files });
      await settled(page);
      for (const view of ["pairs", "one", "grid"]) {
        await page.locator("cross-read").evaluate((element, view) => element.setAttribute("view", view), view);
        await page.waitForTimeout(100);
        await audit(page);
      }
    },
    { colorScheme },
  );

  pageTest(
    `articles of the page, ${colorScheme}`,
    async (page) => {
      await openFixture(page, `<cross-read src="done.json">${lightArticles}</cross-read>`, { files });
      await settled(page);
      await audit(page);
    },
    { colorScheme },
  );

  pageTest(
    `nothing given and an error, ${colorScheme}`,
    async (page) => {
      await openFixture(page, "<cross-read></cross-read>", { files });
      await page.getByText("There is nothing to compare yet.").waitFor();
      await audit(page);
      await page.locator("cross-read").evaluate((element) => element.setAttribute("src", "bad.json"));
      await page.getByText("bad-json").waitFor();
      await audit(page);
    },
    { colorScheme },
  );

  pageTest(
    `no WebAssembly allowed, ${colorScheme}`,
    async (page) => {
      await openFixture(page, '<cross-read src="pair.json"></cross-read>', { files, csp: policyWithoutWasm });
      await settled(page);
      await audit(page);
    },
    { colorScheme },
  );
}

pageTest("without any colour each mark still has a word, a sign, a number and a line of its own", async (page) => {
  await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
  await settled(page);
  const marks = await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
    const lineOf = (/** @type {Element} */ mark) => {
      const { textDecorationLine, textDecorationStyle, borderBottomStyle } = getComputedStyle(mark);
      return `${textDecorationLine} ${textDecorationStyle} ${borderBottomStyle}`;
    };
    const badge = (/** @type {string} */ relation) =>
      root.querySelector(`[part~="badge-${relation}"]`)?.textContent ?? "";
    const relations = ["dispute", "agree", "related"];
    return relations.map((relation) => ({
      line: lineOf(/** @type {Element} */ (root.querySelector(`[part~="mark-${relation}"]`))),
      badge: badge(relation),
    }));
  });
  const [dispute, agree, related] = marks;
  assert.match(dispute.badge, /≠1.*disputed, pair 1/);
  assert.match(agree.badge, /=2.*agreed, pair 2/);
  assert.match(related.badge, /~3.*related, pair 3/);
  assert.equal(new Set(marks.map(({ line }) => line)).size, 3, "three different lines");
  const pairs = await pairsOf(page).allInnerTexts();
  for (const [index, word] of ["Disagree", "Agree", "Related"].entries()) assert.match(pairs[index], new RegExp(word));
});

pageTest(
  "forced colours keep the lines",
  async (page) => {
    await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
    await settled(page);
    const lines = await page.evaluate(() => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
      return ["dispute", "agree", "related"].map((relation) => {
        const mark = /** @type {Element} */ (root.querySelector(`[part~="mark-${relation}"]`));
        const { textDecorationLine, textDecorationStyle, borderBottomStyle } = getComputedStyle(mark);
        return `${textDecorationLine} ${textDecorationStyle} ${borderBottomStyle}`;
      });
    });
    assert.equal(new Set(lines).size, 3, lines.join("; "));
  },
  { forcedColors: "active", engines: withForcedColors },
);

pageTest("the words for screen readers are not copied with the text", async (page) => {
  await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
  await settled(page);
  const selectable = await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
    // WebKit knows it by its old name only.
    const selectable = (/** @type {CSSStyleDeclaration} */ style) => style.userSelect ?? style.webkitUserSelect;
    return [...root.querySelectorAll('[part~="badge"]')].map((badge) => selectable(getComputedStyle(badge)));
  });
  assert.ok(selectable.length >= 3);
  assert.deepEqual([...new Set(selectable)], ["none"]);
});

pageTest("each article keeps its language and direction", async (page) => {
  await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
  await settled(page);
  const found = await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
    return ["a", "b"].map((side) => {
      const mark = /** @type {HTMLElement} */ (root.querySelector(`[part~="article-${side}"] mark`));
      return [mark.closest("[lang]")?.getAttribute("lang"), getComputedStyle(mark).direction];
    });
  });
  assert.deepEqual(found, [
    ["en", "ltr"],
    ["ar", "rtl"],
  ]);
});

/**
 * What readers with each kind of colour blindness see, by Machado, Oliveira and Fernandes (2009), at full severity.
 */
const SIGHTS = {
  normal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
};

/**
 * A colour as OKLab has it, whose distances are those that people see, through a kind of sight.
 *
 * @param {number[]} rgb 0 to 255
 * @param {number[]} sight
 */
function seen(rgb, sight) {
  const linear = rgb.map((value) => value / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  const [r, g, b] = [0, 3, 6].map((row) =>
    Math.min(
      1,
      Math.max(
        0,
        linear.reduce((sum, value, index) => sum + value * sight[row + index], 0),
      ),
    ),
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

for (const colorScheme of schemes) {
  pageTest(
    `the three relations' colours differ for colour-blind readers, ${colorScheme}`,
    async (page) => {
      await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
      await settled(page);
      const colours = await page.evaluate(() => {
        document.documentElement.style.colorScheme = "light dark";
        const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
        return ["dispute", "agree", "related"].map((relation) => {
          const badge = /** @type {Element} */ (root.querySelector(`[part~="badge-${relation}"]`));
          return (getComputedStyle(badge).color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
        });
      });
      for (const [name, sight] of Object.entries(SIGHTS)) {
        const [dispute, agree, related] = colours.map((colour) => seen(colour, sight));
        for (const [x, y] of [
          [dispute, agree],
          [dispute, related],
          [agree, related],
        ]) {
          const distance = Math.hypot(...x.map((value, index) => value - y[index]));
          // Five times the difference that is just seen.
          assert.ok(distance >= 0.1, `${name}: ${distance.toFixed(3)} between ${colours}`);
        }
      }
    },
    { colorScheme },
  );
}

pageTest("a picture without colour: every part of the bar and every tick has a form of its own", async (page) => {
  await openFixture(page, '<cross-read src="done.json"></cross-read>', { files });
  await settled(page);
  const forms = await page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
    const form = (/** @type {Element} */ element) => {
      const { backgroundImage, borderStyle, height, width, borderRadius, left } = getComputedStyle(element);
      const colourless = backgroundImage.replaceAll(/(rgb|color|oklab|srgb)[^)]*\)/g, "");
      return element.className === "tick"
        ? `${height} ${width} ${borderRadius} ${left} ${borderStyle}`
        : `${colourless} ${borderStyle}`;
    };
    const kinds = ["dispute", "agree", "related", "only-a"];
    const of = (/** @type {string} */ where) =>
      kinds.map((kind) => form(/** @type {Element} */ (root.querySelector(`${where}[data-kind="${kind}"]`))));
    return { bar: of(".bar > "), ticks: of(".tick") };
  });
  assert.equal(new Set(forms.bar).size, 4, forms.bar.join(" | "));
  assert.equal(new Set(forms.ticks).size, 4, forms.ticks.join(" | "));
});
