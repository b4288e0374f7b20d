import { h, words } from "../element/dom.js";
import { focusAt, on, SIDES } from "./parts.js";
import { pointer } from "./words.js";

/**
 * @typedef {import("./player.js").Play} Play
 * @typedef {import("./types.d.ts").Link} Link
 */

/** The words of a pair's two claims. @param {Play} play @param {{ a: string, b: string }} link */
export function quotes(play, link) {
  return h(
    "div",
    { class: "two quotes" },
    SIDES.map((side) =>
      h(
        "p",
        {},
        h("b", {}, `${side.toUpperCase()}${link[side]}`),
        " ",
        words("q", play.exercise.articles[side], {}, play.quote(side, link[side])),
      ),
    ),
  );
}

/**
 * @param {Play} play
 * @param {Link} link
 * @param {number} index
 * @param {...(Node | string)} rest
 */
function pair(play, link, index, ...rest) {
  return h(
    "fieldset",
    { class: "pair", "data-place": `pair/${index}` },
    h("legend", {}, play.say.text("link.pair", { n: index + 1 })),
    quotes(play, link),
    ...rest,
  );
}

/** @param {Play} play */
export function linkStep(play) {
  const { say, answers, exercise } = play;
  const few = SIDES.some((side) => answers.claims[side].length === 0);
  const selects = SIDES.map((side) =>
    h(
      "select",
      {},
      h("option", { value: "" }, say.text("link.pick")),
      answers.claims[side].map(({ id }) =>
        h(
          "option",
          { value: id, lang: exercise.articles[side].lang },
          `${side.toUpperCase()}${id}: ${shortened(play.quote(side, id))}`,
        ),
      ),
    ),
  );
  const said = h("p", { class: "quiet-words", role: "alert" });
  const list = h("div", { class: "pairs" });
  const listed = () =>
    list.replaceChildren(
      answers.links.length === 0 ? h("p", { class: "quiet-words" }, say.text("link.none")) : "",
      ...answers.links.map((link, index) =>
        pair(
          play,
          link,
          index,
          on(
            h(
              "button",
              {
                type: "button",
                class: "quiet",
                "aria-label": `${say.text("remove")}: ${say.text("link.pair", { n: index + 1 })}`,
              },
              say.text("remove"),
            ),
            () => {
              answers.links.splice(index, 1);
              play.save();
              play.tell(say.text("link.added", { n: answers.links.length }));
              listed();
              focusAt(list, index, () => selects[0].focus());
            },
          ),
        ),
      ),
    );
  const add = on(h("button", { type: "button", class: "main", disabled: few }, say.text("link.add")), () => {
    const [a, b] = selects.map((select) => select.value);
    if (!a || !b) return void (said.textContent = say.text("link.pick"));
    if (answers.links.some((link) => link.a === a && link.b === b)) {
      return void (said.textContent = say.text("link.there"));
    }
    said.textContent = "";
    answers.links.push({ a, b, relation: null, points: { a: [], b: [] }, why: "" });
    // A claim with a partner is not alone.
    answers.only.a = answers.only.a.filter((id) => id !== a);
    answers.only.b = answers.only.b.filter((id) => id !== b);
    for (const select of selects) select.value = "";
    play.save();
    play.tell(say.text("link.added", { n: answers.links.length }));
    listed();
  });
  listed();
  return [
    h("p", { class: "help" }, say.text("link.help")),
    ...(few ? [h("p", { class: "quiet-words" }, say.text("link.few"))] : []),
    h(
      "div",
      { class: "two adding", "data-place": "link" },
      SIDES.map((side, index) => h("label", {}, say.text("link.choose", { side: side.toUpperCase() }), selects[index])),
    ),
    h("p", {}, add),
    said,
    list,
  ];
}

