// @ts-check
// The popup's switch for the page that it was opened over. What it says and asks for is the core's
// decision; this only asks the browser.

import { present_site } from "./core.js";
import { allowed, switchSite } from "./sites.js";

/** @type {HTMLElement} */
let words;
/** @type {HTMLButtonElement} */
let button;

/** What pressing the button asks the browser for, or gives back to it; and what the site is called. */
let [ask, giveBack, key] = ["", "", ""];

/**
 * Brings the switch to life.
 * @param {HTMLElement} site What it stands in.
 */
export async function openSwitch(site) {
  words = /** @type {HTMLElement} */ (site.querySelector("p"));
  button = /** @type {HTMLButtonElement} */ (site.querySelector("button"));
  button.addEventListener("click", press);
  // The browser's question takes the focus; it comes back with the answer.
  addEventListener("focus", showSite);
  await showSite();
}

/** Says whether the page below the popup is watched, and what can be done about it. */
async function showSite() {
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

async function press() {
  try {
    await (ask ? watch() : stop());
  } catch (error) {
    console.error(error);
  }
  await showSite();
}
