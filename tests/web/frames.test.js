/** Comparisons in frames: what the address may say, how high a frame becomes, and what stays in view in it. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { audit } from "./audit.js";
import { openFixture, pageTest, policy, requests, settled, url, wasmAmong } from "./browser.js";
import { comparison } from "./fixtures.js";
import { longComparison } from "./long.js";

/** @typedef {import("playwright-core").Page} Page */

const OTHER = "http://other.test";
/** Of the page around the frames; in them the server's own holds. */
const csp = `${policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")}; frame-src 'self' ${OTHER}`;
const files = { "done.json": comparison, "long.json": longComparison() };

/** A frame as a page has it; what follows `src` in its address. */
const frame = (/** @type {string} */ more = "", /** @type {string} */ attributes = "") =>
  `<iframe src="/embed.html?src=/fixture/done.json${more}" title="Two articles, compared" ${attributes}></iframe>`;

/**
 * A page with frames, that keeps every message which it gets.
 *
 * @param {Page} page
 * @param {string} body
 * @param {boolean} [listens] whether it has `frame.js`
 */
async function open(page, body, listens = true) {
  await page.addInitScript(() => {
    if (parent !== window) return;
    const messages = /** @type {unknown[]} */ ([]);
    Object.assign(globalThis, { messages });
    addEventListener("message", ({ data }) => messages.push(data));
  });
  await openFixture(page, body + (listens ? '<script src="/frame.js"></script>' : ""), { files, csp, define: false });
}

/** @param {Page} page */
const messages = (page) => page.evaluate(() => /** @type {any[]} */ (/** @type {any} */ (globalThis).messages));

/**
 * Waits until what is in a frame is drawn and its height has been the same for ten frames.
 *
 * @param {Page} page
 * @param {number} [index]
 */
const still = (page, index = 0) =>
  page.evaluate(async (index) => {
    const frame = document.querySelectorAll("iframe")[index];
    const turn = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const reader = () => /** @type {any} */ (frame.contentDocument?.querySelector("cross-read"));
    while (!reader()?.ready) await turn();
    await reader().ready;
    for (let [same, last] = [0, 0]; same < 10; await turn()) {
      same = frame.offsetHeight === last ? same + 1 : 0;
      last = frame.offsetHeight;
    }
    const inside = /** @type {Document} */ (frame.contentDocument);
    const content = Math.ceil(inside.querySelector("main")?.getBoundingClientRect().height ?? 0);
    return { height: frame.clientHeight, content, scrolls: inside.documentElement.scrollHeight > frame.clientHeight };
  }, index);

for (const width of [1280, 320]) {
  pageTest(
    `at ${width}: as high as its content, after a few messages, and it follows`,
    async (page) => {
      await open(page, frame("&id=f1", 'style="width: 100%; border: 1px solid; box-sizing: border-box"'));
      const first = await still(page);
      assert.ok(first.content > 300);
      assert.deepEqual(first, { height: first.content, content: first.content, scrolls: false });
      assert.ok((await messages(page)).length < 30, `${(await messages(page)).length} messages`);
      await page.evaluate(() => {
        const inside = document.querySelector("iframe")?.contentDocument;
        inside?.querySelector("cross-read")?.setAttribute("view", "pairs");
      });
      const second = await still(page);
      assert.notEqual(second.content, first.content);
      assert.deepEqual(second, { height: second.content, content: second.content, scrolls: false });
    },
    { viewport: { width, height: 800 } },
  );
}

