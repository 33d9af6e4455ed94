// @ts-check
// The side panel: the card of the box that is in use in the page beside it, drawn as the page script
// draws it. What is pressed here is done in the page, by the script that knows the box.

import { load } from "./settings.js";
import { forgetWords, say, showWords } from "./words.js";

/** @typedef {import("./cards.js").Card} Card */

const SPEAK_AFTER = 1000; // ms without a change

const place = /** @type {HTMLElement} */ (document.getElementById("card"));
const idle = /** @type {HTMLElement} */ (document.getElementById("idle"));
const status = /** @type {HTMLElement} */ (document.getElementById("status"));
const mode = /** @type {HTMLElement} */ (document.getElementById("mode"));

/** Where the browser has no side panel, this page has a tab of its own, and is told whose card it shows. */
const told = Number(new URLSearchParams(location.search).get("tab"));
/** The tab beside it. */
let tabId = told;
/** @type {Card | null} */
let card = null;
/** The hint that the keyboard's commands are about; none before the first of them. */
let walked = -1;
let turn = 0;
let speaking = 0;

/** Shows the card of the tab that is shown now. */
async function follow() {
  if (!told) {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    tabId = tab?.id ?? 0;
  }
  await show();
  // The background may have been started a moment ago, and know of no box yet.
  if (!card) await chrome.tabs.sendMessage(tabId, { kind: "again" }).catch(() => {});
}

async function show() {
  const mine = (turn += 1);
  const answer = await chrome.runtime.sendMessage({ kind: "card", tabId });
  // Another one was asked for meanwhile.
  if (mine !== turn) return;
  if (!answer || answer.sequence !== card?.sequence) walked = -1;
  card = answer ?? null;
  idle.hidden = card !== null;
  if (card) {
    const old = place.firstElementChild;
    const drawn = draw(card.tree, old);
    if (drawn !== old) place.replaceChildren(drawn);
  } else {
    place.replaceChildren();
  }
  // In the page it has been said already.
  speak(card?.elsewhere ? card.spoken : "");
}

/** @param {string} sentence Said once nothing has changed for a while. */
function speak(sentence) {
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    if (status.textContent !== sentence) status.textContent = sentence;
  }, SPEAK_AFTER);
}

/** @param {CoreAction} action */
async function press(action) {
  if (!card) return;
  const { frameId, sequence } = card;
  try {
    await chrome.tabs.sendMessage(tabId, { kind: "act", action, sequence }, { frameId });
  } catch (error) {
    // The page is gone; what became of the card, the background knows.
    console.info(error);
    await show();
  }
}

/** The hints as they are shown, those behind a click too. */
function hints() {
  return /** @type {HTMLElement[]} */ ([...place.querySelectorAll(".hint, .more li")]);
}

/** Goes to the next hint, and after the last to the first. The focus stays where it is. */
function next() {
  const all = hints();
  all[walked]?.removeAttribute("aria-current");
  if (all.length === 0) return;
  walked = (walked + 1) % all.length;
  const hint = all[walked];
  const part = hint.closest("details");
  if (part) part.open = true;
  hint.setAttribute("aria-current", "true");
  hint.scrollIntoView({ block: "nearest" });
  status.textContent = hint.querySelector(".message")?.textContent ?? "";
}

/** @param {"fix" | "ignore"} what The action of the first such button of the hint. */
function pressIn(what) {
  const all = hints();
  const buttons = [...(all[Math.max(walked, 0)]?.querySelectorAll("button") ?? [])];
  const action = buttons.map((button) => actions.get(button)).find((one) => Object.hasOwn(Object(one), what));
  if (action) press(action);
}

/** @param {CoreCommand} name One of the browser's keys for the extension was pressed. */
function command(name) {
  if (name === "next") next();
  else if (name === "fix" || name === "ignore") pressIn(name);
  else if (name === "return") {
    hints()[walked]?.removeAttribute("aria-current");
    walked = -1;
  }
}

async function showMode() {
  await showWords();
  mode.textContent = say((await load()).mode === "panel" ? "side_only" : "side_too");
}

/** @param {EventTarget | null} target */
function pressAt(target) {
  const button = target instanceof Element ? target.closest("button, mark") : null;
  const action = button && actions.get(button);
  if (action) press(action);
}

place.addEventListener("click", ({ target }) => pressAt(target));
place.addEventListener("keydown", (event) => {
  // What is not a button of the browser's own needs help.
  if (!(event.target instanceof Element && event.target.matches("mark"))) return;
  if (event.key !== "Enter" && event.key !== " ") return;
  event.preventDefault();
  pressAt(event.target);
});

chrome.runtime.onMessage.addListener((message) => {
  if (message === "settings") {
    forgetWords();
    showMode();
  } else if (message.tabId === tabId) {
    if (message.kind === "changed") show();
    // With nothing in the page, or the person here, the keys are about what stands here.
    if (message.kind === "command" && (card?.elsewhere || document.hasFocus())) command(message.name);
  }
});
chrome.tabs.onActivated.addListener(follow);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") follow();
});

await showMode();
await follow();
