// @ts-check
// What the browser allows and what was switched off, and the page script kept in step with it. What
// follows from it is decided by the core.

import { change, load } from "./settings.js";

/** The one registration, for all sites that the person allowed. */
const ID = "sites";
/** @type {chrome.runtime.ManifestV3} */
const manifest = /** @type {any} */ (chrome.runtime.getManifest());
const OWN = chrome.runtime.getURL("");
const [installed] = manifest.content_scripts ?? [];
const INSTALLED = installed?.matches ?? [];
// Firefox tells them with their whole address.
const FILES = (installed?.js ?? []).map((file) => file.replace(OWN, ""));
const STYLES = (installed?.css ?? []).map((file) => file.replace(OWN, ""));

/** What `present_site` and `is_watched` go by, as they take it. */
export async function allowed() {
  const [{ origins = [] }, { sitesOff }] = await Promise.all([chrome.permissions.getAll(), load()]);
  return /** @type {const} */ ([origins.join(" "), sitesOff.join(" "), OWN]);
}

/**
 * @param {string} key
 * @param {boolean} on
 */
export async function switchSite(key, on) {
  await change(({ sitesOff }) => {
    const others = sitesOff.filter((other) => other !== key);
    return { sitesOff: on ? others : [...others, key] };
  });
}

/** @type {Promise<void>} */
let turn = Promise.resolve();

/** Registers the page script for exactly the sites that are allowed besides the installed one. */
export function keepInStep() {
  // One after the other: permissions may change while the last change is still worked on.
  turn = turn.then(register).catch(console.error);
  return turn;
}

async function register() {
  const { origins = [] } = await chrome.permissions.getAll();
  const matches = origins.filter((origin) => !INSTALLED.includes(origin));
  const registered = await chrome.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await chrome.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  const script = {
    id: ID,
    matches,
    // Where somebody allowed all sites at once, the manifest's own registration stays the only one.
    excludeMatches: INSTALLED,
    js: FILES,
    css: STYLES,
    allFrames: true,
    matchOriginAsFallback: true,
    persistAcrossSessions: true,
    runAt: /** @type {const} */ ("document_start"),
  };
  await chrome.scripting.registerContentScripts([script]);
}

/**
 * Starts the page script in tabs that are open already, so that none must be loaded again.
 * @param {string[]} origins
 */
export async function startInOpenTabs(origins) {
  if (origins.length === 0) return;
  const tabs = await chrome.tabs.query({ url: origins });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? undefined : startInTab(id))));
}

/** @param {number} tabId */
async function startInTab(tabId) {
  try {
    const frames = await chrome.scripting.executeScript({
      target: { tabId, allFrames: true },
      // A frame may have it already; its classes are there then.
      func: () => typeof Box !== "undefined",
    });
    const frameIds = frames.filter(({ result }) => result === false).map(({ frameId }) => frameId);
    if (frameIds.length === 0) return;
    await chrome.scripting.insertCSS({ target: { tabId, frameIds }, files: STYLES });
    await chrome.scripting.executeScript({ target: { tabId, frameIds }, files: FILES });
  } catch (error) {
    // Closed or left meanwhile, or showing an error page of the browser: there is nothing to start in.
    console.info(error);
  }
}
