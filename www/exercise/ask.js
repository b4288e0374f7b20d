import { h } from "../element/dom.js";
import { on } from "./parts.js";

/**
 * A question in the page, before something that cannot be undone.
 *
 * @typedef {object} Question
 * @property {(Node | string)[]} words
 * @property {string} yes what the button says that does it
 * @property {() => unknown} does
 */

/**
 * Asks in a place of the page. The focus goes to the answer that changes nothing; with it, or with Escape, it goes back to
 * where it was.
 *
 * @param {import("../element/say.js").Say} say
 * @param {HTMLElement} place
 * @param {Question} question
 */
export function ask(say, place, { words, yes, does }) {
  const before = /** @type {Document | ShadowRoot} */ (place.getRootNode()).activeElement;
  const close = () => {
    place.replaceChildren();
    if (before instanceof HTMLElement) before.focus();
  };
  const no = on(h("button", { type: "button", "data-does": "no" }, say.text("no")), close);
  const sentence = h("p", {}, words);
  const box = h(
    "div",
    { class: "ask", role: "group", "aria-label": sentence.textContent },
    sentence,
    h(
      "p",
      { class: "actions" },
      no,
      on(h("button", { type: "button", class: "main", "data-does": "yes" }, yes), () => {
        close();
        does();
      }),
    ),
  );
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    // It answers this question, and none of the page around it.
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  place.replaceChildren(box);
  no.focus();
  box.scrollIntoView({ block: "nearest" });
}

/**
 * A button that asks before it does what it says, and the place for its question.
 *
 * @param {import("../element/say.js").Say} say
 * @param {string} label
 * @param {string} style
 * @param {Question} question
 */
export function asking(say, label, style, question) {
  const place = h("div");
  const button = on(h("button", { type: "button", class: style }, label), () => ask(say, place, question));
  return { button, place };
}
