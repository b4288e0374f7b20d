import initialised from "../../../www/pkg/crossread.js";

/** The memory of the engine's instance as it is now; each instance has its own. @returns {Promise<WebAssembly.Memory>} */
export async function instanceMemory() {
  return /** @type {{ memory: WebAssembly.Memory }} */ (/** @type {unknown} */ (await initialised())).memory;
}
