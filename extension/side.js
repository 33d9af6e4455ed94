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
/**
 * The line to the background, which closes when that is stopped.
 * @type {chrome.runtime.Port | null}
 */
let line = null;
/** The hint that the keyboard's commands are about, by place and words; none before the first of them. */
let walked = -1;
let walkedWords = "";
let speaking = 0;
let spoken = "";

/** Shows the card of the tab that is shown now. */
async function follow() {
  if (!told) {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    tabId = tab?.id ?? 0;
  }
  tell({ tabId });
}

/** @param {import("./cards.js").Asked} asked */
function tell(asked) {
  line ??= open();
  line.postMessage(asked);
}

function open() {
  const line = chrome.runtime.connect({ name: "side" });
  line.onMessage.addListener(show);
  line.onDisconnect.addListener(lose);
  return line;
}

/** What is shown stays: the background says when it is there again, and the page then tells it. */
function lose() {
  line = null;
}

/** @param {import("./cards.js").Told} told */
function show({ tabId: beside, card: now }) {
  // Another tab is shown meanwhile.
  if (beside !== tabId) return;
  card = now;
  idle.hidden = card !== null;
  if (card) {
    const old = place.firstElementChild;
    const drawn = draw(card.tree, old);
    if (drawn !== old) place.replaceChildren(drawn);
  } else {
    place.replaceChildren();
  }
  const all = hints();
  if (wordsOf(all[walked]) !== walkedWords) walked = all.findIndex((hint) => wordsOf(hint) === walkedWords);
  all[walked]?.setAttribute("aria-current", "true");
  // In the page it has been said already.
  speak(card?.elsewhere ? card.spoken : "");
}

/** @param {string} sentence Said once nothing has changed for a while. */
function speak(sentence) {
  clearTimeout(speaking);
  speaking = setTimeout(() => {
    if (spoken !== sentence) status.textContent = spoken = sentence;
  }, SPEAK_AFTER);
}

/** @param {CoreAction} action */
function press(action) {
  if (!card) return;
  const { frameId, sequence } = card;
  tell({ tabId, frameId, order: { kind: "act", action, sequence } });
}

/** The hints as they are shown, those behind a click too. */
function hints() {
  return /** @type {HTMLElement[]} */ ([...place.querySelectorAll(".hint:not(.praise), .more > li")]);
}

/** @param {Element | undefined} hint */
function wordsOf(hint) {
  return hint?.querySelector(".message")?.textContent ?? "";
}

/** Goes to the next hint, and after the last to the first. The focus stays where it is. */
function next() {
  const all = hints();
  all[walked]?.removeAttribute("aria-current");
  if (all.length === 0) return;
  walked = (walked + 1) % all.length;
  const hint = all[walked];
  const folded = hint.querySelector("details.finding");
  if (folded instanceof HTMLDetailsElement) folded.open = true;
  hint.setAttribute("aria-current", "true");
  hint.scrollIntoView({ block: "nearest" });
  status.textContent = walkedWords = wordsOf(hint);
}

/** @param {"fix" | "ignore"} what The first such button of the hint, or before the walk of all. */
function pressIn(what) {
  const within = hints()[walked] ?? place;
  const offered = [...within.querySelectorAll("button")].map((button) => actions.get(button));
  const action = offered.find((one) => Object.hasOwn(Object(one), what));
  if (action) press(action);
}

/** @param {CoreCommand} name One of the browser's keys for the extension was pressed. */
function command(name) {
  if (name === "next") next();
  else if (name === "fix" || name === "ignore") pressIn(name);
  else if (name === "return") {
    hints()[walked]?.removeAttribute("aria-current");
    walked = -1;
    walkedWords = "";
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
  } else if (message === "started") {
    tell({ tabId });
  } else if (message.kind === "command" && message.tabId === tabId) {
    // With nothing in the page, or the person here, the keys are about what stands here.
    if (card?.elsewhere || document.hasFocus()) command(message.name);
  }
});
chrome.tabs.onActivated.addListener(follow);
// A card that comes while the page is taken down would find no window to be drawn in.
addEventListener("pagehide", () => line?.disconnect());

await showMode();
await follow();
