/**
 * Crossread in an edge runtime, for pages that cannot compare by themselves: apps, mail, readers without JavaScript. In
 * workerd, the runtime of Cloudflare Workers, as npm has it:
 *
 *     cargo xtask build
 *     npx workerd serve examples/edge/config.capnp
 *     curl --data-binary @www/examples/ferry.json http://127.0.0.1:8787/compare
 *
 * The WebAssembly comes as a compiled module, since such runtimes compile nothing from bytes.
 */
import { compare, init, version } from "../../www/engine.js";
import wasm from "../../www/pkg/crossread_bg.wasm";
import { answer } from "./handler.js";

export default {
  /** @param {Request} request */
  async fetch(request) {
    await init({ wasm });
    return answer(request, { compare, version });
  },
};
