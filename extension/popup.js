// @ts-check
// Starts the page that scores a pasted message, and in the popup the switch for the page below it. What
// is decided, is decided by the core; what has been typed before it is ready, is judged then. Nothing of
// it is kept when the page closes.

import { improved_note, load, loadSpelling, open_popup } from "./core.js";
import { say, showWords } from "./words.js";

const note = document.getElementById("note");
const copied = document.getElementById("copied");

/** The press itself is what allows it: no permission is asked for. */
async function copy() {
  const [text = "", said = ""] = improved_note();
  let told = said;
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    console.info(error);
    told = say("popup_not_copied");
  }
  if (copied) copied.textContent = told;
}

/** What was copied is no longer what stands there. */
function forget() {
  if (copied) copied.textContent = "";
}

/** @param {HTMLElement} button */
async function offerSide(button) {
  // Loaded before it is pressed: browsers open the panel at a press only, and forget it soon.
  const { openSide } = await import("./open-side.js");
  button.addEventListener("click", () => {
    openSide().then(close, console.error);
  });
  button.hidden = false;
}

async function start() {
  // The web page is no popup over another page.
  const site = document.getElementById("site");
  await Promise.all([load(), showWords()]);
  // Closed or left meanwhile, it has nothing to open.
  if (!note?.isConnected) return;
  open_popup();
  performance.mark("first verdict");
  document.getElementById("copy")?.addEventListener("click", copy);
  note.addEventListener("input", forget);
  if (site) import("./switch.js").then(({ openSwitch }) => openSwitch(site)).catch(console.error);
  // What is pasted has been past no spell checker yet. Their list is large, and nobody waits for it.
  await loadSpelling();
  document.getElementById("stage")?.dispatchEvent(new Event("change"));
}

start().catch((error) => {
  console.error(error);
  const failed = document.getElementById("failed");
  if (failed) failed.hidden = false;
});
// In the popup alone.
const side = document.getElementById("open-side");
if (side) offerSide(side).catch(console.error);
