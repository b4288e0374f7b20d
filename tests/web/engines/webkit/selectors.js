/** Playwright's ways of naming elements, as the selectors that its injected script understands. */
import { createRequire } from "node:module";

const { iso } = createRequire(import.meta.url)("playwright-core/lib/coreBundle");

/** @typedef {string | RegExp} Text */

/**
 * @param {Text} text
 * @param {{ exact?: boolean }} [options]
 */
export const byText = (text, { exact = false } = {}) => `internal:text=${iso.escapeForTextSelector(text, exact)}`;

/**
 * @param {Text} text
 * @param {{ exact?: boolean }} [options]
 */
export const byLabel = (text, { exact = false } = {}) => `internal:label=${iso.escapeForTextSelector(text, exact)}`;

/**
 * @param {string} name
 * @param {Text} text
 * @param {{ exact?: boolean }} [options]
 */
export const byAttribute = (name, text, { exact = false } = {}) =>
  `internal:attr=[${name}=${iso.escapeForAttributeSelector(text, exact)}]`;

/** @param {Text} id */
export const byTestId = (id) => `internal:testid=[data-testid=${iso.escapeForAttributeSelector(id, true)}]`;

/**
 * @param {string} role
 * @param {{ name?: Text, exact?: boolean, includeHidden?: boolean } & Record<string, any>} [options]
 */
export function byRole(role, { name, exact = false, includeHidden, ...states } = {}) {
  const attributes = Object.entries(states).map(([state, value]) => `[${state}=${value}]`);
  if (includeHidden !== undefined) attributes.push(`[include-hidden=${includeHidden}]`);
  if (name !== undefined) attributes.push(`[name=${iso.escapeForAttributeSelector(name, exact)}]`);
  return `internal:role=${role}${attributes.join("")}`;
}

/**
 * @param {{ hasText?: Text, hasNotText?: Text, has?: { selector: string }, hasNot?: { selector: string },
 *   visible?: boolean }} options
 */
export function filtered({ hasText, hasNotText, has, hasNot, visible }) {
  const parts = [];
  if (hasText !== undefined) parts.push(`internal:has-text=${iso.escapeForTextSelector(hasText, false)}`);
  if (hasNotText !== undefined) parts.push(`internal:has-not-text=${iso.escapeForTextSelector(hasNotText, false)}`);
  if (has) parts.push(`internal:has=${JSON.stringify(has.selector)}`);
  if (hasNot) parts.push(`internal:has-not=${JSON.stringify(hasNot.selector)}`);
  if (visible !== undefined) parts.push(`visible=${visible}`);
  return parts.join(" >> ");
}
