/** Articles are read out of a page by the rule of `www/host/rule.js`: each of its sentences has its cases here. */
import assert from "node:assert/strict";
import { openFixture, pageTest, policy } from "./browser.js";

/** @typedef {import("playwright-core").Page} Page */

/** The cases are written with styles of their own. */
const csp = policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

/** What the page says, in HTML, and what is read of it. */
const CASES = /** @type {[string, string, string][]} */ ([
  ["white space of markup is one space", "One\n  two <b> three </b>\n four", "One two three four"],
  ["none at the ends", "  <p>\n One. </p>  ", "One."],
  ["a no-break space stays", "40&nbsp;hectares &nbsp; dry", "40\u00a0hectares \u00a0 dry"],
  ["inline elements part no word", "un<i>believ</i>able", "unbelievable"],
  ["blocks stand between blank lines", "<p>One.</p><p>Two.</p>Three.<div>Four.</div>", "One.\n\nTwo.\n\nThree.\n\nFour."],
  ["empty blocks add nothing", "<p>One.</p><p> </p><div><p></p></div><p>Two.</p>", "One.\n\nTwo."],
  ["a line break is a line end, two are a blank line", "One.<br>Two.<br> <br><br>Three.", "One.\nTwo.\n\nThree."],
  ["a line break before a block adds nothing", "One.<br><p>Two.</p>", "One.\n\nTwo."],
  ["lists and tables", "<ul><li>One<li>Two</ul><table><tr><td>3<td>4</table>", "One\n\nTwo\n\n3\n\n4"],
  ["a block by style", '<span style="display:block">One.</span><span style="display:block">Two.</span>', "One.\n\nTwo."],
  ["a line by style", '<p style="display:inline">One</p> <p style="display:inline-block">two</p>', "One two"],
  ["flex items stand apart", '<div style="display:flex"><span>One</span><span>Two</span></div>', "One\n\nTwo"],
  ["a floated letter belongs to its word", '<p><span style="float:left">W</span>ater rose.</p>', "Water rose."],
  ["what holds no prose", "A<script type=text/plain>1</script><style>p{}</style><template>T</template><noscript>N</noscript>B", "AB"],
  ["controls", "<button>Share</button>Text<select><option>1</select><textarea>x</textarea><svg><text>s</text></svg>", "Text"],
  ["hidden parts", '<p hidden>No</p><p aria-hidden="true">No</p><p style="display:none">No</p><p aria-hidden="false">Yes</p>', "Yes"],
  ["hidden words, and visible ones in them", '<p style="visibility:hidden">No<b style="visibility:visible">Yes</b></p>', "Yes"],
  ["what was taken back", "<del>Seven</del><s>Eight</s> <ins>Twelve</ins> sheep drowned", "Twelve sheep drowned"],
  ["a reference to a note", 'paid 1,200<sup><a href="#n1">2</a></sup> pounds, or 5 m<sup>2</sup>', "paid 1,200 pounds, or 5 m2"],
  ["quotation marks that the browser draws", "<p>She said <q>no</q>.</p>", "She said “no”."],
  ["preserved lines", "<pre>One  two\n three\n\n\nfour</pre>", "One  two\n three\n\nfour"],
  ["lines by style", '<p style="white-space:pre-line">One   two\n  three</p>', "One two\nthree"],
  ["figures and captions", "<figure><img alt='No'><figcaption>Caption.</figcaption></figure>After.", "Caption.\n\nAfter."],
  ["a closed fold", "<details><summary>More</summary><p>Inside.</p></details>", "More\n\nInside."],
  ["readings of characters", "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>字", "漢字"],
  ["what the caller leaves out", '<p>One.</p><p class="ad">Buy!</p><p>Two.</p>', "One.\n\nTwo."],
  ["Arabic", "<p>قال <a href='#x'>الدفاع</a> المدني</p>", "قال الدفاع المدني"],
  ["beyond the basic plane", "<p>🔥<b>🔥</b> 𝒜</p>", "🔥🔥 𝒜"],
  ["a soft hyphen and a break opportunity", "Donau&shy;dampf<wbr>schiff", "Donau\u00addampfschiff"],
]);

const fixture = CASES.map(([, html], index) => `<div id="case-${index}">${html}</div>`).join("");

/** @param {Page} page */
async function open(page, body = fixture) {
  await openFixture(page, body, { csp, define: false });
}

