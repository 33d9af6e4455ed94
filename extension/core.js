// @ts-check
// The core, ready for use: the module, and the data that stands beside it. For background, popup
// and web page.

import init, {
  __wbg_reset_state,
  answer as coreAnswer,
  languages,
  load_misspellings,
  load_phrases,
  load_words,
  set_settings,
  told_languages,
} from "./noteworthy.js";

export {
  improved_note,
  is_watched,
  list_sites,
  open_popup,
  present_site,
  read_settings,
  settings_after,
  show_told,
  who,
} from "./noteworthy.js";

import { load as loadSettings } from "./settings.js";
import { forgetWords, loadWords, say } from "./words.js";

/** @type {Promise<void> | undefined} */
let spelling;
/** The rules' English words, for what the catalogue does not say of them. */
let rules = "";
/** For the panel's shadow root, which can load nothing. */
let style = "";

/** @type {Promise<void> | undefined} */
let loading;

/**
 * Loads module and phrases, once; after a trap and `startAgain` once more. On the web page more than one
 * asks for it.
 */
export function load() {
  loading ??= start().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start() {
  // Needed whatever the note's language, so there is nothing to wait for.
  const english = contents("en.lexicon");
  const told = text("rules.words");
  const words = loadWords();
  const settings = loadSettings();
  const styles = Promise.all(["panel.css", "marks.css"].map(text));
  await init();
  const loading = languages().map(async (code) => {
    load_phrases(code, await (code === "en" ? english : contents(`${code}.lexicon`)));
  });
  await Promise.all(loading);
  style = (await styles).join("");
  rules = await told;
  set_settings(await settings);
  takeWords(await words);
}

/**
 * Answers a request of a page, with the style sheet where the page is to draw; after `load`.
 * @param {Parameters<typeof coreAnswer>} given
 * @returns {import("./cards.js").Answered}
 */
export function answer(...given) {
  const answered = coreAnswer(...given);
  return answered.kind === "watch" ? { ...answered, style } : answered;
}

/** What is set has changed; after `load`. */
export async function takeSettings() {
  forgetWords();
  const words = loadWords();
  set_settings(await loadSettings());
  takeWords(await words);
}

/**
 * Gives the core the words of the interface. What languages are called, the browser knows.
 * @param {import("./words.js").Catalogue} catalogue
 */
function takeWords(catalogue) {
  const names = new Intl.DisplayNames(say("language_code"), { type: "language" });
  const lines = Object.entries(catalogue).map(([key, { message }]) => `${key}\t${message}\n`);
  lines.push(...told_languages().map((code) => `language_${code}\t${names.of(code)}\n`));
  load_words(rules + lines.join(""));
}

/**
 * Loads the misspellings, once; after `load`, where they are wanted. They are no reason to fail:
 * without them all else is checked.
 */
export function loadSpelling() {
  spelling ??= contents("en.spelling").then(load_misspellings).catch(console.error);
  return spelling;
}

/** After a trap the instance's memory cannot be trusted. */
export function startAgain() {
  loading = undefined;
  spelling = undefined;
  __wbg_reset_state();
}

/** @param {string} name */
async function contents(name) {
  const file = await fetch(new URL(name, import.meta.url));
  return new Uint8Array(await file.arrayBuffer());
}

/** @param {string} name */
async function text(name) {
  return new TextDecoder().decode(await contents(name));
}
