/** A screen for WebKitGTK, which has no headless way. */
import { spawn } from "node:child_process";

/** @type {Promise<string> | undefined} */
let display;
/** @type {import("node:child_process").ChildProcess | undefined} */
let server;

/** The name of an X display of our own, started on the first call. */
export function ownDisplay() {
  display ??= new Promise((resolve, reject) => {
    // The server picks a free number and writes it to the third file.
    const args = ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"];
    server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`Xvfb ended with ${code}`)));
    const { 3: numbers } = /** @type {any} */ (server.stdio);
    numbers.once("data", (/** @type {Buffer} */ data) => resolve(`:${data.toString().trim()}`));
    process.once("exit", endDisplay);
  });
  return display;
}

export function endDisplay() {
  server?.kill();
}
