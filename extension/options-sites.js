// @ts-check
// The options page's sites: which are watched, which are switched off, and the way back. What they are
// called and what can be given back is the core's decision.

import { list_sites } from "./core.js";
import { allowed, switchSite } from "./sites.js";
import { say } from "./words.js";

const list = /** @type {HTMLElement} */ (document.getElementById("site-list"));

export function openSites() {
  const again = () => showSites().catch(console.error);
  chrome.permissions.onAdded.addListener(again);
  chrome.permissions.onRemoved.addListener(again);
}

export async function showSites() {
  const told = list_sites(...(await allowed()));
  const items = [];
  for (let at = 0; at < told.length; at += 5) {
    const [name = "", key = "", giveBack = "", granted = "", off = ""] = told.slice(at, at + 5);
    items.push(item({ name: name || say("options_site_all"), key, giveBack, granted: granted !== "", off: off !== "" }));
  }
  // The focus stays at its place in the list.
  const at = buttons().findIndex((button) => button === document.activeElement);
  list.replaceChildren(...items);
  if (at >= 0) (buttons()[at] ?? buttons().at(-1))?.focus();
}

function buttons() {
  return Array.from(list.querySelectorAll("button"));
}

/** @param {{ name: string, key: string, giveBack: string, granted: boolean, off: boolean }} site */
function item({ name, key, giveBack, granted, off }) {
  const words = document.createElement("span");
  const state = document.createElement("span");
  words.textContent = name;
  words.translate = false;
  state.className = off ? "state off" : "state";
  state.textContent = off ? say("options_site_off") : say("options_site_watched");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = say(off ? (granted ? "options_site_watch" : "options_site_forget") : "options_site_stop");
  button.ariaDescription = name;
  button.addEventListener("click", async () => {
    if (off) await switchSite(key, true);
    // What was allowed together with other sites cannot be taken back alone.
    else if (!(await gaveBack(giveBack))) await switchSite(key, false);
    await showSites();
  });
  const item = document.createElement("li");
  item.append(words, state, button);
  return item;
}

/** @param {string} patterns */
async function gaveBack(patterns) {
  if (patterns === "") return false;
  try {
    return await chrome.permissions.remove({ origins: patterns.split(" ") });
  } catch (error) {
    console.error(error);
    return false;
  }
}
