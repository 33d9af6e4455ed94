// @ts-check
// The options page's settings: so far, whether the hint before an invitation without a note is shown.

import { change, load } from "./settings.js";

const nudge = /** @type {HTMLInputElement} */ (document.getElementById("nudge"));

async function show() {
  nudge.checked = (await load()).nudge;
  nudge.disabled = false;
}

nudge.addEventListener("change", () => change(() => ({ nudge: nudge.checked })));
// "Don't show this again" may be pressed elsewhere while this page is open.
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") show();
});
show();
