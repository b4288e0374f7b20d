import { h } from "../element/dom.js";
import { asking } from "./ask.js";
import { score } from "./compare.js";
import { openList, openPlaces, openWords } from "./open.js";
import { on, SIDES } from "./parts.js";
import { points, tell } from "./xapi.js";

/** @typedef {import("./player.js").Play} Play */

/** @param {Play} play */
export function finishStep(play) {
  const { say, work, exercise } = play;
  if (!work.done) return last(play);
  const code = h("textarea", {
    class: "code",
    rows: 6,
    readonly: true,
    dir: "ltr",
    "aria-label": say.text("finish.code"),
  });
  code.value = work.done;
  const said = h("span", { role: "status" });
  return [
    h("p", { class: "help" }, say.text("finish.done")),
    code,
    h(
      "p",
      { class: "actions" },
      on(h("button", { type: "button", class: "main" }, say.text("finish.copy")), async () => {
        // Where the clipboard is forbidden, the code is selected for the pupil's own copying.
        code.select();
        const copied = await (navigator.clipboard?.writeText(code.value) ?? Promise.reject()).then(
          () => true,
          () => document.execCommand("copy"),
        );
        said.textContent = copied ? say.text("finish.copied") : "";
      }),
      on(h("button", { type: "button" }, say.text("finish.json")), async () =>
        save(`${named(play)}.json`, "application/json", await receiptJson(play)),
      ),
      on(h("button", { type: "button" }, say.text("finish.csv")), () =>
        save(`${named(play)}.csv`, "text/csv", receiptCsv(play)),
      ),
      on(h("button", { type: "button" }, say.text("print")), () => print()),
      said,
    ),
  ];

  /** @param {Play} play */
  async function receiptJson({ answers, work }) {
    const scored = await score(play);
    return JSON.stringify(
      {
        schema: "crossread/receipt@1",
        exercise: exercise.id,
        title: exercise.title,
        code: work.done,
        answers,
        score: scored,
      },
      null,
      1,
    );
  }
}

/** What is open, and the end, which is asked about. @param {Play} play */
function last(play) {
  const { say, work, answers } = play;
  const open = openPlaces(play);
  const problem = h("p", { class: "wrong", role: "alert" });
  const finish = asking(say, say.text("finish.finish"), "main", {
    words: [openWords(play, open), " ", say.text("finish.sure")],
    yes: say.text(open.length > 0 ? "finish.anyway" : "finish.yes"),
    does: async () => {
      finish.button.disabled = true;
      problem.textContent = "";
      try {
        work.done = await play.tools.makeReceipt(JSON.stringify(answers));
        play.save();
        await report(play);
        play.draw("finish");
      } catch (error) {
        // The answers are kept: the pupil can try again.
        finish.button.disabled = false;
        finish.button.focus();
        problem.textContent = say.text("finish.failed", { why: String(/** @type {any} */ (error)?.message ?? error) });
      }
    },
  });
  return [
    h("p", { class: "help" }, say.text("finish.help")),
    ...(open.length > 0 ? [openList(play, open)] : []),
    h("p", {}, finish.button),
    finish.place,
    problem,
  ];
}

/** What a pupil said, a row a thing; the code in it is what a teacher's page reads. @param {Play} play */
function receiptCsv(play) {
  const { answers, work, exercise } = play;
  const rows = [["exercise", "pupil", "what", "a", "b", "answer", "why"]];
  const row = (/** @type {string[]} */ ...cells) => rows.push([exercise.title, answers.pupil, ...cells]);
  row("code", "", "", work.done ?? "", "");
  for (const { id } of answers.claims.a)
    row("claim", play.quote("a", id), "", answers.only.a.includes(id) ? "only" : "", "");
  for (const { id } of answers.claims.b)
    row("claim", "", play.quote("b", id), answers.only.b.includes(id) ? "only" : "", "");
  for (const link of answers.links) {
    row("pair", play.quote("a", link.a), play.quote("b", link.b), link.relation ?? "", link.why);
  }
  answers.grid.forEach(({ a, b }, index) => {
    row("question", a.silent ? "-" : a.answer, b.silent ? "-" : b.answer, exercise.questions[index], "");
  });
  return csv(rows);
}

/**
 * A table as spreadsheets open it. A cell that would be taken for a formula gets an apostrophe before it.
 *
 * @param {string[][]} rows
 */
export function csv(rows) {
  const cell = (/** @type {string} */ text) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

/**
 * @param {string} name
 * @param {string} type
 * @param {string} text
 */
export function save(name, type, text) {
  const link = h("a", { download: name, href: URL.createObjectURL(new Blob([text], { type })) });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** @param {Play} play */
function named({ answers, exercise }) {
  return [exercise.title || "exercise", answers.pupil]
    .filter(Boolean)
    .join(" - ")
    .replace(/[\\/:*?"<>|]/g, " ");
}

/**
 * Tells a wrapper what the pupil did: with points as soon as the key is open, before that without.
 *
 * @param {Play} play
 */
export async function report(play) {
  const { exercise, answers, root } = play;
  const scored = await score(play);
  const said = (/** @type {import("./types.d.ts").Item} */ { own, given, id }) => {
    const cell = id.startsWith("grid/") ? answers.grid[Number(id.split("/")[1])]?.[id.endsWith("a") ? "a" : "b"] : null;
    if (cell) return cell.silent ? "-" : [cell.answer, cell.speaker].filter(Boolean).join(" / ");
    const quoted = SIDES.map((side) => own[side] && play.quote(side, own[side])).filter(Boolean);
    return [...quoted, given].filter(Boolean).join(" | ");
  };
  if (scored) {
    for (const item of scored.items) {
      const result = { score: points(item.score, 1), success: item.success, response: said(item) };
      tell(root, exercise, answers.pupil, "answered", result, item.id);
    }
    tell(root, exercise, answers.pupil, "completed", { score: points(scored.score, scored.max), completion: true });
    return;
  }
  answers.links.forEach((link, index) => {
    const response = [play.quote("a", link.a), play.quote("b", link.b), link.relation, link.why].filter(Boolean);
    tell(root, exercise, answers.pupil, "answered", { response: response.join(" | ") }, `pair/${index + 1}`);
  });
  answers.grid.forEach((row, index) => {
    for (const side of SIDES) {
      const { silent, answer, speaker } = row[side];
      const response = silent ? "-" : [answer, speaker].filter(Boolean).join(" / ");
      tell(root, exercise, answers.pupil, "answered", { response }, `grid/${index}/${side}`);
    }
  });
  tell(root, exercise, answers.pupil, "completed", { completion: true });
}
