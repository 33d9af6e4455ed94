// @ts-check
// The core, ready for use: the module, and the phrases of each language, which stand beside it. For
// background, popup and web page.

import init, { languages, load_phrases } from "./noteworthy.js";

export { __wbg_reset_state as startAgain, answer, open_popup } from "./noteworthy.js";

/** @param {string} code */
const phrases = (code) => fetch(new URL(`${code}.lexicon`, import.meta.url));

/** Loads module and phrases; after a trap and `startAgain` once more. */
export async function load() {
  // Needed whatever the note's language, so there is nothing to wait for.
  const english = phrases("en");
  await init();
  const loading = languages().map(async (code) => {
    const file = await (code === "en" ? english : phrases(code));
    load_phrases(code, new Uint8Array(await file.arrayBuffer()));
  });
  await Promise.all(loading);
}
