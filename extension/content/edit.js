// @ts-check
// Puts a fix into a box as a person would: selects the words and types others over them, by the
// browser's own editing command. So the site's editor sees it, and one undo takes it back.

/** @typedef {Extract<CoreAction, { fix: object }>["fix"]} CoreFix */

const UNCHANGED_AFTER = 100; // ms
const DRAWN_WITHIN = 2000; // ms
const HELD_FOR = 500; // ms

/**
 * @param {HTMLElement} box
 * @param {CoreFix} fix For the very text that is in the box now.
 * @param {number[]} [caret] See `caretIn`: where it was, should the box have lost it.
 */
function edit(box, fix, caret) {
  if (box instanceof HTMLTextAreaElement) editArea(box, fix);
  else void editRich(box, fix, caretIn(box) ?? caret);
}

/**
 * The two ends of what is selected in an editable element, as offsets in its text.
 * @param {HTMLElement} box
 * @returns {number[] | undefined} Nothing where it lies elsewhere.
 */
function caretIn(box) {
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selectionAround(box) ?? {};
  if (!anchorNode || !focusNode || !box.contains(anchorNode) || !box.contains(focusNode)) return undefined;
  const reading = new Reading(box);
  return [
    reading.offset({ node: anchorNode, offset: anchorOffset }),
    reading.offset({ node: focusNode, offset: focusOffset }),
  ];
}

/**
 * Goes to the box, with these words selected; those of a text area may be out of sight.
 * @param {HTMLElement} box
 * @param {number} start
 * @param {number} end
 */
function select(box, start, end) {
  if (box instanceof HTMLTextAreaElement) {
    box.setSelectionRange(start, end);
    box.focus({ preventScroll: true });
    return;
  }
  const range = new Reading(box).range(start, end);
  box.focus({ preventScroll: true });
  if (!range) return;
  const { start: from, end: to } = range;
  selectionAround(box)?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  from.node.parentElement?.scrollIntoView({ block: "nearest" });
}

/**
 * Begins a note in an empty box, and selects the ellipsis that the person goes on in place of.
 * @param {HTMLElement} box
 * @param {string} text
 */
async function begin(box, text) {
  const fix = { start: 0, end: 0, replacement: text };
  if (box instanceof HTMLTextAreaElement) {
    editArea(box, fix);
  } else {
    const selection = selectionAround(box);
    if (!selection) return;
    // Most editors place the caret themselves once they have the focus.
    const selected = nextSelection();
    box.focus({ preventScroll: true });
    await selected;
    if (!box.contains(selection.anchorNode)) selection.setBaseAndExtent(box, 0, box, 0);
    const { anchorNode: node, anchorOffset: offset } = selection;
    if (!node || textOf(box) !== "") return;
    const here = { node, offset };
    if (!announce(box, fix, { start: here, end: here })) command(fix);
    await nextFrame();
  }
  const gap = text.lastIndexOf("…");
  if (gap >= 0 && textOf(box) === text) select(box, gap, gap + 1);
}

/**
 * @param {HTMLTextAreaElement} box
 * @param {CoreFix} fix
 */
function editArea(box, fix) {
  // The browser would cut off what is too long, in the middle of a word.
  if (box.maxLength >= 0 && moved(box.textLength, fix) > box.maxLength) return;
  const { selectionStart, selectionEnd, selectionDirection } = box;
  box.focus({ preventScroll: true });
  box.setSelectionRange(fix.start, fix.end);
  command(fix);
  box.setSelectionRange(moved(selectionStart, fix), moved(selectionEnd, fix), selectionDirection);
}

/**
 * @param {HTMLElement} box
 * @param {CoreFix} fix
 * @param {number[]} [caret]
 */
async function editRich(box, fix, caret = [fix.end, fix.end]) {
  const before = new Reading(box);
  const range = before.range(fix.start, fix.end);
  const selection = selectionAround(box);
  if (!range || !selection) return;
  box.focus({ preventScroll: true });
  const { start, end } = range;
  const selected = nextSelection();
  selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  await selected;
  if (new Reading(box).text !== before.text) return;
  if (!announce(box, fix, range)) command(fix);

  const wanted = before.text.slice(0, fix.start) + fix.replacement + before.text.slice(fix.end);
  if (!(await becomes(box, wanted))) return;
  keepAt(box, caret.map((offset) => moved(offset, fix)), selection);
}

