/** Playwright's ways of looking for elements, in a page and inside what a locator locates. */
import * as select from "./selectors.js";

/**
 * @typedef {import("./locator.js").Locator} Locator
 * @typedef {import("./selectors.js").Text} Text
 * @typedef {{ exact?: boolean }} Exact
 */

/** What finds elements: a page, or a locator inside what it locates. */
export class Finder {
  selector = "";

  /**
   * @param {string} _selector
   * @returns {Locator}
   */
  at(_selector) {
    throw new Error("a page and a locator know how");
  }

  /** @param {string} selector */
  #inside(selector) {
    return this.at(this.selector ? `${this.selector} >> ${selector}` : selector);
  }

  /**
   * @param {string | Locator} selector
   * @param {Parameters<typeof select.filtered>[0]} [options]
   */
  locator(selector, options = {}) {
    const inner = typeof selector === "string" ? selector : `internal:chain=${JSON.stringify(selector.selector)}`;
    return this.#inside([inner, select.filtered(options)].filter(Boolean).join(" >> "));
  }

  /**
   * @param {string} role
   * @param {Parameters<typeof select.byRole>[1]} [options]
   */
  getByRole(role, options) {
    return this.#inside(select.byRole(role, options));
  }

  /**
   * @param {Text} text
   * @param {Exact} [options]
   */
  getByText(text, options) {
    return this.#inside(select.byText(text, options));
  }

  /**
   * @param {Text} text
   * @param {Exact} [options]
   */
  getByLabel(text, options) {
    return this.#inside(select.byLabel(text, options));
  }

  /**
   * @param {Text} text
   * @param {Exact} [options]
   */
  getByPlaceholder(text, options) {
    return this.#inside(select.byAttribute("placeholder", text, options));
  }

  /**
   * @param {Text} text
   * @param {Exact} [options]
   */
  getByTitle(text, options) {
    return this.#inside(select.byAttribute("title", text, options));
  }

  /** @param {Text} id */
  getByTestId(id) {
    return this.#inside(select.byTestId(id));
  }
}
