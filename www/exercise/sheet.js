import { h, words } from "../element/dom.js";
import { SIDES } from "./parts.js";

/**
 * An exercise on paper: both texts and lines to write on, or the key. It is in the page, and only print shows it.
 *
 * @param {import("./types.d.ts").Exercise} exercise
 * @param {import("../element/say.js").Say} say
 * @param {import("./types.d.ts").Key | null} key the key's sheet; null for the pupils'
 */
export function sheet(exercise, say, key) {
  const { steps, articles, questions, title } = exercise;
  const line = () => h("td", {}, "\u00a0");
  const table = (/** @type {string[]} */ heads, /** @type {Node[][]} */ rows) =>
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          heads.map((text) => h("th", { scope: "col" }, text)),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((cells) => h("tr", {}, cells)),
      ),
    );
  const quote = (/** @type {"a" | "b"} */ side, /** @type {string} */ id) => {
    const place = key?.claims[side].find((claim) => claim.id === id)?.places[0];
    return words("td", articles[side], {}, place ? articles[side].text.slice(place.start, place.end) : id);
  };
  const heads = [say.text("sheet.a"), say.text("sheet.b"), say.text("sheet.relation")];
  const relation = (/** @type {string[]} */ labels) =>
    h("td", {}, labels.map((label) => say.text(`compare.say.${label}`)).join(" / "));
  if (key) {
    return h(
      "div",
      { class: "sheet key-sheet" },
      h("p", { class: "sheet-title" }, `${title || say.text("title")}: ${say.text("sheet.key")}`),
      table(heads, [
        ...key.pairs.map((pair) => [quote("a", pair.a), quote("b", pair.b), relation(pair.relations)]),
        ...key.only.a.map((id) => [quote("a", id), h("td"), h("td", {}, say.text("sheet.only", { side: "A" }))]),
        ...key.only.b.map((id) => [h("td"), quote("b", id), h("td", {}, say.text("sheet.only", { side: "B" }))]),
      ]),
      key.grid.length > 0 &&
        table(
          [say.text("step.grid"), "A", "B"],
          key.grid.map((row) => [
            words("th", articles.a, { scope: "row" }, row.question),
            ...SIDES.map((side) => {
              const cell = row[side];
              const texts = cell ? [cell.answers.join(" / "), cell.speakers.join(" / ")] : [say.text("compare.silent")];
              return h("td", {}, texts.filter(Boolean).join(" – "));
            }),
          ]),
        ),
    );
  }
  return h(
    "div",
    { class: "sheet" },
    h("p", { class: "sheet-title" }, title || say.text("title")),
    h(
      "p",
      { class: "sheet-name" },
      `${say.text("sheet.name")}: `,
      h("span"),
      ` ${say.text("sheet.class")}: `,
      h("span"),
    ),
    steps.find && h("p", {}, say.text("sheet.find")),
    h(
      "div",
      { class: "sheet-texts" },
      SIDES.map((side) =>
        words(
          "div",
          articles[side],
          {},
          h("p", { class: "sheet-head" }, `${side.toUpperCase()}. ${articles[side].title ?? ""}`),
          articles[side].text
            .split(/\n+/)
            .filter((text) => text.trim())
            .map((text) => h("p", {}, text)),
        ),
      ),
    ),
    steps.grid &&
      questions.length > 0 &&
      table(
        [say.text("step.grid"), "A", "B"],
        questions.map((question) => [words("th", articles.a, { scope: "row" }, question), line(), line()]),
      ),
    h("p", { class: "sheet-task" }, say.text("sheet.link")),
    table(
      [...heads, say.text("sheet.why")],
      Array.from({ length: 6 }, () => [line(), line(), line(), line()]),
    ),
  );
}
