/**
 * The studio's page, and the map of its rooms:
 *
 * - `state/`: the document that an author makes and every change to it, as pure functions; undo and redo; what the engine
 *   makes of it. Knows no page.
 * - `text/`: words, sentences and places of a text: the only room where positions are handled.
 * - `store/`: what the browser keeps: drafts, settings, and which window writes.
 * - `view/`: a function from the state to nodes for each step, and what its buttons, fields and keys do. `morph.js` brings
 *   the page to what was drawn.
 * - `open/` and `export/`: files and snippets in and out.
 *
 * `work.js` holds an open draft together, `page.js` the page, `events.js` hears everything that a reader does. State goes
 * down, requests come up: a view changes nothing but through `studio.act` (a change to the document, with a way back) and
 * `studio.look` (where one is).
 */
import { adopt } from "../element/dom.js";
import { marksCss } from "../styles/marks.js";
import { listen } from "./events.js";
import { Page } from "./page.js";

// Marked words look as they do in the element.
adopt(document, marksCss(".text mark", "data-"));
const root = /** @type {HTMLElement} */ (document.getElementById("studio"));
void Page.start(root, listen);
