/** Elements by Playwright's names for them: found anew for each call, waited for before each action. */
import { Finder } from "./finder.js";
import { actionPoint, hasMissed, noteClick, setFiles, stateOf } from "./in-page.js";
import * as select from "./selectors.js";

/**
 * @typedef {import("./page.js").Page} Page
 * @typedef {import("./scripts.js").Kit} Kit
 * @typedef {{ timeout?: number }} Timeout
 */

/** So often a click is made that goes beside an element which moves. */
const CLICKS = 3;

/** In the page: more than one element is an error, as the call would be for any of them. */
const strict = `
  if (elements.length > 1) {
    throw kit.injected.strictModeViolationError(kit.injected.parseSelector(selector), elements);
  }`;

export class Locator extends Finder {
  #page;

  /**
   * @param {Page} page
   * @param {string} selector
   */
  constructor(page, selector) {
    super();
    this.#page = page;
    this.selector = selector;
  }

  /**
   * @override
   * @param {string} selector
   */
  at(selector) {
    return new Locator(this.#page, selector);
  }

  /** @param {Parameters<typeof select.filtered>[0]} options */
  filter(options) {
    return this.at([this.selector, select.filtered(options)].filter(Boolean).join(" >> "));
  }

  /** @param {number} index */
  nth(index) {
    return this.at(`${this.selector} >> nth=${index}`);
  }

  first() {
    return this.nth(0);
  }

  last() {
    return this.nth(-1);
  }

  /** @param {Locator} other */
  and(other) {
    return this.at(`${this.selector} >> internal:and=${JSON.stringify(other.selector)}`);
  }

  /** @param {Locator} other */
  or(other) {
    return this.at(`${this.selector} >> internal:or=${JSON.stringify(other.selector)}`);
  }

  /** @returns {Promise<number>} */
  count() {
    return this.evaluateAll((elements) => elements.length);
  }

  async all() {
    return Array.from({ length: await this.count() }, (_, index) => this.nth(index));
  }

  /**
   * @param {(elements: any[], arg?: any) => unknown} code
   * @param {unknown} [arg]
   */
  evaluateAll(code, arg) {
    return this.#page.run(this.#over(`(${code})(kit.find(selector), arg, kit)`), this.selector, arg);
  }

  /**
   * Runs a function with the one element, as soon as there is one.
   *
   * @param {(element: any, arg?: any, kit?: any) => unknown} code
   * @param {unknown} [arg]
   * @param {Timeout} [options]
   */
  async evaluate(code, arg, { timeout } = {}) {
    const one = this.#over(`{
      const elements = kit.find(selector);
      ${strict}
      if (elements.length === 0) return undefined;
      return { value: await (${code})(elements[0], arg, kit) };
    }`);
    const ask = () => this.#page.run(one, this.selector, arg);
    return (await this.#page.until(ask, this.selector, timeout)).value;
  }

  /** @param {string} body */
  #over(body) {
    return new Function(`return async (selector, arg, kit) => ${body}`)();
  }

  async allInnerTexts() {
    return this.evaluateAll((elements) => elements.map((element) => element.innerText));
  }

  async allTextContents() {
    return this.evaluateAll((elements) => elements.map((element) => element.textContent ?? ""));
  }

  innerText() {
    return this.evaluate((element) => element.innerText);
  }

  innerHTML() {
    return this.evaluate((element) => element.innerHTML);
  }

  textContent() {
    return this.evaluate((element) => element.textContent);
  }

  inputValue() {
    return this.evaluate((element) => element.value);
  }

  /** @param {string} name */
  getAttribute(name) {
    return this.evaluate((element, name) => element.getAttribute(name), name);
  }

  boundingBox() {
    return this.evaluate((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  ariaSnapshot() {
    return this.evaluate((element, _, kit) => kit.injected.ariaSnapshot(element, { mode: "expect" }));
  }

  /** @param {string} state */
  #is(state) {
    return this.evaluate(stateOf, state);
  }

  isVisible() {
    return this.evaluateAll(
      // `evaluateAll` gives the kit, too.
      /** @type {any} */ ((/** @type {any[]} */ [element], /** @type {unknown} */ _, /** @type {Kit} */ kit) =>
        element !== undefined && kit.injected.elementState(element, "visible", true).matches),
    );
  }

  async isHidden() {
    return !(await this.isVisible());
  }

  isEnabled() {
    return this.#is("enabled");
  }

  isDisabled() {
    return this.#is("disabled");
  }

  isChecked() {
    return this.#is("checked");
  }

  /** @param {{ state?: "visible" | "hidden" | "attached" | "detached" } & Timeout} [options] */
  async waitFor({ state = "visible", timeout } = {}) {
    const wanted = this.#over(`{
      const elements = kit.find(selector);
      ${strict}
      if (elements.length === 0) return arg === "hidden" || arg === "detached";
      if (arg === "attached" || arg === "detached") return arg === "attached";
      return kit.injected.elementState(elements[0], arg, true).matches;
    }`);
    const ask = async () => (await this.#page.run(wanted, this.selector, state)) || undefined;
    await this.#page.until(ask, `${this.selector} to be ${state}`, timeout);
  }

  /** @param {Timeout} options */
  async #point({ timeout }) {
    const ask = async () => {
      const { point, reason } = await this.evaluate(actionPoint, undefined, { timeout });
      why = reason ?? "";
      return point;
    };
    let why = "";
    return this.#page
      .until(ask, `${this.selector} to be ready for the mouse`, timeout)
      .catch((error) => Promise.reject(Object.assign(error, { message: `${error.message}: ${why}` })));
  }

  /** @param {{ force?: boolean, modifiers?: string[], clickCount?: number } & Timeout} [options] */
  async click({ modifiers = [], clickCount = 1, ...options } = {}) {
    for (let tries = 1; tries <= CLICKS; tries += 1) {
      const { x, y } = await this.#point(options);
      await this.evaluate(noteClick);
      for (const key of modifiers) await this.#page.keyboard.down(key);
      await this.#page.mouse.click(x, y, { clickCount });
      for (const key of modifiers) await this.#page.keyboard.up(key);
      if (!(await this.#page.run(hasMissed))) return;
    }
    throw new Error(`${CLICKS} clicks went beside ${this.selector}: it moves`);
  }

  dblclick() {
    return this.click({ clickCount: 2 });
  }

  /** @param {Timeout} [options] */
  async hover(options = {}) {
    const { x, y } = await this.#point(options);
    await this.#page.mouse.move(x, y);
  }

  focus() {
    return this.evaluate((element, _, kit) => void kit.injected.focusNode(element));
  }

  blur() {
    return this.evaluate((element) => element.blur());
  }

  scrollIntoViewIfNeeded() {
    return this.evaluate((element) => element.scrollIntoViewIfNeeded());
  }

  /** @param {string} value */
  async fill(value) {
    await this.waitFor();
    await this.evaluate((element, value, kit) => {
      if (kit.injected.fill(element, value) !== "needsinput") return;
      document.execCommand(value ? "insertText" : "delete", false, value);
    }, value);
  }

  clear() {
    return this.fill("");
  }

  /** @param {string} chord */
  async press(chord) {
    await this.focus();
    await this.#page.keyboard.press(chord);
  }

  /** @param {string} text */
  async pressSequentially(text) {
    await this.focus();
    await this.#page.keyboard.type(text);
  }

  async check() {
    if (!(await this.isChecked())) await this.click();
  }

  async uncheck() {
    if (await this.isChecked()) await this.click();
  }

  /** @param {string | { label?: string, value?: string } | string[]} values */
  selectOption(values) {
    const wanted = [values].flat().map((each) => (typeof each === "string" ? { valueOrLabel: each } : each));
    return this.evaluate((element, wanted, kit) => kit.injected.selectOptions(element, wanted), wanted);
  }

  /** @param {{ name: string, mimeType: string, buffer: Buffer }} file */
  setInputFiles({ name, mimeType, buffer }) {
    return this.evaluate(setFiles, { name, type: mimeType, content: buffer.toString("base64") });
  }

  /**
   * @param {string} type
   * @param {Record<string, unknown>} [init]
   */
  dispatchEvent(type, init = {}) {
    return this.evaluate(
      (element, { type, init }, kit) => void kit.injected.dispatchEvent(element, type, init),
      { type, init },
    );
  }
}