/**
 * Waits for the editor to draw what it makes of an edit; some (Slate, in React) do so frames later.
 * @param {HTMLElement} box
 * @param {string} text
 * @returns {Promise<boolean>} Whether it has become this text.
 */
function becomes(box, text) {
  return new Promise((resolve) => {
    const done = (/** @type {boolean} */ is) => {
      drawing.disconnect();
      clearTimeout(waiting);
      resolve(is);
    };
    const look = () => textOf(box) === text && done(true);
    const drawing = new MutationObserver(look);
    const waiting = setTimeout(() => done(false), DRAWN_WITHIN);
    drawing.observe(box, { subtree: true, childList: true, characterData: true });
    look();
  });
}

/**
 * Puts the caret where it belongs, and holds it there for a moment: some editors (Slate) put back, when
 * they have drawn, the one that they knew of. Whatever the person does lets go of it.
 * @param {HTMLElement} box
 * @param {number[]} caret
 * @param {Selection} selection
 */
function keepAt(box, caret, selection) {
  const text = textOf(box);
  const life = new AbortController();
  const options = { capture: true, passive: true, signal: life.signal };
  const put = () => {
    const now = caretIn(box);
    if (textOf(box) !== text || now?.every((offset, end) => offset === caret[end])) return;
    const reading = new Reading(box);
    const [from, to] = caret.map((at) => reading.range(at, at)?.start);
    if (from && to) selection.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  };
  put();
  document.addEventListener("selectionchange", put, options);
  for (const type of ["keydown", "pointerdown", "beforeinput", "focusout"]) {
    addEventListener(type, () => life.abort(), options);
  }
  setTimeout(() => life.abort(), HELD_FOR);
}

/**
 * Announces the edit as browsers do for what a person does. Chromium leaves that out for a command,
 * and some editors (Slate, Lexical) go by nothing else; they carry it out themselves then.
 * @param {HTMLElement} box
 * @param {CoreFix} fix
 * @param {{ start: Point, end: Point }} range
 * @returns {boolean} Whether the editor has done it.
 */
function announce(box, fix, { start, end }) {
  const heard = { bubbles: true, cancelable: true, composed: true };
  const deletes = fix.replacement === "";
  const target = new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
  const input = new InputEvent("beforeinput", {
    ...heard,
    inputType: deletes ? "deleteContentBackward" : "insertText",
    data: deletes ? null : fix.replacement,
    targetRanges: [target],
  });
  if (!box.dispatchEvent(input)) return true;
  // Draft.js learns of a deletion across paragraphs by the key alone, and breaks without it.
  const isDraft = deletes && box.matches(".public-DraftEditor-content");
  const key = { ...heard, key: "Backspace", code: "Backspace", keyCode: 8 };
  return isDraft && !box.dispatchEvent(new KeyboardEvent("keydown", key));
}

/** @param {CoreFix} fix */
function command({ replacement }) {
  if (replacement === "") document.execCommand("delete");
  else document.execCommand("insertText", false, replacement);
}

/**
 * Where a place in the text is after a fix.
 * @param {number} offset
 * @param {CoreFix} fix
 */
function moved(offset, { start, end, replacement }) {
  if (offset <= start) return offset;
  if (offset >= end) return offset - (end - start) + replacement.length;
  return start + Math.min(offset - start, replacement.length);
}

/**
 * Chromium knows what is selected in a shadow root only by the root itself.
 * @param {Node} node
 * @returns {Selection | null}
 */
function selectionAround(node) {
  const root = /** @type {Node & { getSelection?: () => Selection | null }} */ (node.getRootNode());
  return root.getSelection ? root.getSelection() : getSelection();
}

/** Until everybody has heard what is selected now; nobody does if that was so before. */
function nextSelection() {
  return new Promise((resolve) => {
    document.addEventListener("selectionchange", resolve, { once: true });
    setTimeout(resolve, UNCHANGED_AFTER);
  });
}

function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
