// @ts-check
// The popup's switch for the page that it was opened over. What it says and asks for is the core's
// decision; this only asks the browser.

import { present_site } from "./core.js";
import { allowed, switchSite } from "./sites.js";

const words = /** @type {HTMLElement} */ (document.getElementById("site-words"));
const button = /** @type {HTMLButtonElement} */ (document.getElementById("site-button"));

/** What pressing the button asks the browser for, or gives back to it; and what the site is called. */
let [ask, giveBack, key] = ["", "", ""];

/** Says whether the page below the popup is watched, and what can be done about it. */
export async function showSite() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const site = present_site(tab?.url ?? "", ...(await allowed()));
  [words.textContent, button.textContent, ask = "", giveBack = "", key = ""] = site;
  button.hidden = button.textContent === "";
}

async function watch() {
  // Both at once: only a click may ask, and the browser's question may close the popup.
  const switched = switchSite(key, true);
  await chrome.permissions.request({ origins: [ask] });
  await switched;
}

async function stop() {
  if (giveBack) await chrome.permissions.remove({ origins: [giveBack] }).catch(console.error);
  await showSite();
  // What was allowed together with other sites cannot be taken back alone.
  if (!ask) await switchSite(key, false);
}

button.addEventListener("click", async () => {
  try {
    await (ask ? watch() : stop());
  } catch (error) {
    console.error(error);
  }
  await showSite();
});

// The browser's question takes the focus; it comes back with the answer.
addEventListener("focus", showSite);
