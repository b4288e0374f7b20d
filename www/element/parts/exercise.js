import { h } from "../dom.js";

/** Nothing of the answer is seen before the question; the articles are hidden from the first paint on. */
export const css = `
[data-view="exercise"] > :not(.exercise, .notice) { display: none; }
:not([data-view="exercise"]) > .exercise { display: none; }
`;

/**
 * The view in which readers judge before they see. It is loaded when it is chosen: this file is all that a page without
 * it ever gets.
 *
 * @param {import("../parts.js").Stage} stage
 * @returns {import("../parts.js").Part}
 */
export function attach(stage) {
  const place = h("div", { class: "exercise", part: "exercise" });
  stage.root.append(place);
  let dropped = false;
  /** @type {(() => void) | undefined} */
  let drop;
  void import("../../exercise/embedded.js").then(
    async ({ embed }) => {
      const made = await embed(place, stage);
      if (dropped) made();
      else drop = made;
    },
    () => (place.textContent = stage.say.text("partFailed")),
  );
  return {
    drop() {
      dropped = true;
      drop?.();
    },
  };
}
