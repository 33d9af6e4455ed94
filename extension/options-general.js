// @ts-check
// The options page's first part: on, paused or off, where hints are shown, the hint before an invitation
// without a note, and the language.

import { settings_after } from "./core.js";
import { change } from "./settings.js";
import { LANGUAGES, say } from "./words.js";

/** @param {string} id */
const part = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const mode = /** @type {HTMLFieldSetElement} */ (part("mode"));
const nudge = /** @type {HTMLInputElement} */ (part("nudge"));
const language = /** @type {HTMLSelectElement} */ (part("language"));

/** @type {number | undefined} */
let pauseEnds;

export function openGeneral() {
  for (const code of LANGUAGES) {
    const option = new Option(ownName(code), code);
    option.lang = code.replace("_", "-");
    language.append(option);
  }
  press("resume", () => ({ off: false, pausedUntil: 0 }));
  press("pause", (settings) => settings_after(settings, "pauseHour", "", ""));
  press("turn-off", (settings) => settings_after(settings, "off", "", ""));
  mode.addEventListener("change", () => {
    const chosen = /** @type {HTMLInputElement | null} */ (mode.querySelector(":checked"));
    change(() => ({ mode: chosen?.value === "panel" ? "panel" : "page" }));
  });
  nudge.addEventListener("change", () => change(() => ({ nudge: nudge.checked })));
  language.addEventListener("change", () => change(() => ({ language: language.value })));
}

/**
 * @param {string} id
 * @param {Parameters<typeof change>[0]} how
 */
function press(id, how) {
  part(id).addEventListener("click", () => change(how));
}

/** @param {import("./settings.js").Settings} settings */
export function showGeneral(settings) {
  const paused = !settings.off && settings.pausedUntil > Date.now();
  const silent = settings.off || paused;
  part("state").textContent = settings.off
    ? say("options_state_off")
    : paused
      ? say("options_state_paused", time(settings.pausedUntil))
      : say("options_state_on");
  part("state").classList.toggle("silent", silent);
  const { activeElement } = document;
  part("resume").hidden = !silent;
  part("pause").hidden = silent;
  part("turn-off").hidden = settings.off;
  // The button that was pressed is gone; another is in its place.
  if (activeElement === part("resume") && !silent) part("pause").focus();
  if (silent && [part("pause"), part("turn-off")].some((button) => button === activeElement && button.hidden)) {
    part("resume").focus();
  }
  for (const input of mode.querySelectorAll("input")) input.checked = input.value === settings.mode;
  nudge.checked = settings.nudge;
  language.value = settings.language;
  for (const field of [mode, nudge, language]) field.disabled = false;
  clearTimeout(pauseEnds);
  if (paused) pauseEnds = setTimeout(() => showGeneral(settings), settings.pausedUntil - Date.now());
}

/** @param {number} until */
function time(until) {
  const format = new Intl.DateTimeFormat(say("language_code"), { hour: "numeric", minute: "2-digit" });
  return format.format(until);
}

/**
 * What a language calls itself, as a list shows it.
 * @param {string} code
 */
function ownName(code) {
  const tag = code.replace("_", "-");
  const name = new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