pageTest(
  "heights are told in every shape that pages listen for; pym.js and WordPress only where they are",
  async (page) => {
    await open(page, frame("&id=f1&childId=p1#?secret=s3cret"), false);
    const { content: height } = await still(page);
    assert.deepEqual((await messages(page)).slice(-4), [
      { crossread: "height", id: "f1", height },
      { "datawrapper-height": { f1: height } },
      `pymxPYMxp1xPYMxheightxPYMx${height}`,
      { message: "height", value: height, secret: "s3cret" },
    ]);
    await page.evaluate(() => {
      const { src } = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
      const second = document.createElement("iframe");
      Object.assign(second, { name: "second", title: "Another", src: src.replace(/&.*$/, "") });
      document.body.append(second);
    });
    await still(page, 1);
    const [ours, datawrapper] = (await messages(page)).slice(-2);
    assert.equal(ours.id, "second");
    assert.deepEqual(Object.keys(datawrapper["datawrapper-height"]), ["second"]);
  },
);

pageTest(
  "a page that listens late asks, and so do pym.js and WordPress; other questions are not heard",
  async (page) => {
    await open(page, frame("&childId=p1#?secret=s3cret"), false);
    await still(page);
    const ask = async (/** @type {unknown} */ question) => {
      const before = (await messages(page)).length;
      await page.evaluate(async (question) => {
        document.querySelector("iframe")?.contentWindow?.postMessage(question, "*");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }, question);
      return (await messages(page)).length - before;
    };
    for (const question of [
      { crossread: "ask" },
      "pymxPYMxp1xPYMxwidthxPYMx640",
      { message: "ready", secret: "s3cret" },
    ]) {
      assert.equal(await ask(question), 4, JSON.stringify(question));
    }
    for (const other of [
      "ask",
      null,
      7,
      { crossread: "height", height: 9 },
      { crossread: "select", id: "m1" },
      "pymxPYMxp2xPYMxwidthxPYMx640",
      { message: "ready", secret: "other" },
      { message: "ready" },
    ]) {
      assert.equal(await ask(other), 0, JSON.stringify(other));
    }
  },
);

pageTest("several frames, each with its own height; a lazy one when the reader comes near", async (page) => {
  const lazy = `<div id="far"></div>${frame("", 'loading="lazy"')}`;
  await open(page, frame("&view=pairs") + frame("&view=one") + lazy);
  const [first, second] = [await still(page, 0), await still(page, 1)];
  await page.evaluate(() => {
    const far = /** @type {HTMLElement} */ (document.querySelector("#far"));
    far.style.height = "12000px";
    far.scrollIntoView({ block: "end" });
  });
  const third = await still(page, 2);
  assert.equal(new Set([first.height, second.height, third.height]).size, 3);
  assert.deepEqual([first.scrolls, second.scrolls, third.scrolls], [false, false, false]);
});

pageTest("a frame that is hidden, then shown, hidden and shown again", async (page) => {
  await open(page, `<div hidden>${frame()}</div>`);
  const show = (/** @type {boolean} */ shown) =>
    page.evaluate((shown) => {
      const box = /** @type {HTMLElement} */ (document.querySelector("div"));
      const frame = /** @type {HTMLElement} */ (document.querySelector("iframe"));
      box.hidden = !shown;
      // Somebody who shows it anew may forget its height.
      if (shown) frame.style.height = "";
    }, shown);
  await page.evaluate(async () => {
    const inside = () => document.querySelector("iframe")?.contentDocument?.querySelector("cross-read");
    while (!inside()) await new Promise((resolve) => setTimeout(resolve, 10));
  });
  assert.ok((await messages(page)).every(({ height }) => height !== 0));
  for (let times = 0; times < 2; times += 1) {
    await show(true);
    await page.waitForFunction(() => Number.parseInt(document.querySelector("iframe")?.style.height ?? "") > 300);
    assert.equal((await still(page)).scrolls, false);
    await show(false);
    await page.waitForTimeout(100);
  }
});

pageTest("where nobody answers, the frame scrolls", async (page) => {
  await open(page, frame("", 'height="300"'), false);
  const { height, scrolls } = await still(page);
  assert.deepEqual([height, scrolls], [300, true]);
  const top = await page.evaluate(() => {
    const inside = /** @type {Window} */ (document.querySelector("iframe")?.contentWindow);
    inside.scrollTo(0, 200);
    return inside.scrollY;
  });
  assert.equal(top, 200);
});

