/**
 * What an author has set once for every draft. Where the browser keeps nothing, it holds for this page.
 *
 * @typedef {object} Settings
 * @property {string} lang of the page; empty: as the browser has it
 * @property {string} base where Crossread is on the author's site
 * @property {string} file where the comparison will be
 */

const KEY = "crossread-studio-settings";

/** @returns {Settings} */
export function readSettings() {
  const settings = { lang: "", base: "/crossread/", file: "" };
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    for (const name of /** @type {const} */ (["lang", "base", "file"])) {
      if (typeof kept?.[name] === "string") settings[name] = kept[name];
    }
  } catch {
    // As if nothing had been set.
  }
  return settings;
}

/** @param {Settings} settings */
export function keepSettings(settings) {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // They hold for this page.
  }
}
