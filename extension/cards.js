// @ts-check
// What was said last of the box in use, one card a tab: for the side panel beside it, and for the sign
// on the extension's button. In memory only, and only as long as the box is in use.

import { say } from "./words.js";

/** @typedef {Exclude<CoreAnswer, { kind: "elsewhere" }>} Answered */
/** @typedef {Extract<Answered, { kind: "panel" }>} Said */

/**
 * @typedef {object} Card
 * @property {Said["tree"]} tree
 * @property {string} spoken
 * @property {number} sequence What was said is an answer to this request,
 * @property {number} frameId of this frame.
 * @property {boolean} elsewhere Nothing of it is in the page.
 */

/**
 * What a side panel says: which tab it is beside, and what to tell the page in it.
 * @typedef {{ tabId: number, frameId?: number, order?: CoreOrder }} Asked
 */
/** @typedef {{ tabId: number, card: Card | null }} Told What a side panel is told. */

/**
 * The open side panels, and the tab each is beside.
 * @type {Map<chrome.runtime.Port, number>}
 */
const panels = new Map();

/**
 * What there is to show when the core fails, as it told when it worked.
 * @type {WeakMap<chrome.runtime.Port, Said["tree"]>}
 */
const unables = new WeakMap();

/** @type {Map<number, { port: chrome.runtime.Port, verdict: string, card: Card }>} */
const cards = new Map();

/**
 * The signs of the verdicts, and what they stand on: panel.css's colours by day, with white on them.
 * @type {Record<string, [sign: string, colour: string]>}
 */
const SIGNS = {
  good: ["✓", "#0d7440"],
  flawed: ["!", "#845400"],
  generic: ["≈", "#845400"],
  salesy: ["€", "#b3261e"],
  off_putting: ["!", "#8a2a7c"],
  unsure: ["?", "#4a5566"],
  empty: ["…", "#4a5566"],
  unjudged: ["?", "#4a5566"],
  unable: ["?", "#4a5566"],
};

/**
 * Keeps what is said to a page, and tells what the page gets of it.
 * @param {chrome.runtime.Port} port
 * @param {Answered} answered
 * @param {"page" | "panel"} mode
 */
export function show(port, answered, mode) {
  const { tab, frameId = 0 } = port.sender ?? {};
  if (answered.kind === "watch") unables.set(port, answered.unable);
  const said = saidBy(port, answered);
  if (!said || tab?.id === undefined) {
    forget(port);
    return answered;
  }
  const { tree, spoken, sequence, verdict } = said;
  const elsewhere = mode === "panel";
  const before = cards.get(tab.id);
  cards.set(tab.id, { port, verdict, card: { tree, spoken, sequence, frameId, elsewhere } });
  const isNews = before?.card.spoken !== spoken || before.card.elsewhere !== elsewhere;
  if (isNews) mark(tab.id, elsewhere ? SIGNS[verdict] : undefined, spoken);
  announce(tab.id);
  if (!elsewhere || answered.kind === "failed") return answered;
  return { kind: /** @type {const} */ ("elsewhere"), sequence };
}

/**
 * @param {chrome.runtime.Port} port
 * @param {Answered} answered
 */
function saidBy(port, answered) {
  if (answered.kind === "panel") return answered;
  const tree = answered.kind === "failed" && unables.get(port);
  if (!tree) return null;
  const spoken = `${say("panel_unable")}. ${say("panel_unable_next")}`;
  return { tree, spoken, sequence: answered.sequence, verdict: "unable" };
}

/**
 * A side panel was opened.
 * @param {chrome.runtime.Port} port
 */
export function attend(port) {
  port.onDisconnect.addListener(() => panels.delete(port));
  port.onMessage.addListener(async (/** @type {Asked} */ { tabId, frameId, order }) => {
    panels.set(port, tabId);
    // The background may have been started a moment ago, and know of no box yet.
    const sent = order ?? (cards.has(tabId) ? null : { kind: "again" });
    const comes = sent && (await chrome.tabs.sendMessage(tabId, sent, { frameId }).catch(() => false));
    if (!order && !comes) announce(tabId);
  });
}

/**
 * The box at the other end of this line was left, or is none of ours.
 * @param {chrome.runtime.Port} port
 */
export function forget(port) {
  for (const [tabId, { port: other }] of cards) {
    if (other !== port) continue;
    cards.delete(tabId);
    forgetTab(tabId);
  }
}

/**
 * A box was left in this tab, and none is in use that is known of.
 * @param {number | undefined} tabId
 */
export function forgetTab(tabId) {
  if (tabId === undefined || cards.has(tabId)) return;
  mark(tabId, undefined, "");
  announce(tabId);
}

/**
 * Puts the verdict's sign on the extension's button over this tab, or takes it away.
 * @param {number} tabId
 * @param {[sign: string, colour: string] | undefined} look
 * @param {string} words
 */
function mark(tabId, look, words) {
  const { action } = chrome;
  const { name } = chrome.runtime.getManifest();
  const [text, color] = look ?? ["", "#4a5566"];
  for (const done of [
    action.setBadgeText({ tabId, text }),
    action.setBadgeBackgroundColor({ tabId, color }),
    action.setBadgeTextColor({ tabId, color: "#ffffff" }),
    action.setTitle({ tabId, title: look ? `${name}: ${words}` : name }),
  ]) {
    // The tab was closed, and the box with it.
    done.catch(() => {});
  }
}

/**
 * Tells the side panels beside this tab which card it has now.
 * @param {number} tabId
 */
function announce(tabId) {
  const card = cards.get(tabId)?.card ?? null;
  for (const [port, beside] of panels) if (beside === tabId) port.postMessage({ tabId, card });
}
