import { h, words } from "../element/dom.js";
import { on, SIDES } from "./parts.js";
import { shortened } from "./pairing.js";
import { placeOf, pointer } from "./words.js";

/**
 * Where a teacher changes a key. The key is changed in place.
 *
 * @typedef {import("./types.d.ts").Key & { out?: Set<string> }} Key `out`: claims that the teacher has taken out
 * @typedef {import("./types.d.ts").Exercise} Exercise
 * @typedef {import("./types.d.ts").Label} Label
 */

const LABELS = /** @type {Label[]} */ (["agree", "dispute", "related"]);

/**
 * @param {Key} key
 * @param {Exercise} exercise
 * @param {import("../element/say.js").Say} say
 */
export function keyEditor(key, exercise, say) {
  const out = (key.out ??= new Set());
  // It is the maker's own, and not of the file.
  Object.defineProperty(key, "out", { enumerable: false });
  const placeOfClaim = (/** @type {"a" | "b"} */ side, /** @type {string} */ id) =>
    key.claims[side].find((claim) => claim.id === id)?.places[0];
  const quote = (/** @type {"a" | "b"} */ side, /** @type {string} */ id) => {
    const place = placeOfClaim(side, id);
    return place ? exercise.articles[side].text.slice(place.start, place.end) : "";
  };
  const select = (/** @type {[string, string][]} */ options, /** @type {string} */ chosen) => {
    const made = h(
      "select",
      {},
      options.map(([value, text]) => h("option", { value }, text)),
    );
    made.value = chosen;
    return made;
  };

  const claims = SIDES.map((side) =>
    h(
      "details",
      {},
      h("summary", {}, `${say.text("make.claims", { side: side.toUpperCase() })} (${key.claims[side].length})`),
      key.claims[side].map((claim) => {
        const how = select(
          [
            ["must", say.text("make.must")],
            ["may", say.text("make.may")],
            ["out", say.text("make.out")],
          ],
          claim.optional ? "may" : "must",
        );
        how.setAttribute("aria-label", `${side.toUpperCase()} ${claim.id}`);
        on(
          how,
          () => {
            claim.optional = how.value === "may";
            if (how.value === "out") out.add(`${side}/${claim.id}`);
            else out.delete(`${side}/${claim.id}`);
          },
          "change",
        );
        const also = h("textarea", { rows: 2 });
        const lost = h("small", { class: "wrong", role: "alert" });
        on(also, () => (lost.textContent = accept(claim, side, also.value)), "change");
        return h(
          "div",
          { class: "entry" },
          h("p", {}, words("q", exercise.articles[side], {}, quote(side, claim.id))),
          how,
          h(
            "details",
            {},
            h("summary", {}, say.text("make.also")),
            h("label", {}, say.text("make.alsoHelp"), also),
            lost,
          ),
        );
      }),
    ),
  );

  /**
   * Other words that are right for a claim too.
   *
   * @param {Key["claims"]["a"][number]} claim
   * @param {"a" | "b"} side
   * @param {string} lines
   */
  function accept(claim, side, lines) {
    const { text } = exercise.articles[side];
    const wanted = lines
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
    const found = wanted.map((line) => placeOf(text, line));
    const missing = wanted.filter((_, index) => !found[index]);
    const places = found.filter((place) => place !== null);
    claim.places = [claim.places[0], ...places];
    return missing.length > 0 ? say.text("make.lost", { words: missing.join(" · ") }) : "";
  }

  const pairList = h("div");
  const pairEntry = (/** @type {Key["pairs"][number]} */ pair) => {
    const name = `${pair.a} – ${pair.b}`;
    const relation = select(
      [
        ...LABELS.map((label) => /** @type {[string, string]} */ ([label, say.text(`judge.${label}`)])),
        ["no", say.text("make.no")],
      ],
      pair.relations[0] ?? "no",
    );
    const boxes = LABELS.map((label) => {
      const box = h("input", { type: "checkbox", value: label });
      box.checked = pair.relations.slice(1).includes(label);
      return box;
    });
    const read = () => {
      const first = /** @type {Label | "no"} */ (relation.value);
      for (const box of boxes) box.disabled = first === "no" || box.value === first;
      const others = LABELS.filter((label, index) => label !== first && boxes[index].checked);
      pair.relations = first === "no" ? [] : [first, ...others];
    };
    for (const field of [relation, ...boxes]) on(field, read, "change");
    read();
    return h(
      "div",
      { class: "entry" },
      SIDES.map((side) =>
        h(
          "p",
          {},
          h("b", {}, side.toUpperCase()),
          " ",
          words("q", exercise.articles[side], {}, quote(side, pair[side])),
        ),
      ),
      h(
        "div",
        { class: "inline", role: "group", "aria-label": name },
        h("label", {}, say.text("make.relation"), relation),
        h("span", {}, say.text("make.accept")),
        boxes.map((box, index) => h("label", { class: "check" }, box, " ", say.text(`judge.${LABELS[index]}`))),
      ),
      h("details", {}, h("summary", {}, say.text("step.point")), SIDES.map((side) => pointers(pair, side))),
    );
  };
  /** The words of a claim that show the relation: pressed ones are the key's. */
  const pointers = (/** @type {Key["pairs"][number]} */ pair, /** @type {"a" | "b"} */ side) => {
    const claim = placeOfClaim(side, pair[side]);
    const label = say.text("point.words", { side: side.toUpperCase() });
    const change = (/** @type {import("../types.d.ts").Utf16Range[]} */ points) => (pair.points[side] = points);
    return claim ? pointer(exercise.articles[side], claim, pair.points[side], change, label) : "";
  };
  pairList.append(...key.pairs.map(pairEntry));
  const ends = SIDES.map((side) =>
    select(
      key.claims[side].map(({ id }) => [id, `${side.toUpperCase()} ${id}: ${shortened(quote(side, id))}`]),
      key.claims[side][0]?.id ?? "",
    ),
  );
  const adding = on(h("button", { type: "button" }, say.text("make.addPair")), () => {
    const [a, b] = ends.map((end) => end.value);
    if (!a || !b || key.pairs.some((pair) => pair.a === a && pair.b === b)) return;
    /** @type {Key["pairs"][number]} */
    const pair = { a, b, relations: ["related"], points: { a: [], b: [] } };
    key.pairs.push(pair);
    const entry = pairEntry(pair);
    pairList.append(entry);
    entry.querySelector("select")?.focus();
  });

  const rows = h("div");
  const rowEntry = (/** @type {Key["grid"][number]} */ row) => {
    const question = h("input", { maxlength: 300 });
    question.value = row.question;
    on(question, () => (row.question = question.value), "input");
    return h(
      "div",
      { class: "entry" },
      h("label", {}, say.text("make.question"), question),
      h(
        "div",
        { class: "two" },
        SIDES.map((side) => {
          const field = (/** @type {"answers" | "speakers"} */ name) => {
            const area = h("textarea", { rows: 2 });
            area.value = row[side]?.[name].join("\n") ?? "";
            return area;
          };
          const [answers, speakers] = [field("answers"), field("speakers")];
          const lines = (/** @type {HTMLTextAreaElement} */ area) =>
            area.value
              .split("\n")
              .map((line) => line.trim())
              .filter(Boolean);
          const read = () => {
            const cell = { answers: lines(answers), speakers: lines(speakers) };
            row[side] = cell.answers.length + cell.speakers.length > 0 ? cell : null;
          };
          on(answers, read, "input");
          on(speakers, read, "input");
          return h(
            "div",
            {},
            h("label", {}, `${side.toUpperCase()}: ${say.text("make.answers")}`, answers),
            h("label", {}, `${side.toUpperCase()}: ${say.text("make.speakers")}`, speakers),
          );
        }),
      ),
    );
  };
  rows.append(...key.grid.map(rowEntry));
  const addQuestion = on(h("button", { type: "button" }, say.text("make.addQuestion")), () => {
    const row = { question: "", a: null, b: null };
    key.grid.push(row);
    const entry = rowEntry(row);
    rows.append(entry);
    entry.querySelector("input")?.focus();
  });

  return h(
    "div",
    { class: "key" },
    claims,
    h(
      "details",
      {},
      h("summary", {}, `${say.text("make.pairs")} (${key.pairs.length})`),
      pairList,
      h(
        "div",
        { class: "entry" },
        SIDES.map((side, index) => h("label", {}, say.text("link.choose", { side: side.toUpperCase() }), ends[index])),
        adding,
      ),
    ),
    h("details", {}, h("summary", {}, `${say.text("make.grid")} (${key.grid.length})`), rows, addQuestion),
  );
}
