// @ts-check
// The core, ready for use: the module, and the phrases that stand beside it. For background, popup
// and web page.

import init, { load_phrases } from "./noteworthy.js";

export { __wbg_reset_state as startAgain, answer, open_popup } from "./noteworthy.js";

/** Loads module and phrases; after a trap and `startAgain` once more. */
export async function load() {
  const phrases = fetch(new URL("en.lexicon", import.meta.url));
  await init();
  const file = await phrases;
  load_phrases(new Uint8Array(await file.arrayBuffer()));
}
