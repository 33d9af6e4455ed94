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

/** @type {Set<() => void>} */
const listening = new Set();

/**
 * Tells of every change, made here or by another part of the extension.
 * @param {() => void} listen
 */
export function onChange(listen) {
  listening.add(listen);
  chrome.runtime.onMessage.addListener((message) => {
    if (message === "settings") listen();
  });
}

/**
 * Stores what has changed, and tells whoever of the extension listens. One change after the other, so
 * that none is lost.
 * @param {(settings: Settings) => Partial<Settings> | undefined} how
 */
export function change(how) {
  return inTurn(async () => {
    const settings = await load();
    const changed = how(settings);
    if (changed) await chrome.storage.local.set({ settings: { ...settings, ...changed } });
    return Boolean(changed);
  });
}

/** Deletes all that is stored, for good and for the session. */
export function forget() {
  return inTurn(async () => {
    await Promise.all([chrome.storage.local.clear(), chrome.storage.session.clear()]);
    return true;
  });
}

/** @param {() => Promise<boolean>} act Tells whether anything was changed. */
function inTurn(act) {
  turn = turn.catch(() => {}).then(async () => {
    if (!(await act())) return;
    // Its own messages nobody hears.
    for (const listen of listening) listen();
    // Where no other part is open, and the background is asleep, nobody hears of it.
    await chrome.runtime.sendMessage("settings").catch(() => {});
  });
  return turn;
}
