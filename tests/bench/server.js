/** Serves folders on loopback as a site would. */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";

const TYPES = /** @type {Record<string, string>} */ ({
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
});

/**
 * @param {Record<string, string>} folders by the first part of the address
 * @param {{ brotli?: boolean }} [options] whether what compresses is sent with brotli, compressed ahead of time; a WebKit
 *   with libsoup may not read that, and what is measured once all is loaded needs none
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serve(folders, { brotli = false } = {}) {
  const files = /** @type {Map<string, Promise<Buffer>>} */ (new Map());
  const read = async (/** @type {string} */ path) => {
    const bytes = await readFile(path);
    return brotli && extname(path) in TYPES ? brotliCompressSync(bytes) : bytes;
  };
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname));
    const [, first, ...rest] = path.split("/");
    const folder = folders[first];
    const file = join(folder ?? "", rest.join("/"), path.endsWith("/") ? "index.html" : "");
    try {
      if (folder === undefined) throw new Error("no such folder");
      const type = TYPES[extname(file)];
      if (!files.has(file)) files.set(file, read(file));
      const body = await files.get(file);
      response.writeHead(200, { "content-type": type ?? "application/octet-stream", ...(brotli && type && { "content-encoding": "br" }) });
      response.end(body);
    } catch {
      files.delete(file);
      response.writeHead(404).end();
    }
  });
  await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve())));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
