/**
 * Tells the page around the frame how high the frame should be, in the shapes that pages listen for:
 *
 * | Who listens | What is sent |
 * |---|---|
 * | `frame.js`, or a page by itself | `{ crossread: "height", id, height }` |
 * | Datawrapper's script | `{ "datawrapper-height": { [id]: height } }` |
 * | pym.js, which names the frame by `childId` | `pymxPYMx<childId>xPYMxheightxPYMx<height>` |
 * | WordPress, which puts a secret behind the address | `{ message: "height", value: height, secret }` |
 *
 * Heights are whole CSS pixels. `id` is the address's `id`, else the frame's name. Each height is sent once, and again
 * when the frame was hidden in between or the page asks: by `{ crossread: "ask" }`, by pym.js' message of a width, by
 * WordPress' `{ message: "ready", secret }`. Nothing else that the page says is heard, and from nobody else.
 *
 * A frame that is not shown says nothing until it is. Browsers tell it so in different ways: by the size of its content
 * (Chromium), by what is seen of it (WebKit, Chromium), by the size of the frame alone (Firefox).
 *
 * What grows because its frame grows would grow for ever: after twenty steps in quick succession, in which neither the
 * reader nor the width had a part, only smaller heights are told, and the frame scrolls.
 *
 * @typedef {{ id: string, childId: string, secret: string }} Names empty where there is none
 */

const PYM = "xPYMx";
const MOST_STEPS = 20;
/** Steps further apart than this, in milliseconds, do not follow from one another. */
const PAUSE = 1_000;

/** What may change a height, other than the height itself. */
const CAUSES = [
  "pointerdown",
  "keydown",
  "cross-read-load",
  "cross-read-select",
  "cross-read-view",
  "cross-read-filter",
];

/**
 * @param {HTMLElement} box what the frame should show
 * @param {Names} names
 */
export function reportHeight(box, names) {
  let told = 0;
  let width = 0;
  let steps = 0;
  let last = 0;

  function tell() {
    const height = Math.ceil(box.getBoundingClientRect().height);
    // Not shown: whoever shows it again may have forgotten.
    if (innerWidth === 0 || height === 0) told = 0;
    if (innerWidth === 0 || height === told) return;
    if (height > told && !mayGrow()) return;
    told = height;
    // Anybody may know how high it is.
    for (const message of messages(height, names)) parent.postMessage(message, "*");
  }

  function mayGrow() {
    const now = performance.now();
    if (innerWidth !== width || now - last > PAUSE) steps = 0;
    [width, last] = [innerWidth, now];
    steps += 1;
    return steps <= MOST_STEPS;
  }

  function tellAgain() {
    told = 0;
    tell();
  }

  new ResizeObserver(tell).observe(box);
  new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting) tellAgain();
  }).observe(box);
  addEventListener("resize", () => {
    if (innerHeight !== told) tellAgain();
  });
  for (const cause of CAUSES) addEventListener(cause, () => (steps = 0), { capture: true, passive: true });
  addEventListener("message", ({ data, source }) => {
    if (source === parent && isQuestion(data, names)) tellAgain();
  });
}

/**
 * @param {number} height
 * @param {Names} names
 */
function messages(height, { id, childId, secret }) {
  return [
    { crossread: "height", id, height },
    { "datawrapper-height": { [id]: height } },
    childId && ["pym", childId, "height", height].join(PYM),
    secret && { message: "height", value: height, secret },
  ].filter(Boolean);
}

/**
 * @param {any} data
 * @param {Names} names
 */
function isQuestion(data, { childId, secret }) {
  if (typeof data === "string") return childId !== "" && data.startsWith(["pym", childId, "width", ""].join(PYM));
  return data?.crossread === "ask" || (secret !== "" && data?.message === "ready" && data.secret === secret);
}
