import { makeReceipt, scoreAnswers } from "../tools.js";
import { exerciseIn } from "./file.js";
import { speaker } from "./language.js";
import { play } from "./player.js";

/**
 * An exercise that lies on this site: `exercise.html?src=exercise/example.json`, the example where nothing is said. The
 * file is a pupils' file or a teacher's; a teacher's has its key in it for whoever looks.
 */
const main = /** @type {HTMLElement} */ (document.querySelector("main"));
const asked = new URLSearchParams(location.search);
const address = new URL(asked.get("src") ?? "exercise/example.json", new URL("../", import.meta.url));

const exercise =
  address.origin === location.origin
    ? await fetch(address).then(
        async (answer) => (answer.ok ? exerciseIn(await answer.text()) : null),
        () => null,
      )
    : null;
const say = await speaker(asked.get("lang") ?? exercise?.lang ?? navigator.language);
document.documentElement.lang = say.lang;
document.documentElement.dir = say.dir;
document.title = `Crossread: ${exercise?.title || say.text("title")}`;
if (exercise) play(main, exercise, { say, tools: { makeReceipt, scoreAnswers } });
else main.textContent = say.text("failed");
