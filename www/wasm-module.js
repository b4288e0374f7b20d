/**
 * How a module of WebAssembly is loaded: at the first call, once, and again after a failure.
 *
 * @typedef {import("./types.d.ts").WasmSource} WasmSource
 */

/**
 * @template G
 * @typedef {object} WasmModule
 * @property {() => Promise<G>} engine The glue, with its WebAssembly in it. Rejected with `engine-blocked` or
 *   `engine-load-failed`; then the next call tries again.
 * @property {(source: WasmSource) => void} from Says where the WebAssembly is, for a load that is still to come.
 */

/**
 * @template {{ default(input?: { module_or_path: WasmSource }): Promise<unknown> }} G what wasm-bindgen made
 * @param {() => Promise<G>} importGlue
 * @param {() => URL} address of the glue
 * @returns {WasmModule<G>}
 */
export function wasmModule(importGlue, address) {
  /** @type {WasmSource | undefined} */
  let source;
  /** @type {Promise<G> | undefined} */
  let loaded;
  const imported = importer(importGlue, address);

  async function load() {
    const glue = await imported();
    try {
      await glue.default(source === undefined ? undefined : { module_or_path: source });
    } catch (cause) {
      throw loadError(cause);
    }
    return glue;
  }

  return {
    engine() {
      loaded ??= load().catch((error) => {
        loaded = undefined;
        throw error;
      });
      return loaded;
    },
    from: (given) => (source = given),
  };
}

/**
 * Imports a module, as often as it takes. Some browsers remember that one failed to arrive: a retry needs an address of
 * its own.
 *
 * @template M
 * @param {() => Promise<M>} first
 * @param {() => URL} address
 * @returns {() => Promise<M>} rejected with a `loadError`
 */
export function importer(first, address) {
  let failures = 0;
  return () =>
    first()
      .catch((cause) => {
        if (failures === 0) throw cause;
        return import(/* @vite-ignore */ /* webpackIgnore: true */ `${address().href}?retry=${failures}`);
      })
      .catch((cause) => {
        failures += 1;
        throw loadError(cause);
      });
}

/**
 * What is thrown where a file did not arrive or may not run.
 *
 * @param {unknown} cause
 * @returns {import("./types.d.ts").CrossreadError}
 */
function loadError(cause) {
  const message = cause instanceof Error ? cause.message : String(cause);
  // No engine has an error type of its own for this: Chromium and Firefox throw a CompileError, WebKit an EvalError.
  const blocked =
    typeof WebAssembly === "undefined" || /unsafe-eval|blocked by CSP|Content Security Policy/i.test(message);
  const error = blocked
    ? new Error(`The page does not let WebAssembly run: allow script-src 'wasm-unsafe-eval'. (${message})`, { cause })
    : new Error(`The engine could not be loaded. (${message})`, { cause });
  return Object.assign(error, { code: blocked ? "engine-blocked" : "engine-load-failed", path: "" });
}
