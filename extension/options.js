// @ts-check
// The options page: brings its parts to life, and shows anew what is set whenever that changes, here or
// elsewhere.

import { load as loadCore, takeSettings } from "./core.js";
import { openGeneral, showGeneral } from "./options-general.js";
import { openKeys, showKeys } from "./options-keys.js";
import { openPhrases, showPhrases, showTold } from "./options-phrases.js";
import { openSwitches, showSwitches } from "./options-rules.js";
import { openSites, showSites } from "./options-sites.js";
import { openStored, showStored } from "./options-stored.js";
import { showRules } from "./rules.js";
import { load, onChange } from "./settings.js";
import { say } from "./words.js";

/** The language that the page is shown in, as it is set. */
let language = "";

/** Shows what is set. */
async function show() {
  const settings = await load();
  if (settings.language !== language) {
    language = settings.language;
    await showRules();
    await showKeys();
  }
  showGeneral(settings);
  showSwitches(settings);
  showPhrases(settings);
  await showSites();
  await showStored(settings);
}

async function open() {
  const { language: stored } = await load();
  language = stored;
  await showRules();
  for (const openPart of [openGeneral, openSwitches, openPhrases, openSites, openKeys, openStored]) openPart();
  onChange(() => refresh().catch(console.error));
  // What is stored for the session only is told by nobody.
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") show().catch(console.error);
  });
  await Promise.all([loadCore(), showKeys()]);
  await show();
  showTold();
}

async function refresh() {
  await takeSettings();
  await show();
  showTold();
}

open().catch((error) => {
  console.error(error);
  const state = document.getElementById("state");
  if (state) state.textContent = say("options_failed");
});
