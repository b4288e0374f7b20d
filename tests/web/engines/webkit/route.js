/** A request on its way, as Playwright's routes have it: fulfilled, aborted, sent on, or left to the next handler. */
import { readFile } from "node:fs/promises";
import { ask } from "./network.js";

/**
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Answer
 * @typedef {{ status?: number, headers?: Record<string, string>, contentType?: string, body?: string | Buffer,
 *   json?: unknown, path?: string, response?: Fetched }} Fulfilment
 */

export class Route {
  /** What was decided. @type {Answer | "aborted" | undefined} */
  answer;
  #request;
  #body;
  #passed = false;

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {Buffer} body
   */
  constructor(request, body) {
    this.#request = request;
    this.#body = body;
  }

  request() {
    const { url, method, headers } = this.#request;
    return {
      url: () => url ?? "",
      method: () => method ?? "GET",
      headers: () => headers,
      postData: () => this.#body.toString("utf8"),
    };
  }

  /** Whether a handler has answered; false where it left the request to the next one. */
  async decided() {
    // A handler may decide later than it returns.
    while (!this.answer && !this.#passed) await new Promise((resolve) => setTimeout(resolve, 5));
    this.#passed = false;
    return this.answer !== undefined;
  }

  /** @param {Fulfilment} [how] */
  async fulfill({ status, headers = {}, contentType, body, json, path, response } = {}) {
    const from = response?.answer;
    const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
    const type = contentType ?? (json === undefined ? undefined : "application/json");
    const content = json === undefined ? (body ?? from?.body ?? "") : JSON.stringify(json);
    this.answer = {
      status: status ?? from?.status ?? 200,
      headers: { ...from?.headers, ...(type ? { "content-type": type } : {}), ...Object.fromEntries(given) },
      body: path === undefined ? Buffer.from(content) : await readFile(path),
    };
  }

  async abort() {
    this.answer = "aborted";
  }

  async fallback() {
    this.#passed = true;
  }

  /** @param {{ url?: string, headers?: Record<string, string> }} [changes] */
  async continue(changes = {}) {
    this.answer = (await this.fetch(changes)).answer;
  }

  /** @param {{ url?: string, headers?: Record<string, string> }} [changes] */
  async fetch({ url, headers } = {}) {
    const { url: own, method, headers: ownHeaders } = this.#request;
    return new Fetched(await ask(url ?? own ?? "", method ?? "GET", headers ?? ownHeaders, this.#body));
  }
}

/** What the server itself answered. */
class Fetched {
  /** @param {Answer} answer */
  constructor(answer) {
    this.answer = answer;
  }
  status() {
    return this.answer.status;
  }
  headers() {
    return this.answer.headers;
  }
  async body() {
    return this.answer.body;
  }
  async text() {
    return this.answer.body.toString("utf8");
  }
  async json() {
    return JSON.parse(await this.text());
  }
}
