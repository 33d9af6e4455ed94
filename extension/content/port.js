// @ts-check
// The line to the background. The only file of the page script that knows the extension's API;
// the web page puts another file with the same function in its place.

/** @typedef {import("./protocol").Action} CoreAction */
/**
 * With what the person pressed in the panel, for the background to remember.
 * @typedef {import("./protocol").Request & { pressed?: CoreAction }} CoreRequest
 */
/**
 * The core's, with the style sheet to draw with. `elsewhere`: what there is to say is shown in the side
 * panel, and nothing in the page.
 * @typedef {Exclude<import("./protocol").Answer, { kind: "watch" }>
 *   | Extract<import("./protocol").Answer, { kind: "watch" }> & { style: string }
 *   | { kind: "failed", sequence: number } | { kind: "elsewhere", sequence: number }} CoreAnswer
 */
/** @typedef {Extract<CoreAction, { ignore: object }>["ignore"]} CoreIgnored */
/** @typedef {import("./protocol").Facts} CoreFacts */
/** @typedef {import("./protocol").Element} CoreElement */

/**
 * @typedef {object} Line
 * @property {(request: CoreRequest) => void} ask
 * @property {() => void} close
 */

/** @typedef {"next" | "fix" | "ignore" | "return"} CoreCommand As the manifest names them. */
/**
 * What the extension tells unasked: to say the text again, since the answer may be another one now;
 * what the person pressed in the side panel, on the card that answered this request; or by the
 * browser's keys.
 * @typedef {{ kind: "again" } | { kind: "act", action: CoreAction, sequence: number }
 *   | { kind: "command", name: CoreCommand }} CoreOrder
 */

/** The extension was updated or removed, and this script was left behind. */
function isOrphan() {
  return chrome.runtime?.id === undefined;
}

/**
 * Opens a line. Each request gets one answer, in order, until the line closes.
 *
 * @param {(answer: CoreAnswer) => void} onAnswer
 * @param {(forever: boolean) => void} onClosed The background was stopped; a new line starts it
 *   again. Or, forever: the extension was updated or removed, and this script is an orphan.
 * @returns {Line | null} Nothing where no line will ever open again.
 */
function openPort(onAnswer, onClosed) {
  /** @type {chrome.runtime.Port} */
  let port;
  try {
    port = chrome.runtime.connect();
  } catch {
    return null;
  }
  const closed = () => onClosed(isOrphan());
  port.onMessage.addListener(onAnswer);
  port.onDisconnect.addListener(() => {
    // Reading it tells the browser that the reason was noticed; it would write to the console.
    void chrome.runtime?.lastError;
    closed();
  });
  return {
    ask(request) {
      try {
        port.postMessage(request);
      } catch {
        // Closed a moment ago, and the event that says so is still on its way.
        closed();
      }
    },
    close() {
      // An orphan's line is closed already, and says so by an error.
      if (!isOrphan()) port.disconnect();
    },
  };
}

/** @param {(order: CoreOrder) => boolean} listen Tells whether the background will get a request. */
function onTold(listen) {
  chrome.runtime.onMessage.addListener((order, _, respond) => {
    if (listen(order)) respond(true);
  });
}

/** The box is left. A line says so by closing, but not where the background was stopped a moment ago. */
function sayLeft() {
  if (!isOrphan()) chrome.runtime.sendMessage("left").catch(() => {});
}
