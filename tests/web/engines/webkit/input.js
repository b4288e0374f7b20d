/** Keyboard and mouse, by the actions of WebDriver: events that the page trusts. */
import { chordKeys, code } from "./keys.js";

/** @typedef {import("./session.js").Session} Session */

export class Keyboard {
  #session;

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
  }

  /** @param {{ type: string, value?: string, duration?: number }[]} actions */
  #send(actions) {
    return this.#session.post("actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** @param {string} key */
  down(key) {
    return this.#send([{ type: "keyDown", value: code(key) }]);
  }

  /** @param {string} key */
  up(key) {
    return this.#send([{ type: "keyUp", value: code(key) }]);
  }

  /** @param {string} chord */
  press(chord) {
    const keys = chordKeys(chord);
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = keys.toReversed().map((value) => ({ type: "keyUp", value }));
    return this.#send([...down, ...up]);
  }

  /** @param {string} text */
  async type(text) {
    const presses = [...text].flatMap((value) => [
      { type: "keyDown", value: value === "\n" ? code("Enter") : value },
      { type: "keyUp", value: value === "\n" ? code("Enter") : value },
    ]);
    if (presses.length > 0) await this.#send(presses);
  }
}

export class Mouse {
  #session;

  /** @param {Session} session */
  constructor(session) {
    this.#session = session;
  }

  /** @param {Record<string, unknown>[]} actions */
  #send(actions) {
    const parameters = { pointerType: "mouse" };
    return this.#session.post("actions", { actions: [{ type: "pointer", id: "mouse", parameters, actions }] });
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  move(x, y) {
    return this.#send([{ type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0, origin: "viewport" }]);
  }

  down() {
    return this.#send([{ type: "pointerDown", button: 0 }]);
  }

  up() {
    return this.#send([{ type: "pointerUp", button: 0 }]);
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {{ clickCount?: number }} [options]
   */
  click(x, y, { clickCount = 1 } = {}) {
    const once = [
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    const move = { type: "pointerMove", x: Math.round(x), y: Math.round(y), duration: 0, origin: "viewport" };
    return this.#send([move, ...Array.from({ length: clickCount }, () => once).flat()]);
  }

  /**
   * @param {number} deltaX
   * @param {number} deltaY
   */
  wheel(deltaX, deltaY) {
    const scroll = { type: "scroll", x: 1, y: 1, deltaX, deltaY, duration: 0, origin: "viewport" };
    return this.#session.post("actions", { actions: [{ type: "wheel", id: "wheel", actions: [scroll] }] });
  }
}
