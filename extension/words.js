// @ts-check
// The words of the interface: which language they are in, and where pages show them. Every word that
// people see stands in `_locales`; only what rules say in English stands with the rules.

import { load } from "./settings.js";

/** The languages that the interface speaks, as the folders of `_locales` are called. */
export const LANGUAGES = [
  "en", "de", "fr", "es", "pt_BR", "it", "nl", "pl", "tr", "hi", "ja", "ar",
];

/** @typedef {Record<string, { message: string }>} Catalogue */

/** @type {Promise<Catalogue> | undefined} */
let loading;
/** @type {Catalogue} */
let catalogue = {};

/** Loads the words, once. */
export async function loadWords() {
  loading ??= read();
  catalogue = await loading;
  return catalogue;
}

/** The language was changed. */
export function forgetWords() {
  loading = undefined;
}

async function read() {
  const { language } = await load();
  return contents(choose(LANGUAGES.includes(language) ? [language] : navigator.languages));
}

/**
 * The first of the wanted languages that there are words for.
 * @param {readonly string[]} wanted
 */
function choose(wanted) {
  const spoken = wanted.flatMap((code) => {
    const whole = code.replace("-", "_");
    const [plain] = code.split(/[-_]/);
    return LANGUAGES.filter((one) => one === whole || one.split("_")[0] === plain);
  });
  return spoken[0] ?? "en";
}

/**
 * @param {string} language
 * @returns {Promise<Catalogue>}
 */
async function contents(language) {
  const file = await fetch(new URL(`_locales/${language}/messages.json`, import.meta.url));
  return { ...(await file.json()), language_code: { message: language.replace("_", "-") } };
}

/**
 * The text of a key, once the words are loaded, with $1 to $9 filled in.
 * @param {string} key
 * @param {(string | number)[]} filled
 */
export function say(key, ...filled) {
  const text = catalogue[key]?.message ?? key;
  return text.replace(/\$([1-9])/g, (place, number) => String(filled[number - 1] ?? place));
}

/**
 * The words of a rule, whose English stands with the rule: those of the catalogue where it has them.
 * @param {string} key
 * @param {string} english
 */
export function translated(key, english) {
  return catalogue[key]?.message ?? english;
}

/** Where the words of an element's `data-words-…` attribute go. */
const PLACES = {
  wordsLabel: "aria-label",
  wordsTitle: "title",
  wordsPlaceholder: "placeholder",
};

/**
 * Puts the words into a page, or a part of it.
 * @param {Document | Element} part
 */
export async function showWords(part = document) {
  await loadWords();
  if (part === document) {
    document.documentElement.lang = say("language_code");
    document.documentElement.dir = say("direction");
  }
  for (const element of part.querySelectorAll("*")) {
    if (!(element instanceof HTMLElement)) continue;
    const { words, wordsFilled = "" } = element.dataset;
    if (words) element.textContent = say(words, ...wordsFilled.split("|"));
    for (const [name, attribute] of Object.entries(PLACES)) {
      const key = element.dataset[name];
      if (key) element.setAttribute(attribute, say(key));
    }
  }
}
