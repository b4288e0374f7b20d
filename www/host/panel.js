import { adopt, h } from "../element/dom.js";
import { card } from "../element/parts/card.js";
import { entries, lists, rove } from "../element/parts/list.js";
import { hostCss } from "../styles/host.js";
import { panelCss } from "../styles/panel.js";
import { viewerCss } from "../styles/viewer.js";
import { SIDES } from "../element/model.js";

/**
 * The list of pairs and the card: the same as beside the viewer, in a shadow root of their own. The list is the
 * keyboard's way and the screen reader's: what is painted over an article has no place in the tab order and no name.
 *
 * @typedef {import("../element/model.js").Model} Model
 * @typedef {import("../element/model.js").NumberedMarker} NumberedMarker
 * @typedef {import("../element/model.js").Side} Side
 *
 * @typedef {"keyboard" | "pointer" | false} Focus Whether the reader wants to be in the card, and came by what: a pointer
 *   needs no ring around it.
 *
 * @typedef {object} Requests What the reader asks for.
 * @property {(id: string | null, how?: "go" | "stay") => void} select `go`: brings the words into the window
 * @property {(by: number) => void} step
 * @property {(side: Side, claim: string) => void} go
 */

/** So far the card stays from the words and from the window's edges, in CSS pixels. */
const GAP = 8;

export class Panel {
  #host;
  #shadow;
  #root;
  #list;
  #card;
  #status = h("p", { class: "hidden", role: "status" });
  #lost = h("p", { class: "aside", hidden: true });
  #drops;
  #stage;
  #requests;
  #sides;
  /** @type {HTMLElement | null} */
  #toggle = null;
  /** @type {HTMLElement | null} */
  #origin = null;
  /** @type {NumberedMarker | undefined} */
  #shown;
  #abort = new AbortController();

