/** A page with the methods of Playwright's `Page` that the tests use. */
import { EventEmitter, once } from "node:events";
import { writeFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { emulatePrint } from "../print.js";
import { keepProblems } from "./first.js";
import { Finder } from "./finder.js";
import { Keyboard, Mouse } from "./input.js";
import { Locator } from "./locator.js";
import { runInPage } from "./scripts.js";

/** A page that asks for more than this at once is taller than any screen that the browser can draw. */
const tallest = 16_000;

/** Emits `console`, `pageerror` and `request`, as Playwright does. */
export class Page extends Finder {
  #session;
  #events = new EventEmitter();
  #timeout = 30_000;
  #handles = 0;
  #url = "about:blank";
  #size = { width: 0, height: 0 };

  /** @param {import("./session.js").Session} session */
  constructor(session) {
    super();
    this.#session = session;
    this.keyboard = new Keyboard(session);
    this.mouse = new Mouse(session);
    session.network.reset();
    session.network.first = `(${keepProblems})();\n`;
    session.network.on("request", (request) => this.#events.emit("request", request));
    session.network.on("problem", (text) => this.#tell({ kind: "console", type: "error", text }));
  }

  /**
   * @override
   * @param {string} selector
   */
  at(selector) {
    return new Locator(this, selector);
  }

  /** @param {{ kind: "console" | "pageerror", type: string, text: string }} problem */
  #tell({ kind, type, text }) {
    const error = Object.assign(new Error(text), { stack: text });
    this.#events.emit(kind, kind === "pageerror" ? error : { type: () => type, text: () => text });
  }

  /**
   * @param {string} name
   * @param {(...args: any[]) => void} listener
   */
  on(name, listener) {
    if (!["console", "pageerror", "request"].includes(name)) throw new Error(`the WebKit driver has no event ${name}`);
    this.#events.on(name, listener);
    return this;
  }

  /**
   * @param {string} name
   * @param {(...args: any[]) => void} listener
   */
  off(name, listener) {
    this.#events.off(name, listener);
    return this;
  }

  /** @param {string} name */
  async waitForEvent(name) {
    if (!["console", "pageerror", "request"].includes(name)) throw new Error(`the WebKit driver has no event ${name}`);
    const [event] = await once(this.#events, name, { signal: AbortSignal.timeout(this.#timeout) });
    return event;
  }

  /** @param {number} timeout */
  setDefaultTimeout(timeout) {
    this.#timeout = timeout;
  }

  /**
   * Runs a function in the page with these arguments and, last, the kit of `scripts.js`.
   *
   * @param {Function | string} code
   * @param {...unknown} args
   */
  async run(code, ...args) {
    try {
      const { value, url, problems } = await runInPage(this.#session, code, args);
      this.#url = url;
      problems.forEach((problem) => this.#tell(problem));
      return value;
    } catch (error) {
      /** @type {any} */ (error).problems?.forEach((/** @type {any} */ problem) => this.#tell(problem));
      throw error;
    }
  }

  /**
   * Asks until there is an answer. A document that is just going away is asked again, and so is its successor.
   *
   * @template T
   * @param {() => Promise<T | undefined>} ask
   * @param {string} what
   * @param {number} [timeout]
   * @returns {Promise<T>}
   */
  async until(ask, what, timeout = this.#timeout) {
    const end = Date.now() + timeout;
    let last = "";
    do {
      try {
        const answer = await ask();
        if (answer !== undefined) return answer;
      } catch (error) {
        const { inPage, code, message } = /** @type {any} */ (error);
        if (inPage || !code) throw error;
        last = ` (${message})`;
      }
      await sleep(25);
    } while (Date.now() < end);
    throw new Error(`waited ${timeout} ms for ${what}${last}`);
  }

  /**
   * @param {Function | string} code
   * @param {unknown} [arg]
   */
  evaluate(code, arg) {
    return this.run(code, arg);
  }

  /**
   * @param {Function} code
   * @param {unknown} [arg]
   */
  async evaluateHandle(code, arg) {
    const handle = `h${(this.#handles += 1)}`;
    const keep = `async (arg, name, kit) => void kit.handles.set(name, await (${code})(arg))`;
    await this.run(new Function(`return ${keep}`)(), arg, handle);
    return { handle, evaluate: (/** @type {Function} */ used) => this.run(used, { handle }), dispose: async () => {} };
  }

  /**
   * @param {Function | string} code
   * @param {unknown} [arg]
   * @param {{ timeout?: number }} [options]
   */
  async waitForFunction(code, arg, { timeout } = {}) {
    const value = await this.until(async () => (await this.run(code, arg)) || undefined, String(code), timeout);
    return { jsonValue: async () => value };
  }

  /** @param {number} time */
  async waitForTimeout(time) {
    await sleep(time);
  }

  async waitForLoadState() {
    await this.until(async () => (await this.run(() => document.readyState === "complete")) || undefined, "the page");
  }

  /**
   * @param {string | RegExp | ((url: URL) => boolean)} pattern
   * @param {import("./network.js").Handler} handler
   */
  async route(pattern, handler) {
    this.#session.network.routes.push({ pattern, handler });
  }

  /** @param {unknown} pattern */
  async unroute(pattern) {
    const { network } = this.#session;
    network.routes = network.routes.filter((route) => route.pattern !== pattern);
  }

  /**
   * @param {Function | string | { content: string }} code
   * @param {unknown} [arg]
   */
  async addInitScript(code, arg) {
    const text = typeof code === "object" ? code.content : code;
    this.#session.network.first += `${typeof text === "function" ? `(${text})(${JSON.stringify(arg)})` : text};\n`;
  }

  /** @param {string} url */
  async goto(url) {
    await this.#harvest();
    await this.#session.post("url", { url });
    this.#url = await this.#session.get("url");
    return null;
  }

  /** Where the page was when it was last asked anything. */
  url() {
    return this.#url;
  }

  title() {
    return this.run(() => document.title);
  }

  content() {
    return this.run(() => document.documentElement.outerHTML);
  }

  async reload() {
    await this.#harvest();
    await this.#session.post("refresh");
    return null;
  }

  async goBack() {
    await this.#harvest();
    await this.#session.post("back");
    return null;
  }

  async goForward() {
    await this.#harvest();
    await this.#session.post("forward");
    return null;
  }

  /** What the page has kept to tell, before it goes away. */
  async #harvest() {
    await this.run(() => {}).catch(() => {});
  }

  /** @param {{ width: number, height: number }} size of what the page has, without the window's frame and toolbar */
  async setViewportSize({ width, height }) {
    let frame = 0;
    await this.until(async () => {
      await this.#session.post("window/rect", { x: 0, y: 0, width, height: height + frame });
      const inner = () => this.run(() => [innerWidth, innerHeight, outerHeight - innerHeight]);
      for (let look = 0; look < 10; look += 1) {
        const [innerWidth, innerHeight, toolbar] = await inner();
        if (innerWidth === width && innerHeight === height) return true;
        frame = toolbar;
        await sleep(10);
      }
    }, `a window of ${width} × ${height}`);
    this.#size = { width, height };
  }

  /** @param {Parameters<import("playwright-core").Page["emulateMedia"]>[0]} options */
  emulateMedia(options) {
    return emulatePrint(this, options);
  }

  viewportSize() {
    return this.#size;
  }

  /** @param {{ path?: string, fullPage?: boolean }} [options] */
  async screenshot({ path, fullPage = false } = {}) {
    const size = this.#size;
    const height = fullPage ? await this.run(() => document.documentElement.scrollHeight) : size.height;
    if (height > size.height) await this.setViewportSize({ ...size, height: Math.min(height, tallest) });
    const picture = Buffer.from(await this.#session.get("screenshot"), "base64");
    if (height > size.height) await this.setViewportSize(size);
    if (path) await writeFile(path, picture);
    return picture;
  }

  /**
   * @param {string} selector
   * @param {string} type
   * @param {Record<string, unknown>} [init]
   */
  dispatchEvent(selector, type, init) {
    return this.locator(selector).first().dispatchEvent(type, init);
  }

  async bringToFront() {}

  /** Leaves nothing to the next page of this browser. */
  async close() {
    await this.run(async () => {
      localStorage.clear();
      sessionStorage.clear();
      for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name ?? "");
    }).catch(() => {});
    this.#session.network.reset();
    await this.#session.delete("cookie");
    await this.#session.post("url", { url: "about:blank" });
  }
}
