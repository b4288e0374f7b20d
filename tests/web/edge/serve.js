/** Serves `examples/edge` in workerd, on a free port of this machine. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const config = fileURLToPath(new URL("../../../examples/edge/config.capnp", import.meta.url));

/** @returns {Promise<{ address: string, end: () => Promise<void> }>} */
export async function serve() {
  /** The address of the program. @type {{ default: string }} */
  const { default: program } = createRequire(import.meta.url)("workerd");
  const process = spawn(program, ["serve", config, "--socket-addr", "http=127.0.0.1:0", "--control-fd=3"], {
    stdio: ["ignore", "inherit", "inherit", "pipe"],
  });
  const ended = new Promise((resolve) => process.once("close", resolve));
  const failed = new Promise((_, reject) => {
    process.once("error", reject);
    process.once("exit", (code) => reject(new Error(`workerd ended with ${code}`)));
  });
  const lines = createInterface({ input: /** @type {import("node:stream").Readable} */ (process.stdio[3]) });
  const listening = (async () => {
    for await (const line of lines) {
      const { event, port } = JSON.parse(line);
      if (event === "listen") return `http://127.0.0.1:${port}`;
    }
    throw new Error("workerd does not listen");
  })();
  const address = await Promise.race([listening, failed]);
  failed.catch(() => {});
  const end = async () => {
    process.kill();
    await ended;
  };
  return { address: /** @type {string} */ (address), end };
}
