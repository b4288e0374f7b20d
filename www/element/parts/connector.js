const SVG = "http://www.w3.org/2000/svg";

/** So far the bend reaches at most, in pixels of a page: a steeper line would leave the space between the articles. */
const HOOK = 8;

/**
 * The line between the words of the selected pair, in the space between the articles: a hook along the words on either
 * side, and a curve from one to the other. It is as large as that space between the two places and no larger, so that
 * long articles cost no more to paint than short ones.
 *
 * @param {HTMLElement} articles
 * @param {HTMLElement[]} sections
 * @param {import("../parts.js").Stage} stage
 */
export function connector(articles, sections, { marks }) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "connector");
  svg.setAttribute("part", "connector");
  svg.setAttribute("aria-hidden", "true");
  const paths = [document.createElementNS(SVG, "path"), document.createElementNS(SVG, "path")];
  // A dispute's line is double: the second path, in the colour of the paper, lies on the first.
  svg.append(...paths);
  articles.append(svg);

  return {
    /** @param {import("../state.js").Now} now */
    draw({ marker }) {
      const ends = marker && ["a", "b"].map((side) => extent(side === "a" ? marker.a : marker.b, side));
      const [a, b] = sections.map((section) => section.getBoundingClientRect());
      const apart = a.right <= b.left || b.right <= a.left;
      if (!marker || !ends?.[0] || !ends[1] || !apart) return svg.setAttribute("hidden", "");
      const box = articles.getBoundingClientRect();
      // In writing from the right, A stands to the right.
      const turned = b.right <= a.left;
      const left = turned ? b.right : a.right;
      const width = (turned ? a.left : b.left) - left;
      const [from, to] = turned ? [ends[1], ends[0]] : [ends[0], ends[1]];
      const top = Math.min(from.top, to.top);
      const bottom = Math.max(from.bottom, to.bottom);
      const y = (/** @type {{ top: number, bottom: number }} */ { top: t, bottom: e }) => (t + e) / 2 - top;
      const path =
        `M3 ${from.top - top}h${HOOK - 3}V${from.bottom - top}h${3 - HOOK}M${HOOK} ${y(from)}` +
        `C${width / 2} ${y(from)} ${width / 2} ${y(to)} ${width - HOOK} ${y(to)}` +
        `M${width - 3} ${to.top - top}h${3 - HOOK}V${to.bottom - top}h${HOOK - 3}`;
      for (const each of paths) each.setAttribute("d", path);
      svg.setAttribute("data-kind", marker.relation);
      svg.setAttribute("width", String(width));
      svg.setAttribute("height", String(bottom - top));
      svg.style.left = `${left - box.left}px`;
      svg.style.top = `${top - box.top}px`;
      svg.removeAttribute("hidden");
    },
  };

  /**
   * From the first to the last line of a claim.
   *
   * @param {string} claim
   * @param {string} side
   */
  function extent(claim, side) {
    const rects = marks
      .filter((mark) => mark.side === side && mark.claims.includes(claim))
      .map(({ element }) => element.getBoundingClientRect());
    if (rects.length === 0) return null;
    return { top: Math.min(...rects.map(({ top }) => top)), bottom: Math.max(...rects.map(({ bottom }) => bottom)) };
  }
}
