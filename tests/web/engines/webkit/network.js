/**
 * The browser's way to the network. WebDriver can neither watch requests nor answer them, so the browser gets a proxy:
 * it tells of every request, lets a test answer it, and puts a script of ours first into each page.
 */
import { EventEmitter } from "node:events";
import { createServer, request as send } from "node:http";
import { createRequire } from "node:module";
import { Route } from "./route.js";

const { iso } = createRequire(import.meta.url)("playwright-core/lib/coreBundle");

/** Where our script is on every origin. */
const script = "/.crossread-test/first.js";

/** @typedef {(route: Route) => unknown} Handler */

/** Emits `request`, `problem` (what Chromium would print as an error about a request). */
export class Network extends EventEmitter {
  /** The script that runs in each page before its own. */
  first = "";
  /** @type {{ pattern: string | RegExp | ((url: URL) => boolean), handler: Handler }[]} */
  routes = [];
  #server = createServer((request, response) => void this.#answer(request, response));

  static async listen() {
    const network = new Network();
    const server = network.#server;
    server.on("connect", (request, socket) => {
      // Nothing that we test is encrypted: whoever asks for it leaves the origin.
      network.emit("request", { url: () => `https://${request.url}/`, method: () => "GET" });
      socket.destroy();
    });
    await /** @type {Promise<void>} */ (new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve())));
    return network;
  }

  get address() {
    const { port } = /** @type {import("node:net").AddressInfo} */ (this.#server.address());
    return `127.0.0.1:${port}`;
  }

  /** Forgets what a test wanted. */
  reset() {
    this.routes = [];
    this.first = "";
    this.removeAllListeners();
  }

  close() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  async #answer(request, response) {
    const url = request.url ?? "";
    if (!url.startsWith("http:")) return void response.writeHead(400).end();
    if (new URL(url).pathname === script) {
      return void response.writeHead(200, { "content-type": "text/javascript; charset=utf-8" }).end(this.first);
    }
    const body = [];
    for await (const chunk of request) body.push(chunk);
    const route = new Route(request, Buffer.concat(body));
    this.emit("request", route.request());
    try {
      const matching = this.routes.filter(({ pattern }) => iso.urlMatches(undefined, url, pattern)).reverse();
      for (const { handler } of matching) {
        await handler(route);
        if (await route.decided()) break;
      }
      if (!route.answer) await route.continue();
      const answer = await /** @type {NonNullable<typeof route.answer>} */ (route.answer);
      if (answer === "aborted") {
        this.emit("problem", `Failed to load resource: ERR_FAILED for ${url}`);
        return void response.destroy();
      }
      if (answer.status >= 400) this.emit("problem", `Failed to load resource: ${answer.status} for ${url}`);
      const sent = withScript(answer);
      response.writeHead(sent.status, { ...sent.headers, "content-length": sent.body.length, connection: "close" });
      response.end(sent.body);
    } catch (error) {
      this.emit("problem", `Failed to load resource: ${error} for ${url}`);
      response.destroy();
    }
  }
}

/**
 * The answer, with our script first if it is a page.
 *
 * @param {import("./route.js").Answer} answer
 */
function withScript(answer) {
  if (!(answer.headers["content-type"] ?? "").startsWith("text/html")) return answer;
  const html = answer.body.toString("utf8");
  const head = /^\s*(<!doctype[^>]*>)?\s*(<html[^>]*>)?\s*(<head[^>]*>)?/i.exec(html)?.[0] ?? "";
  const body = `${head}<script src="${script}"></script>${html.slice(head.length)}`;
  return { ...answer, body: Buffer.from(body) };
}

/**
 * Asks the server itself.
 *
 * @param {string} url
 * @param {string} method
 * @param {Record<string, any>} headers
 * @param {Buffer} body
 * @returns {Promise<import("./route.js").Answer>}
 */
export function ask(url, method, headers, body) {
  return new Promise((resolve, reject) => {
    const sent = send(url, { method, headers: { ...headers, "accept-encoding": "identity" } }, (response) => {
      const chunks = /** @type {Buffer[]} */ ([]);
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const received = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
        const { "content-length": _, connection: __, ...rest } = Object.fromEntries(received);
        resolve({ status: response.statusCode ?? 0, headers: rest, body: Buffer.concat(chunks) });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
