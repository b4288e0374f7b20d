import { adopt, h } from "../element/dom.js";
import { linesCss } from "../styles/host.js";

/**
 * The marks as lines over the page, for browsers without highlights and for those that draw no lines with them. They
 * stand in a layer of their own, at the end of the page, that no pointer meets and no screen reader hears, and are drawn
 * anew when the article's layout changes.
 *
 * @typedef {{ kind: string, selected: boolean, ranges: Range[] }} Line
 */
export class Lines {
  #host;
  #layer = h("div", {});
  #drop;
  /** @type {Line[]} */
  #lines = [];
  #due = 0;
  #element;
  #view;
  #resize;
  /** @type {() => void} */
  #soon;

  /**
   * @param {Element} element the article
   * @param {import("./painter.js").View} view
   */
  constructor(element, view) {
    const page = element.ownerDocument;
    this.#element = element;
    this.#view = view;
    this.#host = page.createElement("div");
    this.#host.setAttribute("aria-hidden", "true");
    this.#host.setAttribute("data-cross-read-lines", "");
    const shadow = this.#host.attachShadow({ mode: "open" });
    shadow.append(this.#layer);
    this.#drop = adopt(shadow, linesCss);
    page.body.append(this.#host);
    this.#soon = () => {
      this.#due ||= view.requestAnimationFrame(() => this.#draw());
    };
    this.#resize = new view.ResizeObserver(this.#soon);
    this.#resize.observe(element);
    this.#resize.observe(page.body);
    // Within the page something may scroll that the lines lie over; the page itself takes them along.
    page.addEventListener("scroll", this.#soon, { capture: true, passive: true });
    page.fonts?.addEventListener("loadingdone", this.#soon);
    this.#resize.observe(page.documentElement);
  }

  /**
   * @param {Line[]} lines
   * @param {import("./painter.js").Scheme} scheme
   */
  set(lines, scheme) {
    this.#lines = lines;
    this.#host.style.colorScheme = scheme;
    this.#soon();
  }

  #draw() {
    this.#due = 0;
    const origin = this.#host.getBoundingClientRect();
    const frames = framesOf(this.#element, this.#view);
    const drawn = this.#lines.flatMap(({ kind, selected, ranges }) =>
      ranges.flatMap((range) =>
        [...range.getClientRects()].filter(isShown(frames)).map((rect) => {
          const line = h("div", { "data-kind": kind, "data-selected": selected });
          line.style.left = `${rect.left - origin.left}px`;
          line.style.top = `${rect.top - origin.top}px`;
          line.style.width = `${rect.width}px`;
          line.style.height = `${rect.height}px`;
          return line;
        }),
      ),
    );
    this.#layer.replaceChildren(...drawn);
  }

  destroy() {
    if (this.#due) this.#view.cancelAnimationFrame(this.#due);
    this.#resize.disconnect();
    const page = this.#host.ownerDocument;
    page.removeEventListener("scroll", this.#soon, { capture: true });
    page.fonts?.removeEventListener("loadingdone", this.#soon);
    this.#drop();
    this.#host.remove();
  }
}

/**
 * The boxes around an article that cut off what sticks out of them.
 *
 * @param {Element} element
 * @param {Window} view
 */
function framesOf(element, view) {
  const frames = [];
  const { body, documentElement } = element.ownerDocument;
  for (let at = /** @type {Element | null} */ (element); at && at !== body && at !== documentElement; ) {
    if (view.getComputedStyle(at).overflowY !== "visible") frames.push(at.getBoundingClientRect());
    at = at.parentElement ?? /** @type {Partial<ShadowRoot>} */ (at.getRootNode()).host ?? null;
  }
  return frames;
}

/** @param {DOMRect[]} frames */
function isShown(frames) {
  return (/** @type {DOMRect} */ { top, bottom }) =>
    frames.every((frame) => bottom <= frame.bottom + 1 && top >= frame.top - 1);
}