pageTest("what grows with its frame does not grow for ever", async (page) => {
  await open(page, frame());
  const { height } = await still(page);
  await page.evaluate(() => {
    const inside = /** @type {any} */ (document.querySelector("iframe")?.contentWindow);
    const sheet = new inside.CSSStyleSheet();
    sheet.replaceSync("main { min-height: calc(100vh + 50px) }");
    inside.document.adoptedStyleSheets = [sheet];
  });
  const after = await still(page);
  const told = (await messages(page)).filter(({ crossread }) => crossread === "height");
  const steps = new Set(told.map((it) => it.height).filter((it) => it > height)).size;
  // Twenty, whatever one of them is made of: a part of the viewer may come meanwhile.
  assert.ok(after.height > height && steps > 0 && steps <= 20, `${height}, then ${after.height} in ${steps} steps`);
  assert.equal(after.scrolls, true);
});

pageTest(
  "a page hears nobody but its frames, and nothing but heights",
  async (page) => {
    await page.route(`${OTHER}/**`, (route) => {
      const script = "parent.postMessage({ crossread: 'height', height: 777 }, '*'); document.title = 'sent'";
      return route.fulfill({ contentType: "text/html", body: `<title>Other</title><script>${script}</script>` });
    });
    await open(page, `${frame()}<iframe src="${OTHER}/" title="Somebody else's"></iframe>`);
    const { height } = await still(page);
    const heights = await page.evaluate(async () => {
      const [own, other] = document.querySelectorAll("iframe");
      window.postMessage({ crossread: "height", height: 888 }, "*");
      await new Promise((resolve) => setTimeout(resolve, 100));
      return [own.clientHeight, other.style.height];
    });
    assert.deepEqual(heights, [height, ""]);
    assert.ok(
      (await messages(page)).some((data) => data.height === 777),
      "the other frame spoke",
    );
  },
  { expects: [/left the origin: http:\/\/other\.test/] },
);

pageTest("a sandboxed frame without an origin, from a server that allows it", async (page) => {
  const www = new URL("../../www/", import.meta.url);
  const types = { html: "text/html", js: "text/javascript", css: "text/css", json: "application/json" };
  const headers = { "access-control-allow-origin": "*" };
  await page.route(`${url}open/**`, async (route) => {
    const name = new URL(route.request().url()).pathname.replace("/open/", "");
    if (name === "done.json") return route.fulfill({ json: comparison, headers });
    const contentType = types[/** @type {"js"} */ (name.split(".").at(-1))];
    return route.fulfill({ body: await readFile(new URL(name, www)), contentType, headers });
  });
  const allowed = frame("", 'sandbox="allow-scripts"').replace("/embed", "/open/embed").replace("/fixture", "/open");
  await open(page, allowed);
  await page.waitForFunction(() => Number.parseInt(document.querySelector("iframe")?.style.height ?? "") > 300);
});

pageTest("the address sets the element's attributes, but not its code", async (page) => {
  await openFixture(page, "", { files, define: false });
  const seen = requests(page);
  const more = "view=pairs&lang=de-AT&filter=dispute&selected=m1&heading-level=3&scheme=dark&wasm=/other&onclick=x";
  await page.goto(`${url}embed.html?src=/fixture/done.json&${more}`);
  await settled(page);
  const found = await page.evaluate(() => {
    const reader = /** @type {Element} */ (document.querySelector("cross-read"));
    const attributes = Object.fromEntries([...reader.attributes].map(({ name, value }) => [name, value]));
    const { lang, style } = document.documentElement;
    return { attributes, lang, scheme: style.colorScheme, title: document.title };
  });
  const { view, lang, filter, selected, wasm, onclick } = found.attributes;
  assert.deepEqual(
    [view, lang, filter, selected, wasm, onclick],
    ["pairs", "de-AT", "dispute", "m1", undefined, undefined],
  );
  assert.equal(found.attributes["heading-level"], "3");
  assert.deepEqual([found.lang, found.scheme], ["de", "dark"]);
  assert.ok(found.title.includes("حريق في تارنو"), found.title);
  assert.deepEqual(wasmAmong(seen), []);
  await page.goto(`${url}embed.html?src=/fixture/done.json`);
  await settled(page);
  await audit(page);
});

