/** What `embed.html` does: its address says what to show, the page around it hears how high that is. */
import { CrossRead } from "./cross-read.js";
import "./define.js";
import { h } from "./element/dom.js";
import { reportHeight } from "./embed/height.js";
import { watchSeen } from "./embed/seen.js";
import { wordsFor } from "./embed/strings.js";

/** What an address may not decide: which code runs here. `src` is looked at first. */
const WITHHELD = ["src", "wasm"];

/** What the notice speaks of. */
const PARTS = { src: "src", http: "http:", https: "https:" };

const asked = new URLSearchParams(location.search);
const words = wordsFor(asked.get("lang") ?? "en");
const box = /** @type {HTMLElement} */ (document.querySelector("main"));
const root = document.documentElement;

root.lang = words.lang;
root.dir = words.dir;
const scheme = asked.get("scheme");
if (scheme === "light" || scheme === "dark") root.style.colorScheme = scheme;

const address = addressOf(asked.get("src"));
box.replaceChildren(...(address ? comparison(address) : notice()));

if (parent !== window) {
  const childId = asked.get("childId") ?? "";
  const [, secret] = /^#\?secret=([A-Za-z0-9]+)$/.exec(location.hash) ?? ["", ""];
  watchSeen(box, (above, below) => {
    root.style.setProperty("--cross-read-above", `${Math.round(above)}px`);
    root.style.setProperty("--cross-read-below", `${Math.round(below)}px`);
  });
  reportHeight(box, { id: asked.get("id") ?? window.name, childId, secret });
}

/**
 * Only what a page could fetch from the web: no scripts, no data that somebody wrote into a link.
 *
 * @param {string | null} src
 * @returns {URL | null}
 */
function addressOf(src) {
  if (!src?.trim() || !URL.canParse(src, document.baseURI)) return null;
  const address = new URL(src, document.baseURI);
  return ["http:", "https:"].includes(address.protocol) ? address : null;
}

/**
 * The comparison, and where it is from if not from here: a link to this page must not pass other people's words off as
 * this site's.
 *
 * @param {URL} address
 */
function comparison({ href, host, origin }) {
  const names = CrossRead.observedAttributes.filter((name) => asked.has(name) && !WITHHELD.includes(name));
  const reader = document.createElement("cross-read");
  // There is no heading above it in this frame.
  reader.setAttribute("heading-level", "1");
  for (const name of names) reader.setAttribute(name, asked.get(name) ?? "");
  reader.setAttribute("src", href);
  reader.addEventListener("cross-read-load", (event) => {
    const { a, b } = /** @type {CustomEvent} */ (event).detail.comparison.articles;
    const titles = [a.title, b.title].filter(Boolean).join(" / ");
    if (titles) document.title = titles;
  });
  return origin === location.origin
    ? [reader]
    : [reader, h("p", { class: "from" }, words.from.replace("{host}", host))];
}

function notice() {
  const title = asked.get("src") ? words.refused : words.missing;
  document.title = title;
  return [h("div", { class: "notice" }, h("h1", {}, title), h("p", {}, filled(words.help, PARTS)))];
}

/**
 * Words with the parts of an address put in.
 *
 * @param {string} words
 * @param {Record<string, string>} parts
 */
function filled(words, parts) {
  // The names in braces stand at the odd places.
  const pieces = words.split(/\{(\w+)\}/);
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : h("code", { dir: "ltr" }, parts[piece])));
}
