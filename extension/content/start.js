// @ts-check
// The page script's listeners, and which box is in use. On a page without a box, these three
// listeners are all that happens.

const life = new AbortController();
const LISTENING = { capture: true, passive: true, signal: life.signal };

/**
 * The box with the focus, and what watches it. Nothing watches it when it is not ours or its panel
 * was closed; it is then left alone until it is left.
 * @type {{ element: HTMLElement, box: Box | null, life: AbortController } | null}
 */
let current = null;

/** @param {HTMLElement} element */
function enter(element) {
  leave();
  const box = new Box(element, (why) => {
    if (why === "left alone") alone();
    else leave();
    // The extension was updated or removed. Another copy of this script may be at work already.
    if (why === "orphaned") life.abort();
  });
  current = { element, box, life: new AbortController() };
  const { signal } = current.life;
  // For the panel, and on the box itself: where the focus stays within a shadow root, nobody outside
  // hears of it.
  addEventListener("focusout", onFocusOut, { capture: true, signal });
  element.addEventListener("focusout", onFocusOut, { signal });
  // For the same reason, the box's way back. The root stays listened to: the box is left by then.
  element.getRootNode().addEventListener("focusin", onEvent, LISTENING);
  box.tell();
}

function alone() {
  current?.box?.end();
  if (current) current.box = null;
}

function leave() {
  alone();
  current?.life.abort();
  current = null;
}

/** @param {FocusEvent} event */
function onFocusOut(event) {
  const element = current?.element;
  const next = event.relatedTarget;
  if (next !== null && next === element) return;
  if (current?.box?.isPanel(next)) {
    current.box.keepCaret();
    return;
  }
  // The whole window lost the focus; the box keeps it within the page.
  const root = element?.getRootNode();
  if ((root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element) return;
  leave();
}

/** @param {Event} event */
function onEvent(event) {
  const element = boxAt(event.composedPath()[0]);
  if (element === null) {
    if (event.type === "focusin") leave();
  } else if (element !== current?.element) {
    enter(element);
  } else if (event.type !== "focusin" && !(event instanceof InputEvent && event.isComposing)) {
    current.box?.tell();
  }
}

for (const type of ["focusin", "input", "compositionend"]) {
  document.addEventListener(type, onEvent, LISTENING);
}
