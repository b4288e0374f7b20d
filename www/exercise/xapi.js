/**
 * Statements in xAPI, for a wrapper around the page to record: as the event `cross-read-xapi` (bubbling, `detail` has
 * `statement`), and, inside a frame, as a message `{ context: "h5p", action: "xAPI", statement }` to the page around it.
 * SCORM, LTI and who may record what stay with that page; nothing is sent anywhere else.
 *
 * @typedef {{ score?: { scaled: number, raw: number, min: number, max: number }, success?: boolean, response?: string,
 *   completion?: boolean }} Result
 */

/**
 * @param {Element} root
 * @param {{ id: string, title: string }} exercise
 * @param {string} pupil
 * @param {"answered" | "completed"} verb
 * @param {Result} result
 * @param {string} [item] the item's id; the exercise as a whole where it is missing
 */
export function tell(root, { id, title }, pupil, verb, result, item) {
  const object = `urn:crossread:exercise:${id}`;
  const statement = {
    actor: {
      objectType: "Agent",
      name: pupil || "pupil",
      account: { homePage: "urn:crossread:pupil", name: pupil || "pupil" },
    },
    verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { "en-US": verb } },
    object: {
      objectType: "Activity",
      id: item ? `${object}/${item}` : object,
      definition: {
        name: { "en-US": item ? `${title}: ${item}` : title },
        type: item
          ? "http://adlnet.gov/expapi/activities/cmi.interaction"
          : "http://adlnet.gov/expapi/activities/assessment",
        ...(item && { interactionType: "other" }),
      },
    },
    ...(item && { context: { contextActivities: { parent: [{ objectType: "Activity", id: object }] } } }),
    result,
  };
  root.dispatchEvent(new CustomEvent("cross-read-xapi", { detail: { statement }, bubbles: true, composed: true }));
  if (globalThis.parent !== globalThis.window) parent.postMessage({ context: "h5p", action: "xAPI", statement }, "*");
}

/**
 * @param {number} raw
 * @param {number} max
 */
export function points(raw, max) {
  return { scaled: max > 0 ? Math.round((raw / max) * 1000) / 1000 : 0, raw, min: 0, max };
}
