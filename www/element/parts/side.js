import { sideCss } from "../../styles/side.js";
import { connector } from "./connector.js";
import { strip } from "./strip.js";

export const css = sideCss;

/**
 * What two articles side by side have besides their marks: an overview strip each, and a line between the words of the
 * selected pair. Both are pictures for the eye and the pointer; the list of pairs says and does the same in words.
 *
 * They are measured again when the articles change their size, as they do with the window and when fonts arrive.
 *
 * @param {import("../parts.js").Stage} stage
 * @returns {import("../parts.js").Part}
 */
export function attach(stage) {
  const { root } = stage;
  const articles = /** @type {HTMLElement} */ (root.querySelector(".articles"));
  const sections = /** @type {HTMLElement[]} */ ([...articles.querySelectorAll(":scope > .article")]);
  const strips = [strip("a", sections[0], stage), strip("b", sections[1], stage)];
  const line = connector(articles, sections, stage);

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let asked;
  let moved = true;
  /** After the frame is painted: nobody should wait for a picture. */
  function later() {
    clearTimeout(asked);
    asked = setTimeout(() => {
      const now = stage.now();
      if (now.view !== "side") return;
      if (moved) for (const each of strips) each.measure();
      moved = false;
      line.draw(now);
    }, 50);
  }
  const sizes = new ResizeObserver(() => {
    moved = true;
    later();
  });
  for (const section of sections) sizes.observe(section);

  return {
    paint(now) {
      if (now.view !== "side") return;
      for (const each of strips) each.paint(now);
      later();
    },
    drop() {
      clearTimeout(asked);
      sizes.disconnect();
      for (const each of strips) each.drop();
    },
  };
}
