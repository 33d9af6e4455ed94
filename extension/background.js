// @ts-check
// The extension's background: answers the page script from the core, and keeps nothing. The
// listeners are registered at once, so that the browser can start it for any of them.

import { answer, load, loadSpelling, startAgain } from "./core.js";

/** @type {Promise<unknown> | undefined} */
let loading;

function ready() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** @param {import("./content/protocol").Request} request */
async function reply(request) {
  try {
    await ready();
    if (request.text !== null && !request.facts.box.spellcheck) await loadSpelling();
  } catch (error) {
    return failed(request, error);
  }
  try {
    return answer(request);
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
    const message = await reply(request);
    if (open) port.postMessage(message);
  });
});

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") chrome.tabs.create({ url: chrome.runtime.getURL("practice.html") });
});
