// @ts-check
// The first page: where hints shall be. Whatever is chosen holds at once.

import { openSide } from "./open-side.js";
import { change, load } from "./settings.js";
import { say, showWords } from "./words.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector("form"));
const modes = /** @type {RadioNodeList} */ (form.elements.namedItem("mode"));
const chosen = /** @type {HTMLElement} */ (document.getElementById("chosen"));
const button = /** @type {HTMLButtonElement} */ (document.getElementById("open-side"));

async function show() {
  const { mode, welcomed } = await load();
  modes.value = mode;
  button.hidden = mode !== "panel";
  if (!welcomed) chosen.textContent = say("welcome_until");
  else chosen.textContent = say(mode === "panel" ? "welcome_saved_panel" : "welcome_saved_page");
}

// By a click, since to choose what is chosen already is a decision, too.
form.addEventListener("click", async ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  const mode = target.value === "panel" ? "panel" : "page";
  await change(() => ({ mode, welcomed: true }));
  await show();
});
button.addEventListener("click", () => openSide().catch(console.error));

await showWords();
await show();
