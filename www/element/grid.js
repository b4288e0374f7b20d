import { h, heading } from "./dom.js";
import { SIDES } from "./model.js";

/**
 * The corroboration grid: questions down, articles across, in each cell who answers what.
 *
 * @param {import("./model.js").Model} model
 * @param {{ strings: import("../strings/en.js").Strings, level: number }} context
 */
export function grid(model, { strings, level }) {
  const { grid: rows, articles } = model.comparison;
  if (!rows?.length) return null;
  return h(
    "section",
    { class: "grid", part: "grid", "aria-labelledby": "grid" },
    heading(level, { id: "grid" }, strings.grid),
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          h("th", { scope: "col" }, strings.questionHead),
          SIDES.map((side) =>
            h(
              "th",
              { scope: "col" },
              h("span", { class: "letter" }, side.toUpperCase()),
              ` ${articles[side].source ?? ""}`,
            ),
          ),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h(
            "tr",
            {},
            h(
              "th",
              { scope: "row", dir: "auto" },
              row.question,
              row.questionB && h("small", { dir: "auto" }, strings.alsoAsked(row.questionB)),
            ),
            SIDES.map((side) =>
              h(
                "td",
                {},
                row[side].length > 0 ? row[side].map((each) => answer(side, each, strings)) : strings.noAnswer,
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {import("./model.js").Side} side
 * @param {import("../types.d.ts").GridAnswer} given
 * @param {import("../strings/en.js").Strings} strings
 */
function answer(side, { claim, answer, speaker, stance }, strings) {
  return h(
    "button",
    { type: "button", "data-go": side, "data-claim": claim },
    h("b", { dir: "auto" }, [strings.stanceWord[stance], answer].filter(Boolean).join(": ")),
    speaker && h("small", { dir: "auto" }, speaker),
  );
}
