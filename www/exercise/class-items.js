import { h, words } from "../element/dom.js";
import { cell, head, wide } from "./class-table.js";

/**
 * What a class said to each item: first those on which it disagreed. Those on which all are alike are folded, since of
 * articles with fifty claims they are many, and open to whoever asks.
 *
 * @typedef {import("./types.d.ts").Exercise} Exercise
 * @typedef {import("./types.d.ts").ClassFigures} ClassFigures
 * @typedef {import("./class-figures.js").Own} Own
 * @typedef {import("../element/say.js").Say} Say
 */

/**
 * @param {Exercise} exercise
 * @param {Own[]} pupils
 * @param {ClassFigures} made
 * @param {Say} say
 * @returns {Node[]}
 */
export function items(exercise, pupils, made, say) {
  const places = [...made.items.keys()];
  const at = (/** @type {number} */ place) => made.items[place];
  const split = places
    .filter((place) => at(place).disagreement > 0)
    .sort((one, other) => at(other).disagreement - at(one).disagreement);
  const alike = places.filter((place) => at(place).disagreement === 0);
  const drawn = (/** @type {string} */ label, /** @type {number[]} */ rows) =>
    table(label, rows, exercise, pupils, made, say);
  const folded = (/** @type {"nobody" | "everybody"} */ name, /** @type {number[]} */ rows) => {
    if (rows.length === 0) return [];
    const label = say.text(`class.${name}`, { n: rows.length });
    return [h("details", { class: "alike" }, h("summary", {}, label), drawn(label, rows))];
  };
  return [
    split.length > 0 ? drawn(say.text("class.items"), split) : h("p", {}, say.text("class.unsplit")),
    ...folded(
      "nobody",
      alike.filter((place) => at(place).successes === 0),
    ),
    ...folded(
      "everybody",
      alike.filter((place) => at(place).successes > 0),
    ),
  ];
}

/**
 * @param {string} label
 * @param {number[]} places of the items
 * @param {Exercise} exercise
 * @param {Own[]} pupils
 * @param {ClassFigures} made
 * @param {Say} say
 */
function table(label, places, exercise, pupils, made, say) {
  const percent = new Intl.NumberFormat(say.lang, { style: "percent", maximumFractionDigits: 1 });
  const row = (/** @type {number} */ place) => {
    const item = made.items[place];
    return h(
      "tr",
      { "data-item": item.id },
      h("th", { scope: "row" }, h("small", {}, say.text(`step.${item.step}`)), named(exercise, item.id)),
      cell(`${item.successes} / ${pupils.length}`),
      cell(percent.format(item.mean)),
      h("td", {}, said(item, say)),
      cell(percent.format(item.disagreement)),
      made.pupils.map(({ items }) => {
        const { score, success } = items[place];
        return h(
          "td",
          { class: success ? "right" : score > 0 ? "" : "missed" },
          h("span", { "aria-hidden": "true" }, success ? "✓ " : score > 0 ? "◐ " : "○ "),
          percent.format(score),
        );
      }),
    );
  };
  return wide(
    label,
    head([
      say.text("class.item"),
      say.text("class.found"),
      say.text("class.mean"),
      say.text("class.said"),
      say.text("class.split"),
      ...pupils.map(({ answers }, index) => answers.pupil || `${index + 1}`),
    ]),
    h("tbody", {}, places.map(row)),
  );
}

/**
 * What an item asks, in words of the articles.
 *
 * @param {Exercise} exercise
 * @param {string} id
 */
function named({ articles, key }, id) {
  const [step, first, second] = id.split("/");
  const quote = (/** @type {"a" | "b"} */ side, /** @type {string} */ claim) => {
    const place = key?.claims[side].find((it) => it.id === claim)?.places[0];
    const text = place ? articles[side].text.slice(place.start, place.end) : claim;
    return h("div", {}, `${side.toUpperCase()} `, words("q", articles[side], {}, text));
  };
  if (step === "grid") return h("div", {}, `${key?.grid[Number(first)]?.question ?? ""} (${second.toUpperCase()})`);
  const side = first === "a" || first === "b" ? first : null;
  const isClaim = side && (step === "find" || !key?.pairs.some(({ a, b }) => a === first && b === second));
  return isClaim ? quote(side, second) : h("div", {}, quote("a", first), quote("b", second));
}

/**
 * @param {ClassFigures["items"][number]} item
 * @param {Say} say
 */
function said({ labels }, say) {
  if (!labels) return "";
  const all = /** @type {[string, number][]} */ (Object.entries(labels)).filter(([, n]) => n > 0);
  return all.map(([label, n]) => h("div", {}, `${say.text(`compare.say.${label}`)} ${say.number(n)}`));
}
