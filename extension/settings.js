// @ts-check
// What the person has set, in this browser's storage: the one place that loads and saves it. What the
// parts mean, and what stands for them when they are missing or broken, is told in src/settings.rs.

/**
 * @typedef {object} Settings
 * @property {"page" | "panel"} mode
 * @property {string} language
 * @property {string[]} rulesOff
 * @property {string[]} warnOn
 * @property {string[]} allow
 * @property {string[]} sitesOff
 * @property {boolean} off
 * @property {number} pausedUntil
 * @property {boolean} nudge
 * @property {boolean} welcomed
 */

/** @typedef {{ settings: Settings, unreadable: string[] }} Found As `Found` in src/settings.rs says. */

/** @type {Settings} */
export const START = {
  mode: "page",
  language: "",
  rulesOff: [],
  warnOn: [],
  allow: [],
  sitesOff: [],
  off: false,
  pausedUntil: 0,
  nudge: true,
  welcomed: false,
};

/**
 * What is stored; what is missing or of another kind is as at the start.
 * @returns {Promise<Settings>}
 */
export async function load() {
  const { settings } = await chrome.storage.local.get("settings");
  const stored = /** @type {Record<string, unknown>} */ (Object(settings));
  const entries = Object.entries(START).map(([name, start]) => {
    const value = stored[name];
    const alike = typeof value === typeof start && Array.isArray(value) === Array.isArray(start);
    return [name, alike ? value : start];
  });
  return Object.fromEntries(entries);
}

/** @type {Promise<unknown>} */
let turn = Promise.resolve();

/**
 * Stores what has changed, and tells whoever of the extension listens: the background. One change after
 * the other, so that none is lost.
 * @param {(settings: Settings) => Partial<Settings> | undefined} how
 */
export function change(how) {
  turn = turn.catch(() => {}).then(async () => {
    const settings = await load();
    const changed = how(settings);
    if (!changed) return;
    await chrome.storage.local.set({ settings: { ...settings, ...changed } });
    await tell();
  });
  return turn;
}

/** Settings were changed; nobody may be listening. */
export function tell() {
  return chrome.runtime.sendMessage("settings").catch(() => {});
}
