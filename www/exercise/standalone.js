import { init, makeReceipt, scoreAnswers } from "../tools.js";
import { exerciseIn } from "./file.js";
import { speaker } from "./language.js";
import { play } from "./player.js";
import { unbase64 } from "./seal.js";

/**
 * An exercise in a file of its own: everything is in the page, `bundle.js` has put it there.
 */
const exercise = exerciseIn(document.querySelector("#exercise")?.textContent ?? "");
const engine = document.querySelector("#engine")?.textContent ?? "";

/** The module is opened when it is first needed: a pupil reads before that. @type {Promise<void> | undefined} */
let opened;
function open() {
  const packed = new Blob([unbase64(engine)]).stream().pipeThrough(new DecompressionStream("gzip"));
  return (opened ??= new Response(packed).arrayBuffer().then((bytes) => init({ wasm: bytes })));
}

const main = /** @type {HTMLElement} */ (document.querySelector("main"));
const say = await speaker(exercise?.lang ?? navigator.language);
if (!exercise) main.textContent = say.text("failed");
else {
  play(main, exercise, {
    say,
    tools: {
      scoreAnswers: async (...given) => (await open(), scoreAnswers(...given)),
      makeReceipt: async (answers) => (await open(), makeReceipt(answers)),
    },
  });
}
