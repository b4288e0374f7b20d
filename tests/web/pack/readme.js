/** The README as the package has it: of what is in the package, with links into it. */

/** What is for those who have the repository. */
const OF_REPOSITORY = ["Try it, test it", "How it is made"];

/** Files that the package has under another name. @type {Record<string, string>} */
const MOVED = { "src/wasm/types.d.ts": "types/contract.d.ts" };

/** A link or a picture: `!`, its words, where it leads. */
const LINK = /(!?)\[((?:[^\]`]|`[^`]*`)*)\]\(([^)\s]+)\)/g;

/**
 * @param {string} text README.md of the repository
 * @param {(path: string) => boolean} has whether the package has a file
 * @returns {string}
 */
export function packedReadme(text, has) {
  const [first, ...others] = text.split(/^(?=## )/m);
  const kept = others.filter((section) => !OF_REPOSITORY.some((title) => section.startsWith(`## ${title}\n`)));
  const linked = [first, ...kept].join("").replace(LINK, (link, picture, words, target) => {
    if (/^[a-z]+:|^#/.test(target)) return link;
    const there = placed(target, has);
    if (there) return `${picture}[${words.replace(target, there)}](${there})`;
    return picture ? "" : words;
  });
  // What is left of a paragraph that was a picture.
  return linked.replace(/\n{3,}/g, "\n\n");
}

/**
 * Where the package has what stands at a path of the repository. Of a module that is where its documentation is: the
 * module itself is minified.
 *
 * @param {string} target
 * @param {(path: string) => boolean} has
 */
function placed(target, has) {
  const own = target.replace(/^www\//, "");
  const types = own.endsWith(".js") ? `types/${own.replace(/\.js$/, ".d.ts")}` : undefined;
  return [MOVED[target], types, own].find((path) => path && has(path));
}
