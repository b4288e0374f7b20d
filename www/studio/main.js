/** The studio's page. */
import { adopt } from "../element/dom.js";
import { marksCss } from "../styles/marks.js";
import { listen } from "./events.js";
import { Page } from "./page.js";

// Marked words look as they do in the element.
adopt(document, marksCss(".text mark", "data-"));
const root = /** @type {HTMLElement} */ (document.getElementById("studio"));
void Page.start(root, listen);
