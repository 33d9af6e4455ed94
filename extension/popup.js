// @ts-check
// Starts the page that scores a pasted message, and in the popup the switch for the page below it.
// All that it does is done by the core.

import { load, loadSpelling, open_popup } from "./core.js";

/** What can be chosen, by the names that the core has for it; the first to begin with. */
const CHOICES = {
  stage: {
    invite: "Invitation",
    first_message: "First message",
    follow_up: "Follow-up",
    recommendation: "Recommendation request",
    group_post: "Group post",
    comment: "Comment",
    recommendation_written: "Recommendation you write",
    headline: "Your own headline",
  },
  relation: {
    unknown: "Not yet",
    known: "We know each other",
    worked_together: "We worked together",
    met: "We have met",
  },
};

for (const [id, names] of Object.entries(CHOICES)) {
  const options = Object.entries(names).map(([name, words]) => new Option(words, name));
  document.getElementById(id)?.append(...options);
}

try {
  // The web page is no popup over another page.
  const site = document.getElementById("site");
  await load();
  if (site) import("./switch.js").then(({ openSwitch }) => openSwitch(site)).catch(console.error);
  // What is pasted has been past no spell checker yet.
  await loadSpelling();
  // Closed or left meanwhile, it has nothing to open.
  if (document.getElementById("note")) open_popup();
} catch (error) {
  console.error(error);
  const result = document.getElementById("result");
  if (result) result.textContent = "Noteworthy could not start. Close this and open it again.";
}
