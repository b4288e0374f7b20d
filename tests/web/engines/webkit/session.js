/** One WebKitGTK browser and the calls of WebDriver to it. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ownDisplay } from "./display.js";
import { Network } from "./network.js";

/** @typedef {{ dark: boolean, still: boolean }} Look */

const machine = process.arch === "arm64" ? "aarch64" : "x86_64";
const defaultBrowser = `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;

/** Without this the toolbar keeps the window from becoming as narrow as a phone. */
const narrow = "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }\n";

/** A call that has no answer after so many milliseconds will have none: the driver or its browser has gone astray. */
const PATIENCE = 45_000;

/** So many milliseconds a browser has to start, */
const START = 12_000;

/** and so often it is tried. */
const STARTS = 3;

export class Session {
  /** @type {import("node:child_process").ChildProcess} */
  #driver;
  #address;
  #folder;
  #id = "";

  /**
   * @param {import("node:child_process").ChildProcess} driver
   * @param {string} address
   * @param {string} folder
   * @param {Network} network
   */
  constructor(driver, address, folder, network) {
    this.#driver = driver;
    this.#address = address;
    this.#folder = folder;
    /** What stands between the browser and everything that it asks for. */
    this.network = network;
    process.once("exit", () => this.#driver.kill());
  }

  /**
   * A browser that does not start is ended, and another one is tried.
   *
   * @param {Look} look
   */
  static async start(look) {
    for (let left = STARTS - 1; ; left -= 1) {
      const { session, failed } = await Session.#launch(look);
      try {
        await Promise.race([failed, session.#open(look)]);
        return session;
      } catch (error) {
        await session.close();
        if (left === 0) throw error;
      }
    }
  }

  /** @param {Look} look */
  static async #launch(look) {
    const folder = await settings(look);
    const port = await freePort();
    const env = { ...process.env, DISPLAY: await ownDisplay(), XDG_CONFIG_HOME: folder, NO_AT_BRIDGE: "1" };
    const args = [`--port=${port}`, "--host=127.0.0.1"];
    const driver = spawn("WebKitWebDriver", args, { env, stdio: "ignore" });
    const failed = new Promise((_, reject) => driver.once("error", reject));
    // It may fail before or after anybody waits for it.
    failed.catch(() => {});
    return { failed, session: new Session(driver, `http://127.0.0.1:${port}`, folder, await Network.listen()) };
  }

  /** @param {Look} look */
  async #open({ dark }) {
    const binary = process.env.CROSSREAD_WEBKIT ?? defaultBrowser;
    const args = ["--automation", ...(dark ? ["--dark-mode"] : [])];
    const { address } = this.network;
    const alwaysMatch = {
      browserName: "MiniBrowser",
      proxy: { proxyType: "manual", httpProxy: address, sslProxy: address },
      timeouts: { script: 30_000, pageLoad: 30_000, implicit: 0 },
      "webkitgtk:browserOptions": { binary, args },
    };
    await this.#listening();
    const { sessionId } = await this.#request("POST", "/session", { capabilities: { alwaysMatch } }, START);
    this.#id = sessionId;
  }

  async #listening() {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      try {
        return await this.#request("GET", "/status");
      } catch {
        await sleep(50);
      }
    }
    throw new Error("WebKitWebDriver does not answer");
  }

  /**
   * @param {"GET" | "POST" | "DELETE"} method
   * @param {string} path
   * @param {unknown} [body]
   * @param {number} [patience] in milliseconds
   * @returns {Promise<any>}
   */
  async #request(method, path, body, patience = PATIENCE) {
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const response = await fetch(this.#address + path, { method, body: sent, signal: AbortSignal.timeout(patience) });
    const { value } = /** @type {any} */ (await response.json());
    const { error, message } = value ?? {};
    if (!response.ok) throw Object.assign(new Error(`${error}: ${message}`), { code: error });
    return value;
  }

  /** @param {string} path */
  get(path) {
    return this.#request("GET", `/session/${this.#id}/${path}`);
  }

  /**
   * @param {string} path
   * @param {unknown} [body]
   */
  post(path, body = {}) {
    return this.#request("POST", `/session/${this.#id}/${path}`, body);
  }

  /** @param {string} path */
  delete(path) {
    return this.#request("DELETE", `/session/${this.#id}/${path}`);
  }

  async close() {
    if (this.#id) await this.#request("DELETE", `/session/${this.#id}`, undefined, START).catch(() => {});
    this.#driver.kill();
    this.network.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/**
 * A folder with the toolkit's settings, which the browser takes for the reader's.
 *
 * @param {Look} look
 */
async function settings({ still }) {
  const folder = await mkdtemp(join(tmpdir(), "crossread-webkit-"));
  const gtk = join(folder, "gtk-3.0");
  await mkdir(gtk);
  await writeFile(join(gtk, "gtk.css"), narrow);
  await writeFile(join(gtk, "settings.ini"), `[Settings]\ngtk-enable-animations=${still ? 0 : 1}\n`);
  return folder;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
