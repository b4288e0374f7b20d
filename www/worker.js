/** What `in-worker.js` runs in a thread of its own: it says when it is there, then answers one question after another. */
import { compare, init } from "./engine.js";

const page = /** @type {{ postMessage(message: unknown): void }} */ (/** @type {unknown} */ (globalThis));

addEventListener("message", async ({ data: { pair, options, wasm } }) => {
  try {
    if (wasm !== undefined) await init({ wasm });
    page.postMessage({ comparison: await compare(pair, options) });
  } catch (error) {
    // An error that is cloned loses what is not of every error.
    const { message, code, path } = /** @type {import("./types.d.ts").CrossreadError} */ (error);
    page.postMessage({ error: { message, code, path } });
  }
});
page.postMessage("ready");
