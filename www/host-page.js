/**
 * The demo of marks in the page's own articles, and how a page of one's own would do it: `compareElements`, and nothing
 * else. The buttons do what on a newspaper's page happens by itself.
 */
import { compareElements } from "./host.js";

const find = (/** @type {string} */ selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

/** What in these pages is not the article. */
const skip = ".share, .box, .ad, .kicker, .byline";

/** @type {{ destroy: () => void }[]} */
let shown = [];

async function show() {
  // Where there is no room beside the articles, the list comes by itself to the window's edge.
  const beside = matchMedia("(min-width: 70rem)").matches ? find("#pairs") : undefined;
  shown = await Promise.all([
    compareElements(find("#a"), find("#b"), { skip, panel: beside }),
    compareElements(find("#ar-a"), find("#ar-b"), { skip, panel: find("#ar-pairs"), lang: "ar", headingLevel: 3 }),
  ]);
  document.documentElement.dataset.state = "marked";
}

function hide() {
  for (const { destroy } of shown) destroy();
  shown = [];
  document.documentElement.dataset.state = "plain";
}

/** @param {unknown} error */
function report(error) {
  find("#problem").textContent = error instanceof Error ? error.message : String(error);
}

find("#ad").addEventListener("click", () => {
  const ad = document.createElement("div");
  ad.className = "ad";
  ad.textContent = "Advertisement: twelve sheep drowned their sorrows. Orrin Cider.";
  find("#a p:has([data-claim=a2])").before(ad);
});

find("#more").addEventListener("click", ({ currentTarget }) => {
  const last = document.createElement("p");
  last.textContent = "The inquiry begins on Monday.";
  find("#b").append(last);
  /** @type {HTMLButtonElement} */ (currentTarget).disabled = true;
});

find("#marks").addEventListener("click", ({ currentTarget }) => {
  const on = shown.length === 0;
  /** @type {HTMLElement} */ (currentTarget).setAttribute("aria-pressed", String(on));
  if (on) show().catch(report);
  else hide();
});

show().catch(report);
