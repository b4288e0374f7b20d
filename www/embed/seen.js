/**
 * What of a frame can be seen in the window around it. A frame as high as its content does not scroll, so nothing in it
 * can stay in view by itself: the element is told how much of the frame lies above and below what the reader sees.
 *
 * A browser tells a frame from another origin nothing about the page around it, but does say which elements in the frame
 * can be seen. So a column of rulers lies over the content, and those that can be seen say where the window is.
 */

/** The least height of a ruler, in pixels: how exactly the window's edges are known. */
const LEAST = 40;
/** However high the content is, there are no more rulers than this. */
const MOST = 150;
/** A ruler that the window's edge cuts says where, in four steps. */
const THRESHOLDS = [0, 0.25, 0.5, 0.75, 1];

/**
 * @param {HTMLElement} box the content, in which rulers can be placed
 * @param {(above: number, below: number) => void} tell in pixels of the frame
 */
export function watchSeen(box, tell) {
  const column = document.createElement("div");
  column.className = "rulers";
  column.setAttribute("aria-hidden", "true");
  box.append(column);
  /** @type {Map<Element, DOMRectReadOnly>} */
  const seen = new Map();
  let step = 0;

  const observer = new IntersectionObserver(note, { threshold: THRESHOLDS });
  new ResizeObserver(measure).observe(box);
  addEventListener("resize", say);

  /** @param {IntersectionObserverEntry[]} entries */
  function note(entries) {
    for (const { target, isIntersecting, intersectionRect } of entries) {
      if (isIntersecting && target.isConnected) seen.set(target, intersectionRect);
      else seen.delete(target);
    }
    say();
  }

  function say() {
    // Out of sight nobody minds, and what was seen last is as good as anything.
    if (seen.size === 0) return;
    const rects = [...seen.values()];
    const top = Math.min(...rects.map((rect) => rect.top));
    const bottom = Math.max(...rects.map((rect) => rect.bottom));
    // Below the content's end there is nothing that could be covered.
    const isEnd = bottom > box.getBoundingClientRect().bottom - 1;
    tell(Math.max(0, top), isEnd ? 0 : Math.max(0, innerHeight - bottom));
  }

  function measure() {
    const { height } = box.getBoundingClientRect();
    const wanted = Math.max(LEAST, Math.ceil(height / MOST));
    if (wanted !== step) {
      step = wanted;
      column.style.setProperty("--step", `${step}px`);
      while (column.lastChild) drop(/** @type {Element} */ (column.lastChild));
    }
    const count = Math.ceil(height / step);
    while (column.children.length > count) drop(/** @type {Element} */ (column.lastElementChild));
    while (column.children.length < count) {
      const ruler = document.createElement("div");
      column.append(ruler);
      observer.observe(ruler);
    }
  }

  /** @param {Element} ruler */
  function drop(ruler) {
    observer.unobserve(ruler);
    seen.delete(ruler);
    ruler.remove();
  }
}
