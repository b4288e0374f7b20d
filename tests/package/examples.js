/**
 * The exported names of the installed package, as its types say them, with the examples that stand in their
 * documentation. An example is a module of its own; `console.log(…); // text` says what it prints.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

/**
 * @typedef {object} Exported
 * @property {string} entry as `crossread/engine`
 * @property {string} name
 * @property {boolean} isValue Whether it is there when the program runs.
 * @property {string} text What its documentation says.
 * @property {string[]} examples
 * @property {boolean} isAny Whether the types say nothing of it.
 */

const installed = dirname(fileURLToPath(import.meta.resolve("crossread/package.json")));

/** @returns {Exported[]} */
export function exported() {
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const entries = Object.entries(manifest.exports).filter(([name, { types }]) => types && !name.includes("*"));
  const program = ts.createProgram(
    entries.map(([, { types }]) => join(installed, types)),
    { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, strict: true, noEmit: true, types: [] },
  );
  const checker = program.getTypeChecker();
  return entries.flatMap(([entry, { types }]) => {
    const file = program.getSourceFile(join(installed, types));
    const module = file && checker.getSymbolAtLocation(file);
    const names = module ? checker.getExportsOfModule(module) : [];
    return names.map((name) => {
      const symbol = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name;
      const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0;
      const tags = symbol.getJsDocTags(checker).filter((tag) => tag.name === "example");
      return {
        entry: entry.replace(".", "crossread"),
        name: name.name,
        isValue,
        text: ts.displayPartsToString(symbol.getDocumentationComment(checker)),
        examples: tags.map((tag) => ts.displayPartsToString(tag.text).replace(/^```js\n|\n```\s*$/g, "")),
        isAny: isValue && (checker.getTypeOfSymbol(symbol).flags & ts.TypeFlags.Any) !== 0,
      };
    });
  });
}

/** Each example once, by the name that it is of. */
export function examples() {
  const found = new Map(/** @type {[string, string][]} */ ([]));
  for (const { entry, name, examples } of exported()) {
    for (const code of examples) if (!found.has(code)) found.set(code, `${entry}: ${name}`);
  }
  return [...found].map(([code, name]) => ({
    name,
    code,
    inPage: /\bdocument\b/.test(code),
    prints: [...code.matchAll(/^ *console\.log\(.*\); \/\/ (.*)$/gm)].map(([, printed]) => printed),
  }));
}
