// @ts-check
// Starts the page that scores a pasted message, and in the popup the switch for the page below it.
// All that it does is done by the core.

import { load, loadSpelling, open_popup } from "./core.js";

try {
  await load();
  // The web page is no popup over another page.
  if (document.getElementById("site")) await (await import("./switch.js")).showSite();
  // What is pasted has been past no spell checker yet.
  await loadSpelling();
  // Closed or left meanwhile, it has nothing to open.
  if (document.getElementById("note")) open_popup();
} catch (error) {
  console.error(error);
  const result = document.getElementById("result");
  if (result) result.textContent = "Noteworthy could not start. Close this and open it again.";
}
