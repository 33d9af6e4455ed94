// @ts-check
// Opens the side panel, by whichever name the browser has for it. Only at a press: browsers refuse it
// otherwise.

/**
 * Chrome's, and Firefox's, each of which the other browser lacks.
 * @type {{ sidePanel?: typeof chrome.sidePanel, sidebarAction?: { open: () => Promise<void> } }}
 */
const { sidePanel, sidebarAction } = /** @type {any} */ (chrome);

/**
 * @param {chrome.tabs.Tab} [tab] Beside which; the one that is shown if left out.
 */
export async function openSide(tab) {
  // Before anything is waited for: Firefox then no longer knows that something was pressed.
  if (sidebarAction) return sidebarAction.open();
  const [beside] = tab ? [tab] : await chrome.tabs.query({ active: true, currentWindow: true });
  if (!beside) return;
  if (sidePanel) await sidePanel.open({ windowId: beside.windowId });
  // On a phone there is nothing beside the page: it gets a tab of its own.
  else await chrome.tabs.create({ url: chrome.runtime.getURL(`side.html?tab=${beside.id}`) });
}
