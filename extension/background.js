// @ts-check
// The extension's background: answers the page script from the core, and keeps nothing. The
// listeners are registered at once, so that the browser can start it for any of them.

import { answer, load, loadSpelling, startAgain } from "./core.js";
import { Memory } from "./memory.js";

/**
 * What is remembered of the one whom a line is about.
 * @type {WeakMap<chrome.runtime.Port, Memory>}
 */
const memories = new WeakMap();

/** @type {Promise<unknown> | undefined} */
let loading;

function ready() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * @param {CoreRequest} request
 * @param {chrome.runtime.Port} port
 */
async function reply(request, port) {
  try {
    await ready();
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
    loading = undefined;
    return failed(request, error);
  }
}

/**
 * @param {import("./content/protocol").Request} request
 * @param {unknown} error
 */
function failed(request, error) {
  console.error(error);
  return { kind: "failed", sequence: request.sequence };
}

chrome.runtime.onConnect.addListener((port) => {
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
    // Reading it says that the reason was noticed: pages in the history lose their line.
    void chrome.runtime.lastError;
  });
  port.onMessage.addListener(async (request) => {
    const message = await reply(request, port);
    if (open) port.postMessage(message);
  });
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") chrome.tabs.create({ url: chrome.runtime.getURL("practice.html") });
});
