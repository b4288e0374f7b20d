/** Playwright's names of keys as WebDriver's code points. */

const keys = /** @type {Record<string, string>} */ ({
  Backspace: "\uE003",
  Tab: "\uE004",
  Enter: "\uE007",
  Shift: "\uE008",
  Control: "\uE009",
  ControlOrMeta: "\uE009",
  Alt: "\uE00A",
  Escape: "\uE00C",
  Space: " ",
  PageUp: "\uE00E",
  PageDown: "\uE00F",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
  Insert: "\uE016",
  Delete: "\uE017",
  Meta: "\uE03D",
});
for (let number = 1; number <= 12; number += 1) keys[`F${number}`] = String.fromCharCode(0xe030 + number);

/** @param {string} name */
export function code(name) {
  const known = keys[name] ?? /^Key([A-Z])$/.exec(name)?.[1].toLowerCase() ?? /^Digit(\d)$/.exec(name)?.[1] ?? name;
  if ([...known].length !== 1) throw new Error(`there is no key ${name}`);
  return known;
}

/**
 * The keys of a chord: "Shift+Tab", "a", "+".
 *
 * @param {string} chord
 */
export const chordKeys = (chord) => (chord === "+" ? ["+"] : chord.split(/(?<=.)\+(?=.)/)).map(code);