  /**
   * @param {{ model: Model, say: import("../element/say.js").Say, level: number }} stage
   * @param {{ page: Document, place?: Element | null, sides: Side[] }} where `sides`: whose articles are in the page
   * @param {Requests} requests
   */
  constructor({ model, say, level }, { page, place, sides }, requests) {
    // Of a whole viewer's parts, the list and the card need these only.
    this.#stage = /** @type {import("../element/parts.js").Stage} */ (
      /** @type {unknown} */ ({ model, say, level, now: () => undefined })
    );
    this.#requests = requests;
    this.#sides = sides;
    this.#host = page.createElement("div");
    this.#host.setAttribute("data-cross-read-panel", "");
    this.#shadow = this.#host.attachShadow({ mode: "open" });
    this.#drops = [viewerCss, panelCss, hostCss].map((css) => adopt(this.#shadow, css));
    this.#list = lists(this.#stage);
    this.#list.append(this.#lost);
    this.#withoutWays(this.#list);
    const list = /** @type {Element} */ (this.#list.querySelector(".pairs"));
    rove(list, entries(list)[0]);
    for (const only of this.#list.querySelectorAll(".only")) rove(only, entries(only)[0]);
    this.#card = h("div", {
      class: "card",
      part: "card",
      role: "dialog",
      "aria-labelledby": "card-title",
      tabindex: -1,
      popover: "manual",
    });
    this.#root = h("section", { class: "root", "aria-labelledby": "pairs", lang: say.lang, dir: say.dir });
    if (place) {
      this.#host.setAttribute("data-placed", "");
      this.#root.append(this.#list);
    } else {
      this.#toggle = h(
        "button",
        { type: "button", class: "toggle", "aria-expanded": "false" },
        say.text("pairs"),
        h("span", {}, say.number(model.markers.length)),
      );
      this.#list.hidden = true;
      this.#root.setAttribute("aria-label", say.text("pairs"));
      this.#root.append(this.#toggle, this.#list);
    }
    this.#root.append(this.#card, this.#status);
    this.#shadow.append(this.#root);
    (place ?? page.body).append(this.#host);
    const { signal } = this.#abort;
    this.#shadow.addEventListener("click", (event) => this.#click(/** @type {MouseEvent} */ (event)), { signal });
    this.#shadow.addEventListener("keydown", (event) => this.#key(/** @type {KeyboardEvent} */ (event)), { signal });
    page.addEventListener("keydown", (event) => this.#escape(event), { signal });
  }

  /** Whether an event came from here. @param {Event} event */
  holds(event) {
    return event.composedPath().includes(this.#host);
  }

  /**
   * @param {NumberedMarker | undefined} marker the selected pair
   * @param {{ lost: Record<Side, Set<string>>, scheme: import("./painter.js").Scheme, focus?: Focus }} how
   */
  paint(marker, { lost, scheme, focus = false }) {
    const { say, model } = this.#stage;
    this.#host.style.colorScheme = scheme;
    const missing = SIDES.reduce((sum, side) => sum + lost[side].size, 0);
    this.#lost.hidden = missing === 0;
    this.#lost.textContent = missing ? say.text("lost", { n: missing }) : "";
    for (const button of this.#buttons("button[data-marker]")) {
      const of = model.marker(button.dataset.marker ?? null);
      button.toggleAttribute("data-lost", !!of && SIDES.some((side) => lost[side].has(of[side])));
      if (of === marker) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
      if (marker && of === marker) rove(/** @type {Element} */ (this.#list.querySelector(".pairs")), button);
    }
    if (this.#shown !== marker) this.#open(marker);
    if (focus && marker) {
      const active = /** @type {HTMLElement | null} */ (this.#shadow.activeElement ?? document.activeElement);
      if (!this.#card.contains(active)) this.#origin = active;
      this.#card.toggleAttribute("data-quiet", focus === "pointer");
      this.#card.focus({ preventScroll: true });
    }
  }

  /** Puts the card beside words. @param {DOMRect | undefined} box */
  place(box) {
    if (!this.#shown) return;
    const { innerWidth, innerHeight } = /** @type {Window} */ (this.#host.ownerDocument.defaultView);
    const { width, height } = this.#card.getBoundingClientRect();
    const seen = box && box.bottom > 0 && box.top < innerHeight;
    const below = seen && box.bottom + GAP + height <= innerHeight - GAP;
    const above = seen && box.top - GAP - height >= GAP;
    const top = below ? box.bottom + GAP : above ? box.top - GAP - height : innerHeight - height - GAP;
    const left = seen ? Math.min(Math.max(GAP, box.left), innerWidth - width - GAP) : innerWidth - width - GAP;
    this.#card.style.top = `${Math.max(GAP, top)}px`;
    this.#card.style.left = `${Math.max(GAP, left)}px`;
  }

  /** Keeps the keyboard in the card where its buttons were made anew. @param {number} by */
  focusStep(by) {
    const step = /** @type {HTMLElement | null} */ (this.#card.querySelector(`[data-step="${by}"]`));
    (step ?? this.#card).focus({ preventScroll: true });
  }

  destroy() {
    this.#abort.abort();
    for (const drop of this.#drops) drop();
    this.#host.remove();
  }

  /** @param {NumberedMarker | undefined} marker */
  #open(marker) {
    const { say, model } = this.#stage;
    const before = this.#shown;
    this.#shown = marker;
    this.#status.textContent = marker
      ? say.text(`announced.${marker.relation}`, { n: marker.number, of: model.markers.length })
      : "";
    const inside = this.#card.contains(this.#shadow.activeElement);
    this.#card.replaceChildren(...(marker ? card(marker, this.#stage) : []));
    this.#withoutWays(this.#card);
    this.#card.scrollTop = 0;
    for (const step of /** @type {NodeListOf<HTMLElement>} */ (this.#card.querySelectorAll(".step"))) {
      const end = step.dataset.step === "1" ? model.markers.length : 1;
      step.setAttribute("aria-disabled", String(marker?.number === end));
    }
    if (!!before !== !!marker) {
      // Where the browser has no popovers, the card is a box of the same look.
      if (!this.#card.showPopover) this.#card.toggleAttribute("data-open", !!marker);
      else if (marker) this.#card.showPopover();
      else this.#card.hidePopover();
    }
    if (inside && !marker) this.#back();
    // The button that had the keyboard is gone with the card before.
    else if (inside && !this.#shadow.activeElement) this.#card.focus({ preventScroll: true });
  }

  /** Without the ways to an article that is not in the page. @param {Element} within */
  #withoutWays(within) {
    for (const side of SIDES.filter((each) => !this.#sides.includes(each))) {
      for (const button of within.querySelectorAll(`button[data-go="${side}"]`)) {
        if (!button.closest(".only")) button.remove();
        else {
          const words = h("div", {});
          words.append(...button.childNodes);
          button.replaceWith(words);
        }
      }
    }
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const control = /** @type {HTMLElement | null} */ (
      /** @type {Element} */ (event.composedPath()[0]).closest("button")
    );
    if (!control) return;
    const { marker, go, claim, step, close } = control.dataset;
    if (control === this.#toggle) this.#fold(!this.#list.hidden);
    else if (marker) this.#requests.select(marker, "go");
    else if (go && claim) this.#requests.go(/** @type {Side} */ (go), claim);
    else if (step) {
      this.#requests.step(Number(step));
      this.focusStep(Number(step));
    } else if (close !== undefined) this.#requests.select(null);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
    const list = target.closest("[data-roving]");
    const items = list ? entries(list) : [];
    const index = items.indexOf(target);
    /** @type {Record<string, number>} */
    const steps = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: items.length - 1 };
    if (list && index >= 0 && event.key in steps) {
      const next = items[Math.min(items.length - 1, Math.max(0, steps[event.key]))];
      rove(list, next);
      next.focus();
      if (next.dataset.marker) this.#requests.select(next.dataset.marker, "stay");
    } else if (event.key === "j" || event.key === "k") this.#requests.step(event.key === "j" ? 1 : -1);
    else return;
    event.preventDefault();
  }

  /** Closes the card, and then the list that was opened. @param {KeyboardEvent} event */
  #escape(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (this.#shown) this.#requests.select(null);
    else if (this.#toggle && !this.#list.hidden && this.holds(event)) this.#fold(true);
    else return;
    event.preventDefault();
  }

  /** @param {boolean} folded */
  #fold(folded) {
    this.#list.hidden = folded;
    this.#toggle?.setAttribute("aria-expanded", String(!folded));
    if (folded) this.#toggle?.focus();
  }

  /**
   * To where the reader was before the card. Whoever came by a click on words, which take no focus, gets the way to the
   * list, if that is in the window: else the focus would be where nobody sees it.
   */
  #back() {
    const origin = this.#origin;
    const { body, defaultView } = this.#host.ownerDocument;
    this.#origin = null;
    if (origin?.isConnected && origin !== body && origin !== this.#host) return origin.focus();
    const stop = this.#toggle ?? this.#buttons('.pairs > li > [tabindex="0"]')[0];
    const { top = -1, bottom = 0 } = stop?.getBoundingClientRect() ?? {};
    if (top >= 0 && bottom <= /** @type {Window} */ (defaultView).innerHeight) stop.focus({ preventScroll: true });
    // WebKit would leave it where it was, in a card that is gone.
    else /** @type {HTMLElement | null} */ (this.#shadow.activeElement)?.blur();
  }

  /** @param {string} selector */
  #buttons(selector) {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.#list.querySelectorAll(selector))];
  }
}
