/**
 * `POST /compare`: a pair as JSON in, its comparison as JSON out. Made of what every runtime has that knows `Request` and
 * `Response`.
 *
 * A comparison depends on the pair and the engine alone, so it has an address: `/compare/` and the SHA-256 of the
 * engine's version and the pair's bytes. The answer names it (`Content-Location`, `ETag`), and a `GET` of it may be kept
 * by every cache for ever. Who asks for a pair again asks for that address first, or posts it with `If-None-Match`.
 *
 * Whatever is wrong is told as `{ code, path, message }`: 400 with the engine's own codes, 404 `not-found` for an address
 * where nothing ever is and `not-compared` for one that is not kept here, 405 `method-not-allowed`, 413 `over-limit`,
 * 500 `engine-failed`.
 *
 * @typedef {import("../../www/types.d.ts").PairInput} PairInput
 * @typedef {{ compare: (pair: PairInput) => Promise<unknown>, version: () => Promise<string> }} Engine
 */

/** Two long reads with their claims, several times over. More is refused before it is read. */
const MOST_BYTES = 1_000_000;

/** So many characters of comparisons are kept in memory; the oldest go first. */
const MOST_KEPT = 20_000_000;

/** A page of any origin may ask: there is nothing here that belongs to anybody. */
const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, HEAD, POST, OPTIONS",
  "access-control-allow-headers": "content-type, if-none-match",
  "access-control-expose-headers": "content-location, etag",
  "access-control-max-age": "86400",
};

/** What is said of a comparison holds as long as its address does. */
const FOR_EVER = "public, max-age=31536000, immutable";

const ADDRESS = /^\/compare\/([0-9a-f]{64})$/;

/**
 * Comparisons by their hash, the oldest first. Where the runtime has a cache of its own, as `caches.default`, that is the
 * better place.
 *
 * @type {Map<string, string>}
 */
const kept = new Map();
let size = 0;

/**
 * @param {Request} request
 * @param {Engine} engine
 * @returns {Promise<Response>}
 */
export async function answer(request, engine) {
  const { pathname } = new URL(request.url);
  const { method } = request;
  if (method === "OPTIONS") return new Response(null, { status: 204, headers: CORS });
  const [, hash] = ADDRESS.exec(pathname) ?? [];
  if (hash) return method === "GET" || method === "HEAD" ? byAddress(request, hash) : notAllowed(method, "GET, HEAD");
  if (pathname !== "/compare") return refusal(404, "not-found", `There is nothing at ${pathname}.`);
  if (method !== "POST") return notAllowed(method, "POST");
  const body = await read(request);
  if (!body) return refusal(413, "over-limit", `A pair may have ${MOST_BYTES} bytes.`);
  return byPair(request, body, engine);
}

/**
 * @param {Request} request
 * @param {string} hash
 */
function byAddress(request, hash) {
  // What has this address cannot have changed, whether it is kept here or not.
  if (isKnown(request, hash)) return unchanged(hash);
  const comparison = kept.get(hash);
  return comparison
    ? found(hash, comparison, request.method)
    : refusal(404, "not-compared", "Post the pair to /compare.");
}

/**
 * @param {Request} request
 * @param {Uint8Array} body
 * @param {Engine} engine
 */
async function byPair(request, body, engine) {
  const hash = await hashOf(await engine.version(), body);
  // To the letter a POST's precondition fails with 412; 304 says what it means here: you have it.
  if (isKnown(request, hash)) return unchanged(hash);
  const known = kept.get(hash);
  if (known) return found(hash, known, request.method);
  let pair;
  try {
    pair = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
  } catch (error) {
    return refusal(400, "invalid-json", String(error));
  }
  try {
    const comparison = JSON.stringify(await engine.compare(pair));
    keep(hash, comparison);
    return found(hash, comparison, request.method);
  } catch (error) {
    const { code, path, message } = /** @type {import("../../www/types.d.ts").CrossreadError} */ (error);
    return code && !code.startsWith("engine-")
      ? refusal(400, code, message, { path })
      : refusal(500, "engine-failed", message);
  }
}

/**
 * The bytes of a request; null where there are too many.
 *
 * @param {Request} request
 */
async function read(request) {
  if (Number(request.headers.get("content-length")) > MOST_BYTES) return null;
  /** @type {Uint8Array[]} */
  const parts = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.length;
    // A length need not be given, nor be true.
    if (bytes > MOST_BYTES) return reader?.cancel().then(() => null) ?? null;
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (parts)).arrayBuffer());
}

/**
 * @param {string} version
 * @param {Uint8Array} body
 */
async function hashOf(version, body) {
  const bytes = await new Blob([`${version}\n`, /** @type {BlobPart} */ (body)]).arrayBuffer();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * @param {Request} request
 * @param {string} hash
 */
function isKnown(request, hash) {
  const given = request.headers.get("if-none-match") ?? "";
  return given.split(",").some((tag) => tag.trim().replace(/^W\//, "") === `"${hash}"`);
}

/**
 * @param {string} hash
 * @param {string} comparison
 */
function keep(hash, comparison) {
  kept.set(hash, comparison);
  size += comparison.length;
  for (const [oldest, { length }] of kept) {
    if (size <= MOST_KEPT) break;
    kept.delete(oldest);
    size -= length;
  }
}

/** @param {string} hash */
function named(hash) {
  return { ...CORS, etag: `"${hash}"`, "content-location": `/compare/${hash}`, "cache-control": FOR_EVER };
}

/** @param {string} hash */
function unchanged(hash) {
  return new Response(null, { status: 304, headers: named(hash) });
}

/**
 * @param {string} hash
 * @param {string} comparison
 * @param {string} method
 */
function found(hash, comparison, method) {
  const headers = { ...named(hash), "content-type": "application/json" };
  return new Response(method === "HEAD" ? null : comparison, { headers });
}

/**
 * @param {string} method
 * @param {string} allow
 */
function notAllowed(method, allow) {
  return refusal(405, "method-not-allowed", `${method} is not for this address.`, { allow });
}

/**
 * @param {number} status
 * @param {string} code
 * @param {string} message
 * @param {{ path?: string, allow?: string }} [more]
 */
function refusal(status, code, message, { path = "", allow } = {}) {
  const headers = { ...CORS, "cache-control": "no-store", ...(allow ? { allow } : {}) };
  return Response.json({ code, path, message }, { status, headers });
}