pageTest(
  "nothing to show, or nothing that a page fetches from the web: a notice, in the reader's language",
  async (page) => {
    const [missing, refused] = ["This frame was not told what to show", "This frame cannot show what it was told to"];
    for (const [src, words] of [
      ["", missing],
      ["?src=", missing],
      ["?src=javascript:alert(1)", refused],
      ["?src=data:application/json,{}", refused],
      ["?src=file:///etc/passwd", refused],
      ["?src=http://", refused],
      ["?src=blob:x&lang=ar", "لا يمكن لهذا الإطار عرض ما طُلب منه"],
    ]) {
      await page.goto(`${url}embed.html${src}`);
      await page.getByRole("heading", { name: words }).waitFor();
      assert.equal(await page.locator("cross-read").count(), 0, src);
    }
    assert.equal(await page.evaluate(() => document.documentElement.dir), "rtl");
    await audit(page);
  },
);

pageTest(
  "what comes from another origin is named, whether it arrives or not",
  async (page) => {
    await page.goto(`${url}embed.html?src=${OTHER}/pair.json`);
    await page.getByText("The comparison comes from other.test.").waitFor();
    assert.equal((await settled(page)).code, "load-failed");
  },
  { expects: [/Content.Security.Policy|connect-src|Refused/i] },
);

pageTest(
  "scripts that do not arrive: the frame says so, and gives a way out",
  async (page) => {
    await page.route("**/embed.js", (route) => route.abort());
    await page.goto(`${url}embed.html?src=/fixture/done.json`);
    await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
    await page.getByText("This comparison needs scripts").waitFor();
    assert.ok(await page.getByRole("link", { name: "Open it in a window of its own" }).isVisible());
  },
  { expects: [/ERR_FAILED/] },
);

pageTest("in a frame much higher than the window the card opens where the reader is, wide or narrow", async (page) => {
  await open(page, frame("", 'style="width: 100%; border: 0"').replace("done.json", "long.json"));
  for (const width of [1280, 400]) {
    await page.setViewportSize({ width, height: 800 });
    await still(page);
    const box = await page.evaluate(async () => {
      const turn = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const frame = /** @type {HTMLIFrameElement} */ (document.querySelector("iframe"));
      const inside = /** @type {Document} */ (frame.contentDocument);
      const reader = /** @type {any} */ (inside.querySelector("cross-read"));
      reader.select(null);
      scrollTo(0, 2_500);
      const above = () => Number.parseInt(inside.documentElement.style.getPropertyValue("--cross-read-above"));
      while (!(Math.abs(above() + frame.getBoundingClientRect().top) < 60)) await turn();
      const marks = [...reader.shadowRoot.querySelectorAll("mark")];
      const place = (/** @type {Element} */ element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const start = frame.getBoundingClientRect().top;
        return { top: top + start, bottom: bottom + start };
      };
      const mark = marks.find((mark) => place(mark).top > 200);
      mark.click();
      const card = reader.shadowRoot.querySelector(".card");
      while (card.hidden) await turn();
      for (let turns = 0; turns < 20; turns += 1) await turn();
      return { card: place(card), mark: place(mark), window: innerHeight };
    });
    for (const { top, bottom } of [box.card, box.mark]) {
      assert.ok(top > -50 && bottom < box.window + 50, `${width}: ${JSON.stringify(box)}`);
    }
  }
});
