// @ts-check
// The extension's background: answers the page script from the core, and keeps nothing. The
// listeners are registered at once, so that the browser can start it for any of them.

import { attend, forget, forgetTab, show } from "./cards.js";
import { answer, is_watched, load, loadSpelling, settings_after, startAgain, takeSettings } from "./core.js";
import { Memory } from "./memory.js";
import { openSide } from "./open-side.js";
import { change, load as loadSettings } from "./settings.js";
import { allowed, keepInStep, startInOpenTabs } from "./sites.js";

/**
 * The open lines to page scripts, and whether they may be answered. A script stays in its page when
 * its site is no longer watched.
 * @type {Map<chrome.runtime.Port, Promise<boolean>>}
 */
const lines = new Map();

/**
 * What is remembered of the one whom a line is about.
 * @type {WeakMap<chrome.runtime.Port, Memory>}
 */
const memories = new WeakMap();

const IGNORE = /** @type {const} */ ({ kind: "ignore" });

/** Where hints are shown. */
let mode = readMode();
/** The same, once it is known, for what cannot wait. */
let isBeside = false;

async function readMode() {
  const { mode } = await loadSettings();
  isBeside = mode === "panel";
  return mode;
}

/**
 * @param {CoreRequest} request
 * @param {chrome.runtime.Port} port
 */
async function reply(request, port) {
  try {
    await load();
    if (!(await lines.get(port))) return IGNORE;
    if (request.pressed) {
      await press(request.pressed, port);
      if (!(await lines.get(port))) return IGNORE;
    }
    if (request.text !== null && !request.facts.box.spellcheck) await loadSpelling();
  } catch (error) {
    return failed(request, error);
  }
  try {
    const memory = memories.get(port) ?? new Memory();
    memories.set(port, memory);
    const { known, quiet } = await memory.of(request);
    const answered = answer(request, known, quiet);
    if (request.facts.button && answered.kind === "panel") await memory.shown();
    return answered;
  } catch (error) {
    // The next request gets a fresh instance.
    startAgain();
    return failed(request, error);
  }
}

/**
 * @param {import("./content/protocol").Request} request
 * @param {unknown} error
 */
function failed(request, error) {
  console.error(error);
  return { kind: /** @type {const} */ ("failed"), sequence: request.sequence };
}

/** @param {chrome.runtime.Port} port */
async function mayAnswer({ sender }) {
  await load();
  return is_watched(sender?.url ?? "", sender?.tab?.url ?? "", ...(await allowed()));
}

/**
 * Something that changes settings was pressed, or something that only the background can do.
 * @param {import("./content/protocol").Action} action
 * @param {chrome.runtime.Port} port
 */
async function press(action, { sender }) {
  if (action === "options") await chrome.runtime.openOptionsPage();
  await change((settings) => settings_after(settings, action, sender?.url ?? "", sender?.tab?.url ?? ""));
  await onSettings();
}

/** What may be watched has changed. */
function askAgain() {
  for (const port of lines.keys()) {
    const may = mayAnswer(port);
    lines.set(port, may);
    may.then((still) => (still ? undefined : send(port, { kind: "ignore" }))).catch(console.error);
  }
}

/** The boxes in use say their text again, also those whose line was closed when the background was. */
async function tellAgain() {
  for (const { id } of await chrome.tabs.query({})) {
    // Most tabs have no page script that could hear it.
    if (id !== undefined) chrome.tabs.sendMessage(id, { kind: "again" }).catch(() => {});
  }
}

async function onSettings() {
  mode = readMode();
  await load();
  await takeSettings();
  askAgain();
  await tellAgain();
}

/**
 * @param {chrome.runtime.Port} port
 * @param {import("./cards.js").Answered} answered
 */
async function send(port, answered) {
  const now = await mode;
  if (lines.has(port)) port.postMessage(show(port, answered, now));
}

chrome.runtime.onConnect.addListener((port) => {
  if (port.name === "side") {
    attend(port);
    return;
  }
  const may = mayAnswer(port);
  // Whoever waits for it hears of it.
  may.catch(() => {});
  lines.set(port, may);
  port.onDisconnect.addListener(() => {
    lines.delete(port);
    forget(port);
    // Reading it says that the reason was noticed: pages in the history lose their line.
    void chrome.runtime.lastError;
  });
  port.onMessage.addListener(async (request) => send(port, await reply(request, port)));
});

// Something was set. Said by whoever did it: a listener of the storage is taken down noisily in Firefox.
chrome.runtime.onMessage.addListener((message, { tab }) => {
  if (message === "settings") onSettings().catch(console.error);
  else if (message === "left") forgetTab(tab?.id);
});

// Firefox for Android has none.
chrome.commands?.onCommand.addListener((name, tab) => {
  // The card has to be open before anybody can walk it. Browsers open it in answer to a press only.
  if (name === "side" || (name === "next" && isBeside)) openSide(tab).catch(console.error);
  if (name !== "side" && tab?.id !== undefined) {
    const { id } = tab;
    // Where the person is, in the page or in the side panel, only they know. That has no line to a
    // background which was started for this.
    for (const told of [
      chrome.tabs.sendMessage(id, { kind: "command", name }),
      chrome.runtime.sendMessage({ kind: "command", name, tabId: id }),
    ]) {
      told.catch(() => {});
    }
  }
});

chrome.permissions.onAdded.addListener(({ origins = [] }) => {
  keepInStep();
  startInOpenTabs(origins);
  askAgain();
});

chrome.permissions.onRemoved.addListener(() => {
  keepInStep();
  askAgain();
});

chrome.runtime.onStartup.addListener(keepInStep);

chrome.runtime.onInstalled.addListener(async ({ reason }) => {
  if (reason === "install") chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
  // Registrations and the scripts of open tabs do not outlive an update.
  keepInStep();
  const { origins = [] } = await chrome.permissions.getAll();
  startInOpenTabs(origins);
});

// The side panels' lines were closed when it was stopped.
chrome.runtime.sendMessage("started").catch(() => {});
