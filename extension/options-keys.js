// @ts-check
// The options page's keys that the browser watches: as it has them now, and where they are changed.

import { say } from "./words.js";

const list = /** @type {HTMLElement} */ (document.getElementById("commands"));
const how = /** @type {HTMLElement} */ (document.getElementById("keys-how"));
const button = /** @type {HTMLButtonElement} */ (document.getElementById("change-keys"));

/** Where Chromium's browsers have them; Firefox opens its own by name. */
const CHROMIUM = "chrome://extensions/shortcuts";

const isFirefox = chrome.runtime.getURL("").startsWith("moz-extension:");
/** @type {(typeof chrome.commands & { openShortcutSettings?: () => Promise<void> }) | undefined} */
const commands = chrome.commands;

export function openKeys() {
  button.addEventListener("click", () => {
    const opened = isFirefox ? commands?.openShortcutSettings?.() : chrome.tabs.create({ url: CHROMIUM });
    opened?.catch(console.error);
  });
  // They may be changed in another tab.
  addEventListener("focus", () => showKeys().catch(console.error));
}

export async function showKeys() {
  // Browsers for small screens have none.
  const keys = (await commands?.getAll()) ?? [];
  list.replaceChildren(...keys.map(({ name = "", description, shortcut }) => row(said(name, description), shortcut)));
  how.textContent = say(keys.length === 0 ? "options_keys_none" : isFirefox ? "options_keys_firefox" : "options_keys_chrome");
  button.hidden = keys.length === 0 || (isFirefox && !commands?.openShortcutSettings);
}

/**
 * What a key does, in the language of the interface.
 * @param {string} name As the manifest has it.
 * @param {string} [description] In the browser's language.
 */
function said(name, description) {
  if (name.startsWith("_execute")) return say("options_key_popup");
  const key = `command_${name}`;
  const words = say(key);
  return words === key ? description || name : words;
}

/**
 * @param {string} does
 * @param {string} [shortcut]
 */
function row(does, shortcut) {
  const name = document.createElement("dt");
  if (shortcut) {
    const key = document.createElement("kbd");
    key.textContent = shortcut;
    name.append(key);
  } else {
    name.textContent = say("options_key_none");
    name.className = "none";
  }
  const words = document.createElement("dd");
  words.textContent = does;
  const row = document.createElement("div");
  row.append(name, words);
  return row;
}
