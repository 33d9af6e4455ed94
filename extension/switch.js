// @ts-check
// The popup's switch for the page that it was opened over. What it says and asks for is the core's
// decision; this only asks the browser.

import { present_site } from "./core.js";
import { allowed, switchSite } from "./sites.js";

const words = /** @type {HTMLElement} */ (document.getElementById("site-words"));
const button = /** @type {HTMLButtonElement} */ (document.getElementById("site-button"));

/** @type {import("./content/protocol").Present | undefined} */
let present;

/** Says whether the page below the popup is watched, and what can be done about it. */
export async function showSite() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  present = present_site(tab?.url ?? "", ...(await allowed()));
  words.textContent = present.words;
  button.textContent = present.button;
  button.hidden = present.button === "";
}

/** @param {import("./content/protocol").Present} site */
async function watch({ pattern, key }) {
  // Both at once: only a click may ask, and the browser's question may close the popup.
  const switched = switchSite(key, true);
  await chrome.permissions.request({ origins: [pattern] });
  await switched;
}

/** @param {import("./content/protocol").Present} site */
async function stop({ pattern, key, optional }) {
  if (optional) await chrome.permissions.remove({ origins: [pattern] });
  await showSite();
  // What was allowed together with other sites cannot be taken back alone.
  if (present?.watched) await switchSite(key, false);
}

button.addEventListener("click", async () => {
  if (!present) return;
  try {
    await (present.watched ? stop(present) : watch(present));
  } catch (error) {
    console.error(error);
  }
  await showSite();
});

// The browser's question takes the focus; it comes back with the answer.
addEventListener("focus", showSite);
