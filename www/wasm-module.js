/**
 * How a module of WebAssembly is loaded and asked: at the first call, once, and again after a failure. An engine that
 * has stopped in the middle of a call, or that holds much memory after one, is put aside: the next call has a fresh one.
 *
 * @typedef {import("./types.d.ts").WasmSource} WasmSource
 */

/** WebAssembly never gives memory back: an instance that holds more bytes than this is not kept. */
const KEPT = 32 * 1024 * 1024;

/**
 * @template G
 * @typedef {object} WasmModule
 * @property {() => Promise<void>} load Rejected with `engine-blocked` or `engine-load-failed`; then the next call tries
 *   again.
 * @property {<T>(ask: (glue: G) => T, signal?: AbortSignal | null) => Promise<T>} run Loads it and asks it, unless the
 *   signal is aborted by then. What the engine refuses has its own code; anything else that is thrown becomes
 *   `engine-failed`.
 * @property {(source: WasmSource) => void} from Says where the WebAssembly is, for a load that is still to come.
 */

/**
 * @template {{
 *   default(input?: { module_or_path: WasmSource }): Promise<{ memory: WebAssembly.Memory }>,
 *   __wbg_reset_state(): void,
 * }} G what wasm-bindgen made
 * @param {() => Promise<G>} importGlue
 * @param {() => URL} address of the glue
 * @returns {WasmModule<G>}
 */
export function wasmModule(importGlue, address) {
  /** @type {WasmSource | undefined} */
  let source;
  /** @type {Promise<{ glue: G, memory: WebAssembly.Memory }> | undefined} */
  let loaded;
  /** Whether the instance that the glue has must not be asked again. */
  let isSpent = false;
  const imported = importer(importGlue, address);

  async function load() {
    const glue = await imported();
    try {
      const { memory } = await glue.default(source === undefined ? undefined : { module_or_path: source });
      return { glue, memory };
    } catch (cause) {
      throw loadError(cause);
    }
  }

  function engine() {
    loaded ??= load().catch((error) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  }

  /** @param {G} glue */
  function renew(glue) {
    isSpent = true;
    loaded = undefined;
    try {
      // At once: another call may be next in line, and the old one's memory is wanted elsewhere.
      glue.__wbg_reset_state();
      isSpent = false;
    } catch (cause) {
      // Too little memory for a new one: the next call tries again.
      return loadError(cause);
    }
  }

  return {
    load: async () => void (await engine()),
    async run(ask, signal) {
      const { glue, memory } = await engine();
      signal?.throwIfAborted();
      const none = isSpent && renew(glue);
      if (none) throw none;
      try {
        const answer = ask(glue);
        if (memory.buffer.byteLength > KEPT) renew(glue);
        return answer;
      } catch (cause) {
        // A refusal. Browsers' own errors may have a code, too: a number.
        const { code, path } = /** @type {any} */ (cause ?? {});
        if (typeof code === "string" && typeof path === "string") throw cause;
        renew(glue);
        // Left in the middle of the call: by a trap, or by what a getter of the input threw.
        throw failed("engine-failed", "The engine stopped; the next call starts it afresh.", cause);
      }
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
 */
function loadError(cause) {
  const message = messageOf(cause);
  const allow = "The page does not let WebAssembly run: allow script-src 'wasm-unsafe-eval'.";
  // No engine has an error type of its own for this: Chromium and Firefox throw a CompileError, WebKit an EvalError.
  if (typeof WebAssembly === "undefined" || /unsafe-eval|blocked by CSP|Content Security Policy/i.test(message))
    return failed("engine-blocked", allow, cause);
  // So says Node of a file: it fetches none.
  const inNode = message === "fetch failed" ? " In Node give the bytes first, by init({ wasm })." : "";
  return failed("engine-load-failed", `The engine could not be loaded.${inNode}`, cause);
}

/**
 * @param {"engine-blocked" | "engine-load-failed" | "engine-failed"} code
 * @param {string} what
 * @param {unknown} cause
 * @returns {import("./types.d.ts").CrossreadError}
 */
function failed(code, what, cause) {
  return Object.assign(new Error(`${what} (${messageOf(cause)})`, { cause }), { code, path: "" });
}

/** @param {unknown} cause */
const messageOf = (cause) => (cause instanceof Error ? cause.message : String(cause));
