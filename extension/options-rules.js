// @ts-check
// The options page's switches of the rules: one each, and one for all.

import { change } from "./settings.js";
import { say } from "./words.js";

const all = /** @type {HTMLInputElement} */ (document.getElementById("all-rules"));
const told = /** @type {HTMLElement} */ (document.getElementById("rules-off"));
const switches = Array.from(
  /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(".rule .turn input")),
);
const codes = switches.map(({ value }) => value);

export function openSwitches() {
  for (const one of switches) {
    one.addEventListener("change", () => {
      change(({ rulesOff }) => {
        const others = rulesOff.filter((code) => code !== one.value);
        return { rulesOff: one.checked ? others : [...others, one.value] };
      });
    });
  }
  all.addEventListener("change", () => {
    change(({ rulesOff }) => {
      const others = rulesOff.filter((code) => !codes.includes(code));
      return { rulesOff: all.checked ? others : [...others, ...codes] };
    });
  });
}

/** @param {import("./settings.js").Settings} settings */
export function showSwitches({ rulesOff }) {
  for (const one of switches) {
    one.checked = !rulesOff.includes(one.value);
    one.disabled = false;
    one.closest(".rule")?.classList.toggle("is-off", !one.checked);
  }
  const off = switches.filter(({ checked }) => !checked).length;
  all.checked = off < switches.length;
  all.indeterminate = off > 0 && all.checked;
  all.disabled = false;
  told.textContent = off > 0 ? say("options_rules_off", off) : "";
}
