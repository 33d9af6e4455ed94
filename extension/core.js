// @ts-check
// The core, ready for use: the module, and the data that stands beside it. For background, popup
// and web page.

import init, { __wbg_reset_state, load_misspellings, load_phrases } from "./noteworthy.js";

export { answer, open_popup } from "./noteworthy.js";

/** @type {Promise<void> | undefined} */
let spelling;

/** Loads module and phrases; after a trap and `startAgain` once more. */
export async function load() {
  const phrases = contents("en.lexicon");
  await init();
  load_phrases(await phrases);
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
  spelling = undefined;
  __wbg_reset_state();
}

/** @param {string} name */
async function contents(name) {
  const file = await fetch(new URL(name, import.meta.url));
  return new Uint8Array(await file.arrayBuffer());
}
