// @ts-check
// The options page's last part: all that is stored, as it is; export and import, reset and deletion.

import { read_settings } from "./core.js";
import { START, change, forget } from "./settings.js";
import { say } from "./words.js";

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const kept = part("kept");
const exported = /** @type {HTMLAnchorElement} */ (part("export"));
const file = /** @type {HTMLInputElement} */ (part("import"));
const sure = /** @type {HTMLDialogElement} */ (part("sure"));

export function openStored() {
  file.addEventListener("change", () => take().catch(console.error));
  ask("reset", "options_sure_reset", async () => {
    // The first page was seen all the same.
    await change(({ welcomed }) => ({ ...START, welcomed }));
    tell(say("options_was_reset"));
  });
  ask("delete", "options_sure_delete", async () => {
    await forget();
    tell(say("options_was_deleted"));
  });
}

/** @param {import("./settings.js").Settings} settings */
export async function showStored(settings) {
  const [local, session] = await Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]);
  kept.textContent = JSON.stringify({ local, session }, null, 2);
  if (exported.href) URL.revokeObjectURL(exported.href);
  const text = JSON.stringify(settings, null, 2);
  exported.href = URL.createObjectURL(new Blob([text, "\n"], { type: "application/json" }));
}

/** Takes the settings in the chosen file. */
async function take() {
  const [chosen] = file.files ?? [];
  if (!chosen) return;
  const text = await chosen.text();
  // The same file can be chosen again.
  file.value = "";
  const read = parse(text);
  if (!read) return tell(say("options_not_imported"));
  /** @type {string[]} */
  let unreadable = [];
  await change((settings) => {
    const found = read_settings(settings, read);
    unreadable = found.unreadable;
    return found.settings;
  });
  tell(say(unreadable.length > 0 ? "options_imported_but" : "options_imported"), unreadable);
}

/**
 * What a file holds, if that can be settings at all.
 * @param {string} text
 * @returns {object | undefined}
 */
function parse(text) {
  try {
    const read = JSON.parse(text);
    return typeof read === "object" && read !== null && !Array.isArray(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Asks before something is done that cannot be undone.
 * @param {string} id
 * @param {string} question
 * @param {() => Promise<void>} then
 */
function ask(id, question, then) {
  const button = part(id);
  button.addEventListener("click", () => {
    part("sure-question").textContent = say(question);
    const yes = sure.querySelector("[value=yes]");
    if (yes) yes.textContent = button.textContent;
    sure.returnValue = "";
    sure.addEventListener("close", () => sure.returnValue === "yes" && then().catch(console.error), { once: true });
    sure.showModal();
  });
}

/**
 * @param {string} words
 * @param {string[]} [items]
 */
function tell(words, items = []) {
  const place = part("imported");
  const list = items.map((item) => {
    const line = document.createElement("li");
    line.textContent = item;
    return line;
  });
  place.querySelector("p")?.replaceChildren(words);
  place.querySelector("ul")?.replaceChildren(...list);
}
