// @ts-check
// The options page's settings: so far, whether the hint before an invitation without a note is
// shown. Kept by this browser only.

import { NUDGE } from "./memory.js";

const nudge = /** @type {HTMLInputElement} */ (document.getElementById("nudge"));

async function show() {
  const { [NUDGE]: wanted } = await chrome.storage.local.get(NUDGE);
  nudge.checked = wanted !== false;
  nudge.disabled = false;
}

nudge.addEventListener("change", () => chrome.storage.local.set({ [NUDGE]: nudge.checked }));
// "Don't show this again" may be pressed elsewhere while this page is open.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") show();
});
show();