/** @param {Play} play */
export function judgeStep(play) {
  const { say, answers, exercise } = play;
  const alone = SIDES.flatMap((side) =>
    answers.claims[side]
      .filter(({ id }) => !answers.links.some((link) => link[side] === id))
      .map(({ id }) => ({ side, id })),
  );
  if (alone.length === 0 && answers.links.length === 0) return [h("p", {}, say.text("judge.none"))];
  return [
    h("p", { class: "help" }, say.text("judge.help")),
    ...answers.links.map((link, index) =>
      pair(
        play,
        link,
        index,
        h(
          "div",
          { class: "choices" },
          /** @type {const} */ (["agree", "dispute", "related"]).map((relation) => {
            const radio = h("input", { type: "radio", name: `pair-${index}`, value: relation });
            radio.checked = link.relation === relation;
            on(radio, () => ((link.relation = relation), play.save()), "change");
            return h("label", { class: `check ${relation}` }, radio, " ", say.text(`judge.${relation}`));
          }),
        ),
      ),
    ),
    ...(alone.length > 0
      ? [
          h(
            "fieldset",
            { class: "alone" },
            h("legend", {}, say.text("judge.alone")),
            alone.map(({ side, id }) => {
              const box = h("input", { type: "checkbox" });
              box.checked = answers.only[side].includes(id);
              on(
                box,
                () => {
                  answers.only[side] = answers.only[side].filter((it) => it !== id);
                  if (box.checked) answers.only[side].push(id);
                  play.save();
                },
                "change",
              );
              return h(
                "div",
                { class: "single" },
                h(
                  "p",
                  {},
                  h("b", {}, `${side.toUpperCase()}${id}`),
                  " ",
                  words("q", exercise.articles[side], {}, play.quote(side, id)),
                ),
                h(
                  "label",
                  { class: "check" },
                  box,
                  " ",
                  say.text("judge.only", { side: side.toUpperCase() }),
                  h("span", { class: "unseen" }, ` ${side.toUpperCase()}${id}`),
                ),
              );
            }),
          ),
        ]
      : []),
  ];
}

/** @param {Play} play */
export function pointStep(play) {
  const { say, answers, exercise } = play;
  if (answers.links.length === 0) return [h("p", {}, say.text("judge.none"))];
  return [
    h("p", { class: "help" }, say.text("point.help")),
    ...answers.links.map((link, index) =>
      h(
        "fieldset",
        { class: "pair", "data-place": `pair/${index}` },
        h("legend", {}, say.text("link.pair", { n: index + 1 })),
        h(
          "div",
          { class: "two quotes" },
          SIDES.map((side) => {
            const claim = answers.claims[side].find(({ id }) => id === link[side]);
            if (!claim) return "";
            const change = (/** @type {import("../types.d.ts").Utf16Range[]} */ points) => {
              link.points[side] = points;
              play.save();
            };
            const label = say.text("point.words", { side: side.toUpperCase() });
            return h(
              "div",
              {},
              h("b", {}, `${side.toUpperCase()}${link[side]}`),
              pointer(exercise.articles[side], claim, link.points[side], change, label),
            );
          }),
        ),
      ),
    ),
  ];
}

/** @param {Play} play */
export function justifyStep(play) {
  const { say, answers } = play;
  if (answers.links.length === 0) return [h("p", {}, say.text("judge.none"))];
  return [
    h("p", { class: "help" }, say.text("justify.help")),
    ...answers.links.map((link, index) => {
      const why = h("textarea", { rows: 2, maxlength: 600, dir: "auto" });
      why.value = link.why;
      on(why, () => ((link.why = why.value), play.save()), "input");
      return pair(
        play,
        link,
        index,
        ...(link.relation ? [h("p", { class: "relation" }, say.text(`judge.${link.relation}`))] : []),
        h("label", {}, say.text("justify.why"), why),
        h(
          "div",
          { class: "starters", role: "group", "aria-label": say.text("justify.starters") },
          /** @type {const} */ (["both", "differ", "words", "source"]).map((name) =>
            on(h("button", { type: "button", class: "quiet" }, say.text(`justify.starter.${name}`)), () => {
              const begin = say.text(`justify.starter.${name}`).replace(/\s*…$/, " ");
              why.value = why.value ? `${why.value.trimEnd()} ${begin}` : begin;
              why.dispatchEvent(new Event("input"));
              why.focus();
            }),
          ),
        ),
      );
    }),
  ];
}

/** A claim in a list of choices. @param {string} text */
export function shortened(text) {
  const most = 70;
  const [...characters] = text.replace(/\s+/g, " ");
  return characters.length > most ? `${characters.slice(0, most).join("")}…` : text;
}
