import { h, heading } from "./dom.js";

/** Errors that may be gone the next time. */
const PASSING = ["load-failed", "engine-load-failed", "engine-failed"];

/**
 * What stands where there is no comparison: loading, nothing given, or an error. The slot shows what the page put
 * inside the element for this case.
 *
 * @param {{ kind: "loading" | "empty" | "error", pair?: unknown, error?: any }} state
 * @param {{ strings: import("../strings/en.js").Strings, level: number, articles: boolean }} context
 */
export function notice({ kind, error }, { strings, level, articles }) {
  if (kind === "loading") {
    return h("div", { class: "notice", part: "notice" }, h("p", {}, articles ? strings.loading : strings.loadingFile));
  }
  if (kind === "empty") {
    return h(
      "div",
      { class: "notice", part: "notice" },
      h("p", {}, strings.empty),
      h("p", {}, strings.emptyHelp),
      h("slot"),
    );
  }
  const blocked = error.code === "engine-blocked";
  const where = [error.code, error.path].filter(Boolean);
  return h(
    "div",
    { class: "notice", part: "notice error" },
    heading(level, {}, blocked ? strings.blocked : strings.failed),
    articles && h("p", {}, strings.blockedHelp),
    h(
      "details",
      { open: !blocked },
      h("summary", {}, strings.details),
      // The engine's messages begin with the same two.
      h("p", {}, error.message.replace(`${where.join(": ")}: `, "")),
      h("code", {}, where.join(" ")),
    ),
    PASSING.includes(error.code) && h("button", { type: "button", "data-retry": true }, strings.retry),
    !articles && h("slot"),
  );
}
