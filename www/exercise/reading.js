import { h, heading, words } from "../element/dom.js";
import { asking } from "./ask.js";
import { focusAt, on, SIDES } from "./parts.js";
import { chooser } from "./words.js";

/** @typedef {import("./player.js").Play} Play */

/**
 * The article's head.
 *
 * @param {Play} play
 * @param {import("./types.d.ts").Side} side
 */
export function head({ exercise, say, level }, side) {
  const article = exercise.articles[side];
  return h(
    "header",
    {},
    heading(
      level + 2,
      {},
      h("span", { class: "letter" }, say.text("article", { side: side.toUpperCase() })),
      " ",
      words("bdi", article, {}, article.title ?? ""),
    ),
    article.source ? h("p", { class: "source" }, article.source) : "",
  );
}

/** @param {Play} play */
export function startStep(play) {
  const { say, answers, exercise } = play;
  const name = h("input", { id: "pupil", autocomplete: "off", maxlength: 80, "aria-describedby": "pupil-help" });
  name.value = answers.pupil;
  name.disabled = !!play.work.done;
  on(name, () => ((answers.pupil = name.value.trim()), play.save()), "input");
  const again = asking(say, say.text("start.again"), "quiet", {
    words: [say.text("start.sure")],
    yes: say.text("start.yes"),
    does: play.restart,
  });
  return [
    h("p", { class: "help" }, say.text("start.help")),
    h(
      "p",
      { class: "field", "data-place": "pupil" },
      h("label", { for: "pupil" }, say.text("start.name")),
      name,
      h("small", { id: "pupil-help" }, say.text("start.nameHelp")),
    ),
    h(
      "div",
      { class: "two", role: "group", "aria-label": say.text("articles") },
      SIDES.map((side) => h("article", {}, head(play, side), plain(exercise.articles[side]))),
    ),
    h(
      "p",
      { class: "actions" },
      on(h("button", { type: "button", class: "quiet" }, say.text("paper")), () => print()),
      play.begun && again.button,
    ),
    again.place,
  ];
}

/** @param {import("./types.d.ts").Article} article */
export function plain(article) {
  const paragraphs = article.text.split(/\n+/).filter((text) => text.trim());
  return words(
    "div",
    article,
    { class: "text" },
    paragraphs.map((text) => h("p", {}, text)),
  );
}

/** @param {Play} play */
export function findStep(play) {
  const { say, answers, exercise } = play;
  return [
    h("p", { class: "help" }, say.text("find.help")),
    h("p", { class: "help keys", id: "find-keys" }, say.text("find.keys")),
    h(
      "div",
      { class: "two" },
      SIDES.map((side) => {
        const letter = side.toUpperCase();
        const article = exercise.articles[side];
        const chosen = h("p", { class: "chosen-words" });
        const mark = h("button", { type: "button", class: "main" }, say.text("find.mark"));
        const cancel = h("button", { type: "button" }, say.text("find.cancel"));
        const bar = h("div", { class: "bar", hidden: true }, chosen, mark, cancel);
        const list = h("ol", { class: "mine-list", "aria-label": say.text("find.mine", { side: letter }) });
        const text = chooser({
          article,
          label: say.text("find.text", { side: letter }),
          describedBy: "find-keys",
          marks: () => answers.claims[side],
          mark: (range) => {
            const ids = answers.claims[side].map(({ id }) => Number(id));
            answers.claims[side].push({ id: String(Math.max(0, ...ids) + 1), ...range });
            play.save();
            play.tell(say.text("find.marked", { side: letter, n: answers.claims[side].length }));
            listed();
          },
          choose: (range, quoted) => {
            bar.hidden = !range;
            chosen.replaceChildren(...say.nodes("find.chosen", { words: words("q", article, {}, quoted) }));
            // Words that have the focus keep this far from the end of the window.
            bar.parentElement?.style.setProperty("--x-bar", `${bar.offsetHeight}px`);
          },
        });
        // The bar goes with its buttons; the focus goes back to the words.
        on(mark, () => (text.commit(), text.focus()));
        on(cancel, () => (text.clear(), text.focus()));
        const none = h("p", { class: "quiet-words" }, say.text("find.none"));
        const listed = () => {
          const own = answers.claims[side];
          list.hidden = own.length === 0;
          none.hidden = own.length > 0;
          list.replaceChildren(
            ...own.map(({ id, start, end }, at) =>
              h(
                "li",
                { value: id },
                words("q", article, {}, article.text.slice(start, end)),
                " ",
                on(
                  h(
                    "button",
                    { type: "button", class: "quiet", "aria-label": `${say.text("remove")} ${letter}${id}` },
                    say.text("remove"),
                  ),
                  () => {
                    answers.claims[side] = own.filter((it) => it.id !== id);
                    answers.links = answers.links.filter((link) => link[side] !== id);
                    answers.only[side] = answers.only[side].filter((it) => it !== id);
                    play.save();
                    listed();
                    text.paint();
                    focusAt(list, at, text.focus);
                    play.tell(say.text("find.marked", { side: letter, n: answers.claims[side].length }));
                  },
                ),
              ),
            ),
          );
        };
        listed();
        return h(
          "article",
          { "data-side": side, "data-place": `find/${side}` },
          head(play, side),
          text.root,
          bar,
          none,
          list,
        );
      }),
    ),
  ];
}

/** @param {Play} play */
export function gridStep(play) {
  const { say, answers, exercise } = play;
  return [
    h("p", { class: "help" }, say.text("grid.help")),
    ...exercise.questions.map((question, row) =>
      h(
        "fieldset",
        { class: "row" },
        words("legend", exercise.articles.a, {}, question),
        h(
          "div",
          { class: "two" },
          SIDES.map((side) => {
            const letter = side.toUpperCase();
            const cell = answers.grid[row][side];
            const input = (/** @type {"answer" | "speaker"} */ name) => {
              const field = h("input", { autocomplete: "off", maxlength: 300 });
              field.value = cell[name];
              field.disabled = cell.silent;
              return on(field, () => ((cell[name] = field.value), play.save()), "input");
            };
            const fields = [input("answer"), input("speaker")];
            const silent = h("input", { type: "checkbox", checked: cell.silent });
            on(
              silent,
              () => {
                cell.silent = silent.checked;
                for (const field of fields) field.disabled = silent.checked;
                play.save();
              },
              "change",
            );
            return h(
              "div",
              { "data-place": `grid/${row}/${side}` },
              h("label", {}, say.text("grid.answer", { side: letter }), fields[0]),
              h("label", {}, `${letter}: ${say.text("grid.speaker")}`, fields[1]),
              h("label", { class: "check" }, silent, " ", say.text("grid.silent", { side: letter })),
            );
          }),
        ),
      ),
    ),
    h("details", {}, h("summary", {}, say.text("articles")), texts(play)),
  ];
}

/** Both texts to look things up in. @param {Play} play */
export function texts(play) {
  return h(
    "div",
    { class: "two" },
    SIDES.map((side) => h("article", {}, head(play, side), plain(play.exercise.articles[side]))),
  );
}
