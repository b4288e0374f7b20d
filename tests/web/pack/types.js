/**
 * The types of the package: what the compiler reads in the JSDoc of `www/`, and the hand-written types beside them.
 */
import { existsSync } from "node:fs";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { www } from "./tree.js";

const tsc = fileURLToPath(new URL("../node_modules/typescript/bin/tsc", import.meta.url));

/** The contract, which is the engine's: `types.d.ts` refers to it there, and in the package beside itself. */
const CONTRACT = { from: "../src/wasm/types.js", file: "../src/wasm/types.d.ts", to: "contract" };

/** The standalone script is no module: what it brings is a name of the page. */
const STANDALONE = `export {};
declare global {
  /** The public names of Crossread, as the standalone script has them. */
  var Crossread: typeof import("./index.js");
}
`;

/**
 * @param {import("./tree.js").Tree} tree
 * @param {string} out the folder of the types
 */
export async function writeTypes({ modules }, out) {
  const made = await mkdtemp(join(tmpdir(), "crossread-types-"));
  try {
    const emit = ["--noEmit", "false", "--declaration", "--emitDeclarationOnly", "--outDir", made];
    await promisify(execFile)(process.execPath, [tsc, "--project", join(www, "jsconfig.json"), ...emit]);
    for (const module of modules.filter((module) => !module.startsWith("pkg/"))) {
      const types = module.replace(/\.js$/, ".d.ts");
      await mkdir(dirname(join(out, types)), { recursive: true });
      const text = await readFile(join(made, types), "utf8");
      await writeFile(join(out, types), withOverloadDocs(text, await readFile(join(www, module), "utf8")));
    }
  } finally {
    await rm(made, { recursive: true });
  }
  // The types that a folder's modules share.
  for (const folder of new Set(modules.map((module) => dirname(module)))) {
    const shared = join(folder, "types.d.ts");
    if (folder !== "." && existsSync(join(www, shared))) await cp(join(www, shared), join(out, shared));
  }
  const own = await readFile(join(www, "types.d.ts"), "utf8");
  await writeFile(join(out, "types.d.ts"), own.replaceAll(CONTRACT.from, `./${CONTRACT.to}.js`));
  await cp(join(www, CONTRACT.file), join(out, `${CONTRACT.to}.d.ts`));
  await writeFile(join(out, "standalone.d.ts"), STANDALONE);
}

/**
 * The compiler leaves out what is said of a function with overloads, an overload a comment.
 *
 * @param {string} types
 * @param {string} source
 */
function withOverloadDocs(types, source) {
  const comment = "/\\*\\*(?:(?!\\*/).)*";
  const overloads = new RegExp(
    `((?:${comment}@overload(?:(?!\\*/).)*\\*/\\s*)+)(?:${comment}\\*/\\s*)?export (?:async )?function (\\w+)`,
    "gs",
  );
  for (const [, comments, name] of source.matchAll(overloads)) {
    const said = comments.match(/\/\*\*.*?\*\//gs) ?? [];
    types = types.replace(new RegExp(`^export declare function ${name}\\b`, "gm"), (start) => {
      const first = said.shift();
      return first ? `${first}\n${start}` : start;
    });
  }
  return types;
}
