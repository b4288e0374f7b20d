/** Functions run in the page, beside a kit: Playwright's own way of finding elements, and the values kept for us. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { decode, encode } from "./values.js";

const require = createRequire(import.meta.url);

/**
 * Playwright's script that finds elements by role, label and text. The package keeps it for its own use only; its
 * version is fixed in `package.json`, and what is missing here fails every test.
 */
function injectedSource() {
  const bundle = readFileSync(require.resolve("playwright-core/lib/coreBundle"), "utf8");
  const start = bundle.indexOf('"packages/playwright-core/src/generated/injectedScriptSource.ts"() {');
  const literal = /= ('(?:[^'\\\n]|\\.)*');/.exec(bundle.slice(start));
  if (start < 0 || !literal) throw new Error("this playwright-core keeps its injected script elsewhere");
  return /** @type {string} */ (new Function(`return ${literal[1]}`)());
}

const options = {
  isUnderTest: true,
  sdkLanguage: "javascript",
  testIdAttributeName: "data-testid",
  stableRafCount: 2,
  browserName: "webkit",
  customEngines: [],
};

/** @typedef {{ kind: "console" | "pageerror", type: string, text: string }} Problem what the page has to tell */

/** Puts the kit into a page that has none yet. */
const install = `
  const module = {};
  ${injectedSource()}
  const injected = new (module.exports.InjectedScript())(globalThis, ${JSON.stringify(options)});
  const find = (selector) => injected.querySelectorAll(injected.parseSelector(selector), document);
  globalThis[Symbol.for("crossread-test-kit")] ??= { injected, find, handles: new Map() };
`;

/**
 * What a function in the page may use.
 *
 * @typedef {{ injected: any, find: (selector: string) => Element[], handles: Map<string, unknown> }} Kit
 */

/**
 * @param {string} called an expression of a function, from the arguments and the kit
 */
const body = (called) => `
  return (async (given) => {
    const kit = globalThis[Symbol.for("crossread-test-kit")];
    if (!kit) return JSON.stringify({ missing: true });
    ${encode}
    ${decode}
    const answer = {};
    try {
      answer.value = encode(await (${called})(...given.map((each) => decode(each, kit.handles)), kit));
    } catch (error) {
      answer.error = { name: error?.name, message: error?.message ?? String(error), stack: error?.stack };
    }
    answer.url = location.href;
    answer.problems = globalThis[Symbol.for("crossread-test-problems")]?.splice(0) ?? [];
    return JSON.stringify(answer);
  })(arguments[0]);
`;

/**
 * Runs a function in the page.
 *
 * @param {import("./session.js").Session} session
 * @param {Function | string} code a function, which gets the arguments and then the kit; or an expression or statements
 * @param {unknown[]} args
 * @returns {Promise<{ value: any, url: string, problems: Problem[] }>}
 */
export async function runInPage(session, code, args) {
  const script = body(typeof code === "function" ? String(code) : asFunction(code));
  const call = async () => JSON.parse(await session.post("execute/sync", { script, args: [args.map(encode)] }));
  let answer = await call();
  if (answer.missing) {
    await session.post("execute/sync", { script: install, args: [] });
    answer = await call();
  }
  const { value, error, url, problems = [] } = answer;
  if (error) {
    const thrown = Object.assign(new Error(error.message), { name: error.name, inPage: true, problems });
    thrown.stack = `${error.name}: ${error.message}\n${error.stack}`;
    throw thrown;
  }
  return { value: decode(value), url, problems };
}

/** @param {string} code */
function asFunction(code) {
  try {
    new Function(`return (${code}\n)`);
    return `(arg) => { const found = (${code}\n); return typeof found === "function" ? found(arg) : found; }`;
  } catch {
    return `() => {${code}\n}`;
  }
}
