// @ts-check
// The text of a box as a person reads it, and where on the page each of its characters stands.
// Offsets are UTF-16 units. Reads only, and knows nothing of selections.
//
// `innerText` would not do: it tells no places, makes two line breaks of one paragraph, and holds
// the placeholders and invisible characters that editors put into a box for purposes of their own.

/**
 * Characters of the text that stand side by side in one node. Whole ones cannot be entered: the name
 * in a mention, an emoji's picture. None at all mark the place of an empty line.
 * @typedef {{ start: number, length: number, node: Node, offset: number, whole: boolean }} Run
 */

/** @typedef {{ node: Node, offset: number }} Point */

// Zero-width space and byte order mark. Joiners are no such thing: emoji and scripts need them.
const INVISIBLE = "\u200B\uFEFF";
const AS_WRITTEN = new RegExp(`\\n|[${INVISIBLE}]+|[^\\n${INVISIBLE}]+`, "g");
const COLLAPSED = new RegExp(`[ \\t\\r\\n]+|[${INVISIBLE}]+|[^ \\t\\r\\n${INVISIBLE}]+`, "g");

/**
 * What the person has written so far.
 * @param {HTMLElement} box
 */
function textOf(box) {
  return box instanceof HTMLTextAreaElement ? box.value : new Reading(box).text;
}

/** An editable element's text: a line for each paragraph, and for each break within one. */
class Reading {
  text = "";
  /** @type {Run[]} */
  runs = [];
  #lines = 0;
  #inLine = false;
  /** @type {Point | null} A space that counts once something follows it in its line. */
  #space = null;

  /** @param {HTMLElement} box */
  constructor(box) {
    this.#children(box, collapses(getComputedStyle(box)));
  }

  /**
   * The ends of this part of the text on the page; nothing where one lies within what is whole.
   * @param {number} start
   * @param {number} end
   * @returns {{ start: Point, end: Point } | null}
   */
  range(start, end) {
    const last = this.runs.findLast((run) => run.start < end && end <= run.start + run.length);
    const to = pointIn(last ?? this.runs.find((run) => run.start === end), end);
    if (start === end) return to && { start: to, end: to };
    const first = this.runs.find((run) => run.start <= start && start < run.start + run.length);
    const from = pointIn(first ?? this.runs.findLast((run) => run.start + run.length === start), start);
    return from && to && { start: from, end: to };
  }

  /**
   * How much of the text stands before a place on the page.
   * @param {Point} point
   */
  offset({ node, offset }) {
    // The same place, said by what follows it.
    for (let next = node.childNodes[offset]; next && !isWhole(next); next = node.childNodes[0]) {
      if (next instanceof HTMLBRElement) break;
      [node, offset] = [next, 0];
    }
    const here = new Range();
    here.setStart(node, offset);
    let found = 0;
    for (const run of this.runs) {
      if (here.comparePoint(run.node, run.offset) > 0) break;
      const inside = run.node === node ? offset - run.offset : run.length;
      found = run.start + (run.whole ? Math.sign(inside) * run.length : Math.min(inside, run.length));
    }
    return found;
  }

  /**
   * @param {Element} element
   * @param {boolean} collapsing
   */
  #children(element, collapsing) {
    element.childNodes.forEach((child, index) => {
      if (child instanceof Text) this.#characters(child, collapsing);
      else if (child instanceof HTMLBRElement) this.#break(element, index);
      else if (child instanceof Element) this.#element(child, element, index);
    });
  }

  /**
   * @param {Element} element
   * @param {Element} parent
   * @param {number} index Among the parent's children.
   */
  #element(element, parent, index) {
    const style = getComputedStyle(element);
    if (!isRead(element, style)) return;
    if (isWhole(element)) {
      this.#put(wordsOf(element), parent, index, true);
      return;
    }
    const isBlock = !style.display.startsWith("inline") && style.display !== "contents";
    if (isBlock) this.#end();
    this.#children(element, collapses(style));
    if (isBlock) this.#end();
  }

  /**
   * @param {Text} node
   * @param {boolean} collapsing
   */
  #characters(node, collapsing) {
    for (const { 0: piece, index } of node.data.matchAll(collapsing ? COLLAPSED : AS_WRITTEN)) {
      if (INVISIBLE.includes(piece[0])) continue;
      if (piece === "\n" && !collapsing) this.#break(node, index);
      else if (!collapsing) this.#put(piece, node, index);
      else if (piece.trim() !== "" || piece.includes("\u00A0")) {
        // Where spaces collapse, the browser itself writes such a space for one that was typed.
        this.#put(piece.replaceAll("\u00A0", " "), node, index);
      } else if (this.#inLine) this.#space ??= { node, offset: index };
    }
  }

  /**
   * A line break. One at the end of a paragraph only ends its line, as the paragraph does.
   * @param {Node} node
   * @param {number} offset
   */
  #break(node, offset) {
    if (!this.#inLine) this.#put("", node, offset);
    this.#end();
  }

  #end() {
    this.#inLine = false;
    this.#space = null;
  }

  /**
   * @param {string} words
   * @param {Node} node
   * @param {number} offset
   * @param {boolean} [whole]
   */
  #put(words, node, offset, whole = false) {
    if (!this.#inLine && this.#lines++ > 0) this.text += "\n";
    this.#inLine = true;
    if (this.#space) {
      this.runs.push({ start: this.text.length, length: 1, ...this.#space, whole: false });
      this.text += " ";
      this.#space = null;
    }
    this.runs.push({ start: this.text.length, length: words.length, node, offset, whole });
    this.text += words;
  }
}

/**
 * @param {Run | undefined} run
 * @param {number} at An offset in the text, from the run's start to its end.
 * @returns {Point | null}
 */
function pointIn(run, at) {
  if (!run) return null;
  const inside = at - run.start;
  if (!run.whole) return { node: run.node, offset: run.offset + inside };
  if (inside === 0) return { node: run.node, offset: run.offset };
  return inside === run.length ? { node: run.node, offset: run.offset + 1 } : null;
}

/**
 * Placeholders are no text: they lie outside of the flow of the lines, or are Slate's.
 * @param {Element} element
 * @param {CSSStyleDeclaration} style
 */
function isRead(element, style) {
  const flows = style.position !== "absolute" && style.position !== "fixed";
  return style.display !== "none" && flows && !element.matches("[data-slate-placeholder]");
}

/** @param {Node} node */
function isWhole(node) {
  return node instanceof HTMLImageElement || (node instanceof HTMLElement && !node.isContentEditable);
}

/**
 * What a person reads of an element that is not edited.
 * @param {Element} element
 * @returns {string}
 */
function wordsOf(element) {
  if (element instanceof HTMLImageElement) return element.alt;
  const words = [...element.childNodes].map((child) => {
    if (child instanceof Text) return child.data.replace(/[\u200B\uFEFF]/g, "");
    return child instanceof Element && isRead(child, getComputedStyle(child)) ? wordsOf(child) : "";
  });
  return words.join("");
}

/** @param {CSSStyleDeclaration} style */
function collapses(style) {
  return style.whiteSpaceCollapse === "collapse";
}
