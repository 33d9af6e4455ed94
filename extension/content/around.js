// @ts-check
// The page as it is shown: through slots and open shadow roots, and what of it can be seen.
// Reads only.

const DIALOG = "dialog, [role=dialog], [role=alertdialog], [aria-modal=true]";
const COUNTER = /^\s*\p{Nd}{1,5}\s*[/⁄]\s*\p{Nd}{1,5}\s*$/u;

/**
 * The element that holds this one where it is shown.
 * @param {Element} element
 * @returns {Element | null}
 */
function parentOf(element) {
  if (element.assignedSlot) return element.assignedSlot;
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/**
 * From the element outwards, the element first.
 * @param {Element} element
 */
function outwards(element) {
  const found = [];
  for (let next = /** @type {Element | null} */ (element); next; next = parentOf(next)) {
    found.push(next);
  }
  return found;
}

/**
 * The shadow roots around an element.
 * @param {Element} element
 */
function rootsOf(element) {
  return [...new Set(outwards(element).map((outer) => outer.getRootNode()))].filter((root) => root instanceof ShadowRoot);
}

/**
 * @param {Element} element
 * @returns {Node[]}
 */
function childrenOf(element) {
  if (element.shadowRoot) return [...element.shadowRoot.childNodes];
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  return [...element.childNodes];
}

/**
 * Every element within, in the order of reading.
 * @param {Element} element
 * @returns {Generator<Element, void>}
 */
function* elementsIn(element) {
  for (const child of childrenOf(element)) {
    if (child instanceof Element) {
      yield child;
      yield* elementsIn(child);
    }
  }
}

/**
 * @param {Element} element
 * @returns {Element | undefined}
 */
function dialogOf(element) {
  return outwards(element).find((outer) => outer.matches(DIALOG));
}

/**
 * The editable element that an event happened in: a text area, or the root of editable content.
 * @param {EventTarget | null | undefined} target The innermost target, `composedPath()[0]`.
 * @returns {HTMLElement | null}
 */
function boxAt(target) {
  if (!(target instanceof HTMLElement)) return null;
  if (target.localName === "textarea") return target;
  if (!target.isContentEditable) return null;
  let root = target;
  while (root.parentElement?.isContentEditable) root = root.parentElement;
  return root;
}

/** @param {Element} element */
function isShown(element) {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

/**
 * Can a person see it? Unlike `isShown`, this minds what is transparent, what lies outside of the
 * page, and the frames around. A dialog that is just fading in counts as seen.
 * @param {Element} element
 */
function isSeen(element) {
  const { right, bottom } = element.getBoundingClientRect();
  if (right + scrollX <= 0 || bottom + scrollY <= 0) return false;
  for (let next = /** @type {Element | null} */ (element); next; ) {
    if (!isShown(next)) return false;
    const clear = outwards(next).some(
      (outer) => getComputedStyle(outer).opacity === "0" && outer.getAnimations().length === 0,
    );
    if (clear) return false;
    next = next.ownerDocument.defaultView?.frameElement ?? null;
  }
  return true;
}

/**
 * A counter such as "0/200", alone in its element.
 * @param {Element} element
 */
function isCounter(element) {
  return element.childElementCount <= 3 && COUNTER.test(element.textContent ?? "");
}
