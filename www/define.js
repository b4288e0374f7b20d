/** Defines `<cross-read>`. A page imports this file; on a server, or where the name is taken, it does nothing. */
import { CrossRead } from "./cross-read.js";

if (globalThis.customElements && !customElements.get("cross-read")) customElements.define("cross-read", CrossRead);