pageTest("the text of an article, case by case", async (page) => {
  await open(page);
  const read = await page.evaluate(async (count) => {
    const host = "/host.js";
    const { readArticle } = await import(host);
    return [...Array(count).keys()].map((n) => readArticle(document.querySelector(`#case-${n}`), { skip: ".ad" }).text);
  }, CASES.length);
  assert.deepEqual(
    CASES.map(([name], index) => [name, read[index]]),
    CASES.map(([name, , expected]) => [name, expected]),
  );
  // Every place of the text leads to its character in the page, and back.
  const wrong = await page.evaluate(async () => {
    const host = "/host.js";
    const { readArticle } = await import(host);
    const { text, map } = readArticle(document.querySelector("main"));
    /** @type {unknown[]} */
    const wrong = [];
    let found = 0;
    for (let at = 0; at < text.length; at += 1) {
      const ranges = /** @type {Range[]} */ (map.ranges(at, at + 1));
      // Line breaks and drawn quotation marks stand in no node.
      if (ranges.length === 0 && /[\n“”]/.test(text[at])) continue;
      const [{ startContainer, startOffset }] = ranges;
      const there = ranges.map(String).join("");
      const back = map.offset(startContainer, startOffset);
      found += 1;
      if (there.replace(/[ \t\n]+/, " ") !== text[at] || back !== at) wrong.push([at, text[at], there, back]);
    }
    // The words of a stretch are the words of its ranges, whatever white space the markup has.
    for (let at = 0; at + 40 < text.length; at += 13) {
      const there = /** @type {Range[]} */ (map.ranges(at, at + 40)).map(String).join("").replaceAll(/[\s“”]+/g, "");
      const here = text.slice(at, at + 40).replaceAll(/[\s“”]+/g, "");
      if (there !== here) wrong.push([at, here, there]);
    }
    return found > 300 ? wrong : ["too little was looked at", found];
  });
  assert.deepEqual(wrong, []);
});

pageTest("marks are claims with what is said of them; the facts of the article come along", async (page) => {
  const html = `
    <div lang="de-AT" dir="rtl"><article id="article" data-source="Herald" data-url="https://example.org/a"
      data-published="2026-11-26"><h2>The  <i>flood</i></h2><p>
      <mark data-claim="outer" data-note="n">Early, <span data-claim="inner" data-speaker="Quill" data-stance="denies"
        data-gist="no" data-question="Warned?" data-answer="yes" data-answer-stance="denies"> nobody
        <a href="#x">warned</a> us </span>, she said</mark>.
      <b data-claim="none"> <i hidden>words</i> </b>
      <span data-claim="parts">Twelve sheep</span> of hers <span data-claim="parts" data-answers='[{"question":"Sheep?","answer":"12"}]'>drowned</span>.</p>
    </article></div>`;
  await open(page, html);
  const { quotes, ...article } = await page.evaluate(async () => {
    const host = "/host.js";
    const { readArticle } = await import(host);
    const { map, roots, ...article } = readArticle(document.querySelector("#article"));
    const quotes = article.claims.map((/** @type {any} */ { start, end }) => article.text.slice(start, end));
    for (const claim of article.claims) delete claim.start, delete claim.end;
    return { quotes, ...article };
  });
  const answer = { question: "Warned?", answer: "yes", speaker: "Quill", stance: "denies" };
  assert.deepEqual(quotes, ["Early, nobody warned us , she said", "nobody warned us", "Twelve sheep of hers drowned"]);
  assert.deepEqual(article, {
    text: "The flood\n\nEarly, nobody warned us , she said. Twelve sheep of hers drowned.",
    title: "The flood",
    source: "Herald",
    url: "https://example.org/a",
    published: "2026-11-26",
    lang: "de-AT",
    dir: "rtl",
    claims: [
      { id: "outer", note: "n" },
      { id: "inner", answers: [answer], speaker: "Quill", stance: "denies", gist: "no" },
      { id: "parts", answers: [{ question: "Sheep?", answer: "12" }] },
    ],
  });
});

