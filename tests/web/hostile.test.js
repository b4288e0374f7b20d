/**
 * Every hostile string through every field, with Trusted Types enforced and inline scripts allowed, so that whatever
 * became markup would run and be seen.
 */
import assert from "node:assert/strict";
import { openFixture, pageTest, policy, settled } from "./browser.js";
import { comparison } from "./fixtures.js";
import { hostile } from "./hostile.js";

/** What became markup would run here. */
const lax = policy.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'");

/** Strings are shared out over so many comparisons: each has room for a string in every field. */
const AT_ONCE = 50;

/**
 * Opens a page that counts what runs and what asks for something.
 *
 * @param {import("./browser.js").Page} page
 */
async function open(page) {
  await openFixture(page, "<cross-read></cross-read>", { csp: lax });
  await page.evaluate(async () => {
    const seen = { ran: 0, refused: /** @type {string[]} */ ([]) };
    Object.assign(globalThis, { ran: () => seen.ran++, seen });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      seen.refused.push(`${violatedDirective} ${blockedURI}`),
    );
    await customElements.whenDefined("cross-read");
    // Lone halves of characters come back as the sign for what is none, and so do those that no language is written with.
    const shown = (/** @type {any} */ text) =>
      text.toWellFormed().replace(/[\u202d\u202e]+|(?<=\p{M}{30})\p{M}+/gu, "\ufffd");
    const look = (/** @type {string[]} */ strings) => {
      const root = /** @type {ShadowRoot} */ (document.querySelector("cross-read")?.shadowRoot);
      const elements = [...root.querySelectorAll("*")];
      const attributes = elements.flatMap((element) => element.getAttributeNames());
      const links = [...root.querySelectorAll("[href]")].map((link) => link.getAttribute("href") ?? "");
      const text = root.textContent ?? "";
      return {
        names: [...new Set(elements.map(({ localName }) => localName))],
        handlers: attributes.filter((name) => name.startsWith("on")),
        links: links.filter((href) => !/^(https?:|#)/.test(href)),
        missing: strings.filter((it) => !text.includes(shown(it))),
        turned: /[\u202d\u202e]/.test(text),
      };
    };
    Object.assign(globalThis, { look });
  });
}

/** @param {import("./browser.js").Page} page */
function seen(page) {
  return page.evaluate(() => /** @type {any} */ (globalThis).seen);
}

/** The elements that the viewer draws with; what is not among them came out of a string. */
const OURS =
  /^(a|article|b|bdi|blockquote|button|caption|cite|code|dd|details|dialog|div|dl|dt|em|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|input|kbd|label|legend|li|mark|meter|nav|ol|option|output|p|path|q|search|section|select|slot|small|span|strong|summary|sup|svg|table|tbody|td|tfoot|th|thead|time|tr|ul)$/;

/** @param {{ names: string[], handlers: string[], links: string[], missing: string[], turned: boolean }} found */
function assertHarmless({ names, ...found }) {
  assert.deepEqual(
    names.filter((name) => !OURS.test(name)),
    [],
  );
  assert.deepEqual(found, { handlers: [], links: [], missing: [], turned: false });
}

pageTest(
  "hostile strings in every field of a pair: nothing runs, nothing is asked for, all of it is shown as text",
  async (page) => {
    assert.ok(hostile.length >= 300, `${hostile.length} strings`);
    await open(page);
    for (let start = 0; start < hostile.length; start += AT_ONCE) {
      const strings = hostile.slice(start, start + AT_ONCE);
      const found = await page.evaluate(async (/** @type {string[]} */ strings) => {
        const element = /** @type {any} */ (document.querySelector("cross-read"));
        const worded = strings.map((it, index) => `${it} said nurse ${index}`);
        const article = (/** @type {string} */ side) => ({
          title: strings[0],
          source: strings[1],
          url: strings[2],
          published: strings[3],
          text: worded.join("\n\n"),
          claims: worded.map((quote, index) => ({
            id: `${side}${index} ${strings[index]}`,
            quote: { exact: quote, prefix: strings[index], suffix: strings[index] },
            speaker: strings[index],
            gist: worded[index],
            note: strings[index],
            answers: [{ question: strings[index] + " why?", answer: strings[index], speaker: strings[index] }],
          })),
        });
        const links = strings.map((it, index) => ({
          a: `a${index} ${it}`,
          b: `b${index} ${it}`,
          relation: "dispute",
          by: it,
          reason: it,
        }));
        element.pair = { a: article("a"), b: article("b"), links };
        const comparison = await element.ready;
        const all = [];
        for (const view of ["side", "pairs", "one", "grid"]) {
          element.setAttribute("view", view);
          element.setAttribute("selected", comparison.markers.at(-1)?.id ?? "");
          await new Promise((resolve) => setTimeout(resolve));
          all.push(
            /** @type {any} */ (globalThis).look(view === "grid" || view === "one" ? [] : worded.filter((it) => it.length < 1000)),
          );
        }
        return all;
      }, strings);
      for (const each of found) assertHarmless(each);
    }
    assert.deepEqual(await seen(page), { ran: 0, refused: [] });
  },
);

/** What a comparison says in words of somebody's, and what it says in words of its own. */
const WORDS = "title source url published speaker gist note quote question answer text by reason message generator a b";
const NAMES = "code kind stance status relation origin lang dir path hash schema id";

for (const [what, fields] of /** @type {const} */ ([
  ["words", WORDS],
  ["names", `${WORDS} ${NAMES}`],
])) {
  pageTest(`a finished comparison with hostile ${what}: shown, or refused with a code, and nothing runs`, async (page) => {
    await open(page);
    const found = await page.evaluate(
      async ([comparison, strings, fields]) => {
        const element = /** @type {any} */ (document.querySelector("cross-read"));
        const all = [];
        const settled = [];
        for (const string of strings) {
          const given = JSON.parse(JSON.stringify(comparison), (name, value) =>
            typeof value === "string" && fields.includes(name) ? string : value,
          );
          element.comparison = given;
          settled.push(await element.ready.then(
            () => "shown",
            (/** @type {any} */ error) => error.code,
          ));
          await new Promise((resolve) => setTimeout(resolve));
          all.push(/** @type {any} */ (globalThis).look([]));
        }
        return { all, settled };
      },
      /** @type {[any, string[], string[]]} */ ([
        comparison,
        hostile.filter((string) => string.length < 1000),
        fields.split(" "),
      ]),
    );
    for (const each of found.all) assertHarmless(each);
    assert.ok(found.settled.every((code) => typeof code === "string" && code !== ""), found.settled.join());
    assert.deepEqual(await seen(page), { ran: 0, refused: [] });
  });
}

pageTest("words of a megabyte, a million marks on one letter: compared or refused, and the page goes on", async (page) => {
  await open(page);
  const codes = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("cross-read"));
    const b = { text: "Nothing of the kind." };
    const codes = [];
    for (const text of [
      "a".repeat(1_000_000),
      `e${"\u0301".repeat(1_000_000)}`,
      `${"x".repeat(900_000)} denied it.`,
      "\u202e".repeat(500_000),
      "[".repeat(1_000_000),
    ]) {
      element.pair = { a: { text, claims: [{ start: 0, end: text.length }] }, b };
      codes.push(
        await element.ready.then(
          () => "shown",
          (/** @type {any} */ error) => error.code,
        ),
      );
    }
    element.pair = { a: b, b };
    await element.ready;
    return codes;
  });
  for (const code of codes) assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  assert.deepEqual(await seen(page), { ran: 0, refused: [] });
});

pageTest("JSON that is nested a hundred thousand deep, and names of every object's own", async (page) => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const polluting = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":{"text":"A.","__proto__":{"polluted":1}},"b":{"text":"B."}}`;
  await openFixture(page, '<cross-read src="deep.json"></cross-read>', {
    files: { "deep.json": `{"a":${deep},"b":${deep}}`, "polluting.json": polluting },
  });
  assert.match((await settled(page)).code ?? "", /^[a-z]+(-[a-z]+)*$/);
  await page.evaluate(() => document.querySelector("cross-read")?.setAttribute("src", "polluting.json"));
  await settled(page);
  assert.equal(await page.evaluate(() => /** @type {any} */ ({}).polluted), undefined);
});
