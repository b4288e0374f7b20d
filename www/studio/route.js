import { STEPS } from "./state/studio.js";

/**
 * Where in the studio a window is, in its address: a reload and the way back lead there.
 *
 * @typedef {import("./state/studio.js").StepName} StepName
 * @typedef {{ draft: string | null, step: StepName }} Route
 */

/** @returns {Route} */
export function readRoute() {
  const asked = new URLSearchParams(location.hash.slice(1));
  return { draft: asked.get("draft"), step: STEPS.find((name) => name === asked.get("step")) ?? "texts" };
}

/** @param {Route} route */
export function address({ draft, step }) {
  return draft ? `#draft=${encodeURIComponent(draft)}&step=${step}` : location.pathname + location.search;
}

/**
 * A step of its own in the way back, unless the window is there already.
 *
 * @param {Route} route
 */
export function writeRoute(route) {
  const now = readRoute();
  if (now.draft === route.draft && now.step === route.step) return;
  history.pushState(null, "", address(route));
}