pageTest("shadow roots that are passed are read as they are shown; a parsed page by its names", async (page) => {
  await open(page, '<div id="host"><b slot="name">Slotted</b><i slot="nowhere">Not shown</i></div>');
  const read = await page.evaluate(async () => {
    const module = "/host.js";
    const { readArticle } = await import(module);
    const element = (/** @type {string} */ name, /** @type {(string | Node)[]} */ ...children) => {
      const made = document.createElement(name);
      made.append(...children);
      return made;
    };
    const host = /** @type {HTMLElement} */ (document.querySelector("#host"));
    const slot = element("slot", "Fallback");
    slot.setAttribute("name", "name");
    const closed = element("div");
    const inner = closed.attachShadow({ mode: "closed" });
    inner.append(element("p", "Closed."));
    const root = host.attachShadow({ mode: "open" });
    root.append(element("p", "Before ", slot, " after."), element("slot", "Nothing given."), closed);
    const parsed = document.implementation.createHTMLDocument();
    const article = parsed.createElement("article");
    const hidden = element("p", "No");
    hidden.hidden = true;
    article.append(element("p", "One."), hidden, element("span", "Two "), element("i", " words."));
    const { text, map } = readArticle(host, { shadowRoots: true });
    return {
      every: text,
      slotted: String(map.ranges(text.indexOf("Slotted"), text.indexOf("Slotted") + 7)[0]),
      listed: readArticle(host, { shadowRoots: [root, inner] }).text,
      itself: readArticle(root).text,
      inside: readArticle(root.querySelector("p")).text,
      parsed: readArticle(article).text,
    };
  });
  assert.deepEqual(read, {
    every: "Before Slotted after.\n\nNothing given.",
    slotted: "Slotted",
    listed: "Before Slotted after.\n\nNothing given.\n\nClosed.",
    itself: "Before Slotted after.\n\nNothing given.",
    inside: "Before Slotted after.",
    parsed: "One.\n\nTwo words.",
  });
});

pageTest("what cannot be read is refused with a code and a path", async (page) => {
  await open(page, `<p id="bad"><b data-claim="x" data-answers="{">x</b></p>`);
  const refused = await page.evaluate(async () => {
    const module = "/host.js";
    const { readArticle, highlight, compareElements } = await import(module);
    const engine = "/engine.js";
    const inPromise = (await import(engine)).readArticle;
    const bad = document.querySelector("#bad");
    const pair = { a: { text: "x" }, b: { text: "y" } };
    const done = { schema: "crossread/comparison@1", view: { a: [], b: [] } };
    /** @type {(() => unknown)[]} */
    const tries = [
      () => readArticle(null),
      () => readArticle("article"),
      () => readArticle(document),
      () => readArticle(bad, { skip: "p[" }),
      () => readArticle(bad),
      () => highlight(bad, done, "left"),
      () => highlight(bad, pair, "a"),
      () => highlight(bad, { schema: "crossread/comparison@2" }, "a"),
      () => highlight(bad, null, "a"),
      () => highlight(bad, undefined, "a"),
      () => highlight(bad, {}, "a"),
      () => highlight(bad, "x", "a"),
      () => highlight(bad, { schema: done.schema, view: { a: [] } }, "a"),
      () => highlight(bad, { ...done }, "a"),
      () => highlight(null, { ...done }, "a"),
      () => highlight(document.body, { ...done, articles: { a: { claims: [] }, b: { claims: [] } }, markers: [] }, "a", { panel: "p" }),
      () => compareElements(bad, bad),
      () => inPromise(bad, { skip: "p[" }),
      () => readArticle(bad, null),
      () => highlight(bad, { ...done }, "a", null),
      () => compareElements(bad, bad, null),
    ];
    return Promise.all(
      tries.map(async (each) => {
        try {
          await each();
          return "nothing";
        } catch (error) {
          const { code, path } = /** @type {any} */ (error);
          return `${code} ${path}`;
        }
      }),
    );
  });
  assert.deepEqual(refused, [
    "bad-element element",
    "bad-element element",
    "bad-element element",
    "bad-selector options.skip",
    "bad-json claims[0].answers",
    "bad-side side",
    "bad-comparison comparison",
    "unsupported-schema comparison.schema",
    "bad-comparison comparison",
    "bad-comparison comparison",
    "bad-comparison comparison",
    "bad-comparison comparison",
    "bad-comparison comparison.view.b",
    "bad-comparison comparison",
    "bad-element a",
    "bad-element options.panel",
    "bad-json a.claims[0].answers",
    "bad-selector options.skip",
    "bad-json claims[0].answers",
    "bad-comparison comparison",
    "bad-json a.claims[0].answers",
  ]);
});
