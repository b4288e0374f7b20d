/**
 * What runs first in each page: it keeps errors, which WebDriver cannot tell of, until the driver asks for them, and
 * lets them survive a navigation. Called in the page, so it uses nothing of this file.
 */
export function keepProblems() {
  document.currentScript?.remove();
  const key = "crossread-test-problems";
  /** @type {{ kind: "console" | "pageerror", type: string, text: string }[]} */
  const problems = JSON.parse(sessionStorage.getItem(key) ?? "[]");
  sessionStorage.removeItem(key);
  Object.defineProperty(globalThis, Symbol.for(key), { value: problems });
  const say = (/** @type {unknown} */ thing) => (thing instanceof Error ? `${thing}\n${thing.stack}` : String(thing));
  for (const type of /** @type {const} */ (["error", "warn"])) {
    const original = console[type];
    console[type] = (...args) => {
      problems.push({ kind: "console", type: type === "warn" ? "warning" : type, text: args.map(say).join(" ") });
      original.apply(console, args);
    };
  }
  addEventListener("error", ({ error, message }) => {
    problems.push({ kind: "pageerror", type: "error", text: error ? say(error) : message });
  });
  addEventListener("unhandledrejection", ({ reason }) => {
    problems.push({ kind: "pageerror", type: "error", text: say(reason) });
  });
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, disposition }) => {
    const text = `Refused by the policy: ${violatedDirective} ${blockedURI}`;
    if (disposition === "enforce") problems.push({ kind: "console", type: "error", text });
  });
  addEventListener("pagehide", () => {
    if (problems.length > 0) sessionStorage.setItem(key, JSON.stringify(problems));
  });
}
