// @ts-check
// The options page's own phrases: to warn of, and to allow; and what would be said of a sentence.

import { read_settings, show_told } from "./core.js";
import { change, load } from "./settings.js";
import { say } from "./words.js";

/** @typedef {"warnOn" | "allow"} Which */

/** @type {{ which: Which, id: string }[]} */
const LISTS = [
  { which: "warnOn", id: "warn-on" },
  { which: "allow", id: "allow" },
];

const sentence = /** @type {HTMLTextAreaElement} */ (document.getElementById("sentence"));
const told = /** @type {HTMLElement} */ (document.getElementById("told"));

export function openPhrases() {
  for (const { which, id } of LISTS) {
    const form = formOf(id);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      add(which, form).catch(console.error);
    });
  }
  sentence.addEventListener("input", showTold);
}

/** What would be said, as things are set. */
export function showTold() {
  if (sentence.value.trim() === "") told.replaceChildren();
  else show_told(told, sentence.value);
}

/** @param {import("./settings.js").Settings} settings */
export function showPhrases(settings) {
  for (const { which, id } of LISTS) {
    const form = formOf(id);
    form.querySelector("ul")?.replaceChildren(...settings[which].map((phrase) => item(which, phrase, form)));
    form.classList.toggle("empty", settings[which].length === 0);
  }
}

/**
 * @param {Which} which
 * @param {string} phrase
 * @param {HTMLFormElement} form
 */
function item(which, phrase, form) {
  const words = document.createElement("span");
  words.dir = "auto";
  words.textContent = phrase;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "remove";
  remove.title = remove.ariaLabel = say("options_remove", phrase);
  remove.addEventListener("click", async () => {
    await change((settings) => ({ [which]: settings[which].filter((other) => other !== phrase) }));
    tell(form, say("options_phrase_removed", phrase));
    fieldOf(form).focus();
  });
  const item = document.createElement("li");
  item.append(words, remove);
  return item;
}

/**
 * @param {Which} which
 * @param {HTMLFormElement} form
 */
async function add(which, form) {
  const field = fieldOf(form);
  const settings = await load();
  // The core tells what a phrase is.
  const { settings: read, unreadable } = read_settings(settings, { [which]: [...settings[which], field.value] });
  if (unreadable.length > 0) return tell(form, say("options_no_phrase"));
  const phrase = read[which].at(-1) ?? "";
  /** @param {string} other */
  const isSame = (other) => other.toLocaleLowerCase() === phrase.toLocaleLowerCase();
  if (settings[which].some(isSame)) return tell(form, say("options_phrase_known", phrase));
  await change(({ warnOn, allow }) => {
    // On both lists, the one would undo the other.
    const others = { warnOn: warnOn.filter((other) => !isSame(other)), allow: allow.filter((other) => !isSame(other)) };
    return { ...others, [which]: [...others[which], phrase] };
  });
  field.value = "";
  tell(form, say("options_phrase_added", phrase));
}

/**
 * @param {HTMLFormElement} form
 * @param {string} words
 */
function tell(form, words) {
  const said = form.querySelector(".said");
  if (said) said.textContent = words;
}

/** @param {string} id */
function formOf(id) {
  return /** @type {HTMLFormElement} */ (document.getElementById(id));
}

/** @param {HTMLFormElement} form */
function fieldOf(form) {
  return /** @type {HTMLInputElement} */ (form.querySelector("input"));
}
