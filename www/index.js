/** The public names of Crossread in JavaScript. Importing this file loads no WebAssembly and defines no element. */
export { CrossRead } from "./cross-read.js";
export { compare, init, readArticle, relate, suggestClaims, version } from "./engine.js";
export { compareInWorker } from "./in-worker.js";
