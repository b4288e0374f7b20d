import { h, heading } from "./dom.js";

/** Errors that may be gone the next time. */
const PASSING = ["load-failed", "engine-load-failed", "engine-failed"];

/**
 * What stands where there is no comparison: loading, nothing given, or an error. The slot shows what the page put
 * inside the element for this case.
 *
 * @param {{ kind: "loading" | "empty" | "error", error?: any }} state
 * @param {{ say: import("./say.js").Say, level: number, articles: boolean, retry: () => void }} context
 */
export function notice({ kind, error }, { say, level, articles, retry }) {
  if (kind === "loading") {
    return h(
      "div",
      { class: "notice", part: "notice" },
      h("p", {}, say.text(articles ? "loading" : "loadingFile")),
      articles && h("p", { class: "aside slow" }, say.text("loadingSlow")),
      articles && h("progress", { hidden: true, "aria-label": say.text("loading") }),
      h("p", { class: "aside", hidden: true }),
    );
  }
  if (kind === "empty") {
    return h(
      "div",
      { class: "notice", part: "notice" },
      h("p", {}, say.text("empty")),
      h("p", {}, say.text("emptyHelp")),
      h("slot"),
    );
  }
  const blocked = error.code === "engine-blocked";
  const away = /load-failed/.test(error.code);
  const where = [error.code, error.path].filter(Boolean);
  return h(
    "div",
    { class: "notice", part: "notice error" },
    heading(level, {}, say.text(blocked ? "blocked" : away ? "unreachable" : "failed")),
    away && h("p", {}, say.text("unreachableHelp")),
    articles && h("p", {}, say.text("withoutMarks")),
    h(
      "details",
      { open: !blocked },
      h("summary", {}, say.text("details")),
      // The engine's messages begin with the same two.
      h("p", {}, error.message.replace(`${where.join(": ")}: `, "")),
      h("code", {}, where.join(" ")),
    ),
    PASSING.includes(error.code) && again(say, retry),
    !articles && h("slot"),
  );
}

/**
 * Where a part of the viewer did not arrive.
 *
 * @param {import("./say.js").Say} say
 * @param {() => void} retry
 */
export function partNotice(say, retry) {
  return h(
    "div",
    { class: "notice lost", part: "notice error" },
    h("p", {}, say.text("partFailed")),
    again(say, retry),
  );
}

/**
 * How far a slow engine has come.
 *
 * @param {ParentNode} root
 * @param {number} done
 * @param {number} total
 * @param {import("./say.js").Say} say
 */
export function showProgress(root, done, total, say) {
  const bar = root.querySelector("progress");
  if (!bar || !(total > 0)) return;
  bar.max = total;
  bar.value = done;
  const words = /** @type {HTMLElement} */ (bar.nextElementSibling);
  words.textContent = say.text("progress", { done, total });
  bar.hidden = words.hidden = false;
}

/**
 * @param {import("./say.js").Say} say
 * @param {() => void} retry
 */
function again(say, retry) {
  const button = h("button", { type: "button" }, say.text("retry"));
  button.addEventListener("click", retry, { once: true });
  return button;
}
