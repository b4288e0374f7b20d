import { gridCss } from "../../styles/grid.js";
import { h, heading } from "../dom.js";
import { SIDES, SIGNS } from "../model.js";
import { sourceOf } from "./card.js";

export const css = gridCss;

/**
 * @typedef {import("../parts.js").Stage} Stage
 * @typedef {import("../model.js").NumberedMarker} NumberedMarker
 * @typedef {import("../../types.d.ts").GridRow} GridRow
 */

/**
 * The corroboration grid: questions down, articles across, in each cell who answers what. The roles are written out,
 * since where it is narrow the rows are no longer laid out as a table's.
 *
 * @param {Stage} stage
 * @returns {import("../parts.js").Part}
 */
export function attach(stage) {
  const { model, say, level, root } = stage;
  const rows = (model.comparison.grid ?? []).map((row) => ({ row, markers: markersOf(row, stage) }));
  const lines = rows.map(({ row, markers }) => line(row, markers, stage));
  const section = h(
    "section",
    { class: "grid", part: "grid", "aria-labelledby": "grid" },
    heading(level, { id: "grid" }, say.text("grid")),
    h(
      "table",
      { role: "table", "aria-labelledby": "grid" },
      h(
        "thead",
        { role: "rowgroup" },
        h(
          "tr",
          { role: "row" },
          h("th", { role: "columnheader", scope: "col" }, say.text("gridQuestion")),
          SIDES.map((side) =>
            h(
              "th",
              { role: "columnheader", scope: "col" },
              h("span", { class: "letter" }, side.toUpperCase()),
              h("bdi", {}, sourceOf(side, stage)),
            ),
          ),
        ),
      ),
      h("tbody", { role: "rowgroup" }, lines),
    ),
    h("p", { class: "aside none", hidden: true }, say.text("noneShown")),
  );
  root.querySelector(".articles")?.after(section);
  const none = /** @type {HTMLElement} */ (section.lastElementChild);

  return {
    paint({ shown, marker: selected, filter, query }) {
      const filtered = filter !== "all" || Object.values(query).some(Boolean);
      rows.forEach(({ markers }, index) => {
        lines[index].hidden = filtered && !markers.some((marker) => shown.has(marker));
        for (const button of lines[index].querySelectorAll("button")) {
          const chosen = selected && button.dataset.marker === selected.id;
          if (chosen) button.setAttribute("aria-current", "true");
          else button.removeAttribute("aria-current");
        }
      });
      none.hidden = lines.some((line) => !line.hidden);
    },
  };
}

/**
 * The pairs that the annotators' answers to a question made.
 *
 * @param {GridRow} row
 * @param {Stage} stage
 */
function markersOf(row, { model }) {
  return model.markers.filter(
    ({ a, b, evidence }) =>
      row.a.some(({ claim }) => claim === a) &&
      row.b.some(({ claim }) => claim === b) &&
      evidence.some(({ values }) => values?.question === row.question),
  );
}

/**
 * @param {GridRow} row
 * @param {NumberedMarker[]} markers
 * @param {Stage} stage
 */
function line(row, markers, stage) {
  const { say } = stage;
  return h(
    "tr",
    { role: "row" },
    h(
      "th",
      { role: "rowheader", scope: "row" },
      h("span", { dir: "auto" }, row.question),
      row.questionB && h("small", {}, say.nodes("questionB", { question: row.questionB })),
      h(
        "span",
        { class: "answers" },
        markers.map(({ id, number, relation }) =>
          h(
            "button",
            { type: "button", "data-marker": id, "data-kind": relation },
            h("span", { class: "sign", "aria-hidden": "true" }, SIGNS[relation]),
            h("span", { class: "hidden" }, `${say.text("pair", { n: number, kind: "" })} `),
            say.text(`kind.${relation}`),
          ),
        ),
      ),
    ),
    SIDES.map((side) =>
      h(
        "td",
        { role: "cell" },
        h("span", { class: "letter", "aria-hidden": "true" }, side.toUpperCase()),
        row[side].length > 0
          ? h(
              "ul",
              {},
              row[side].map((given) => h("li", {}, answer(side, given, stage))),
            )
          : h("span", { class: "aside" }, say.text("noAnswer")),
      ),
    ),
  );
}

/**
 * @param {import("../model.js").Side} side
 * @param {import("../../types.d.ts").GridAnswer} given
 * @param {Stage} stage
 */
function answer(side, { claim, answer, speaker, stance }, { say }) {
  return h(
    "button",
    { type: "button", "data-go": side, "data-claim": claim },
    h("b", {}, answer ? say.nodes(`answer.${stance}`, { answer }) : say.text(`answerless.${stance}`)),
    speaker && h("small", { dir: "auto" }, speaker),
  );
}
