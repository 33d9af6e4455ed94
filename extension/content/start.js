// @ts-check
// The page script's listeners, and which box is in use. On a page without a box, these listeners are
// all that happens. It starts before the page's own scripts, so that the window asks it first.

const life = new AbortController();
const LISTENING = { capture: true, passive: true, signal: life.signal };

/**
 * The box with the focus, where it stood then, and what watches it. Nothing watches it when it is not
 * ours or its panel was closed; it is then left alone until it is left.
 * @type {{ element: HTMLElement, around: Around, box: Box | null, life: AbortController } | null}
 */
let current = null;

/** The Esc that closed a panel has not been let go. */
let escaping = false;

/** @typedef {{ root: Node, dialog: Element | undefined }} Around */

/**
 * @param {HTMLElement} element
 * @returns {Around}
 */
function aroundOf(element) {
  return { root: element.getRootNode(), dialog: dialogOf(element) };
}

/**
 * A site may put the same box elsewhere, into another root or dialog, while it is in use.
 * @param {HTMLElement} element
 */
function isInUse(element) {
  if (element !== current?.element) return false;
  const { root, dialog } = aroundOf(element);
  return root === current.around.root && dialog === current.around.dialog;
}

/** @param {HTMLElement} element */
function enter(element) {
  leave();
  const box = new Box(element, (why) => {
    if (why === "left alone") alone();
    else leave();
    // The extension was updated or removed. Another copy of this script may be at work already.
    if (why === "orphaned") {
      life.abort();
      endNudge();
    }
  });
  const around = aroundOf(element);
  current = { element, around, box, life: new AbortController() };
  // On the box itself: where the focus stays within a shadow root, nobody outside hears of it.
  element.addEventListener("focusout", onFocusOut, { signal: current.life.signal });
  // For the same reason, the box's way back. The root stays listened to: the box is left by then.
  around.root.addEventListener("focusin", onEvent, LISTENING);
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
  const root = element?.getRootNode();
  // From the panel into the box's shadow root: what there has the focus now, tells itself.
  if (root instanceof ShadowRoot && next === root.host) return;
  // The whole window lost the focus; the box keeps it within the page.
  if ((root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element) return;
  leave();
}

/** @param {Event} event */
function onEvent(event) {
  const element = boxAt(event.composedPath()[0]);
  if (element === null) {
    if (event.type === "focusin") leave();
  } else if (!isInUse(element)) {
    enter(element);
  } else if (event.type !== "focusin" && !(event instanceof InputEvent && event.isComposing)) {
    current?.box?.tell();
  }
}

/**
 * What happens in a panel is heard here and goes no further: the page would take it for a click
 * outside of its dialog, or for a focus that has to be pulled back. So is the focus on its way from
 * the box into the panel, since to the page the box still has it.
 * @param {Event} event
 */
function onWindow(event) {
  if (!isReadable(event)) return;
  if (event instanceof KeyboardEvent) onKey(event);
  if (event instanceof FocusEvent) {
    // What had the focus in the panel may go when that is drawn anew; it finds another place there.
    if (event.type === "focusout" && !panelAt(event.target)?.drawing) onFocusOut(event);
    const panel = panelAt(event.relatedTarget);
    if (panel?.box === event.composedPath()[0]) panel?.guard(event);
  }
  panelAt(event.target)?.guard(event);
}

/**
 * Firefox tells the window of a sandboxed frame, while that is not drawn yet, of presses that nobody
 * in it may know anything of, the page's own scripts included: to ask for the target throws.
 * @param {Event} event
 */
function isReadable(event) {
  try {
    return event.target !== undefined;
  } catch {
    return false;
  }
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.type === "keydown") escaping = (current?.box?.key(event) || nudge?.key(event)) ?? false;
  // A page may close its dialog when the key goes up as well.
  else if (escaping && event.key === "Escape") swallow(event);
}

// Into a page that was there before, as after an update.
if (document.documentElement) clearForsaken();
for (const type of GUARDED) {
  addEventListener(type, onWindow, { capture: true, passive: type.startsWith("touch"), signal: life.signal });
}
for (const type of ["focusin", "input", "compositionend"]) {
  document.addEventListener(type, onEvent, LISTENING);
}
document.addEventListener("click", rememberPress, LISTENING);
// An answer that comes while the page is taken down would find no window to be drawn in.
addEventListener("pagehide", leave, { signal: life.signal });
onTold((order) => {
  // Every frame of the page hears of a key; the person is in one.
  if (order.kind === "command" && !document.hasFocus()) return false;
  nudge?.told(order);
  return current?.box?.told(order) ?? false;
});
listenForReach(document);
