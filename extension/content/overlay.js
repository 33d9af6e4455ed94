// @ts-check
// Marks words by lines of our own, drawn over the box from a shadow root of ours: exactly where the
// words are, or not at all. The browser itself is asked whether they are there, by the place of the caret
// that a press on them would set; so nothing is marked either that lies below something else.

/** @typedef {{ mark: CoreMark, lines: Area[] }} Place Where marked words stand in the window. */

/** @typedef {{ kind: CoreMark["kind"], area: Area }} MarkLine What is drawn of a mark, in the window. */

/**
 * @typedef {object} Source
 * @property {HTMLElement} [element] What it needs in the shadow root.
 * @property {(offset: number) => Area} [caret] Where the caret would stand.
 * @property {(marks: CoreMark[], text: string) => Place[]} places None where they are not known exactly.
 */

const PANE_STYLE = { position: "fixed", overflow: "hidden", pointerEvents: "none" };
const LINE_STYLE = { position: "absolute", boxSizing: "border-box" };
const CHANGES = ["scroll", "transitionrun", "transitionend", "animationstart", "animationend"];
const STYLING = ["class", "style", "dir", "lang", "wrap"];
const NOWHERE = { left: 0, top: 0, right: 0, bottom: 0 };
const STEPS = 1000; // in which a move of the box is told
const EXACT = 0.75; // CSS pixels
const THINNEST = 2; // CSS pixels of a line that are to be seen of it

class Overlay {
  #pane = document.createElement("div");
  /** @type {CoreMark[]} */
  #marks = [];
  #text = "";
  #drawn = "[]";
  #drawing = 0;
  #life = new AbortController();
  #resizes = new ResizeObserver(() => this.#follow());
  #styles = new MutationObserver(() => this.#follow());
  /** @type {IntersectionObserver | undefined} */
  #moves;

  /**
   * @param {HTMLElement} box
   * @param {Source} source
   * @param {HTMLElement} layer Where to draw.
   */
  constructor(box, source, layer) {
    this.box = box;
    this.source = source;
    this.#pane.className = "marked";
    Object.assign(this.#pane.style, PANE_STYLE);
    if (source.element) layer.append(source.element);
    layer.append(this.#pane);
    this.#listen();
  }

  /**
   * @param {CoreMark[]} marks
   * @param {string} text
   */
  paint(marks, text) {
    // An answer mostly says what was drawn when its key was struck.
    if (text === this.#text && JSON.stringify(marks) === JSON.stringify(this.#marks)) return;
    this.#marks = marks;
    this.#text = text;
    this.#draw();
  }

  end() {
    this.#life.abort();
    this.#resizes.disconnect();
    this.#styles.disconnect();
    this.#moves?.disconnect();
    cancelAnimationFrame(this.#drawing);
  }

  #listen() {
    const options = { capture: true, passive: true, signal: this.#life.signal };
    const follow = () => this.#follow();
    // Nobody outside of a shadow root hears of what happens to its elements.
    for (const root of [window, ...rootsOf(this.box)]) {
      for (const type of CHANGES) root.addEventListener(type, follow, options);
    }
    addEventListener("resize", follow, options);
    visualViewport?.addEventListener("resize", follow, options);
    document.fonts.addEventListener("loadingdone", follow, options);
    this.#resizes.observe(this.box);
    for (const outer of outwards(this.box)) this.#styles.observe(outer, { attributeFilter: STYLING });
  }

  #follow() {
    if (this.#marks.length === 0) return;
    this.#drawing ||= requestAnimationFrame(() => {
      this.#drawing = 0;
      this.#draw();
    });
  }

  #draw() {
    const can = this.#marks.length > 0 && isStill(this.box) && isAcross(this.box);
    const view = can ? seenOf(this.box) : NOWHERE;
    const lines = can ? this.#lines(view) : [];
    const drawn = JSON.stringify([view, lines]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.#watch();
    const isPut = lines.length > 0 && this.#put(view, lines);
    if (!isPut) this.#pane.replaceChildren();
  }

  /**
   * What to draw, in the coordinates of the window.
   * @param {Area} view
   * @returns {MarkLine[]}
   */
  #lines(view) {
    const found = [];
    for (const { mark, lines } of this.source.places(this.#marks, this.#text)) {
      for (const { left, top, right, bottom } of lines) {
        const area = { left, top, right, bottom };
        const said = ask(this.box, this.source, mark, area, common(area, view));
        if (said === "elsewhere") return [];
        if (said === "there") found.push({ kind: mark.kind, area });
      }
    }
    return found;
  }

  /**
   * @param {Area} view
   * @param {MarkLine[]} lines
   * @returns {boolean} Whether they lie where they should.
   */
  #put(view, lines) {
    const pane = this.#pane;
    const elements = lines.map(({ kind, area }) => {
      const line = document.createElement("div");
      line.className = kind;
      Object.assign(line.style, LINE_STYLE, styleOf(area, view.left, view.top, 1));
      return line;
    });
    pane.replaceChildren(...elements);
    Object.assign(pane.style, styleOf(view, 0, 0, 1));
    const first = pane.getBoundingClientRect();
    if (coincide(first, view)) return true;
    // In a dialog that is transformed, "fixed" means fixed to it: go by what is measured.
    const ratio = first.width / (view.right - view.left);
    lines.forEach(({ area }, index) => {
      Object.assign(elements[index].style, styleOf(area, view.left, view.top, ratio));
    });
    Object.assign(pane.style, styleOf(view, first.left - view.left * ratio, first.top - view.top * ratio, ratio));
    return coincide(pane.getBoundingClientRect(), view);
  }

  /** Tells when the box moves or is scaled without an event: then more or less of it lies in its own place. */
  #watch() {
    this.#moves?.disconnect();
    if (this.#marks.length === 0) return;
    const { left, top, right, bottom } = this.box.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const insets = [top, clientWidth - right, clientHeight - bottom, left];
    const rootMargin = insets.map((inset) => `${-Math.floor(inset) - 1}px`).join(" ");
    const threshold = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
    let isNew = true;
    this.#moves = new IntersectionObserver(() => {
      if (!isNew) this.#follow();
      isNew = false;
    }, { root: document, rootMargin, threshold });
    this.#moves.observe(this.box);
  }
}

/** Of an editable element, the page itself tells where the words are. */
class Written {
  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
  }

  /**
   * @param {CoreMark[]} marks
   * @param {string} text
   * @returns {Place[]}
   */
  places(marks, text) {
    const ranges = rangesIn(this.box, marks, text);
    return ranges.map(({ mark, range }) => ({ mark, lines: [...range.getClientRects()] }));
  }
}

/**
 * Asks the browser for the carets that presses on both ends of a line would set.
 * @param {HTMLElement} box
 * @param {Source} source
 * @param {CoreMark} mark
 * @param {Area} line
 * @param {Area} part What can be seen of it.
 * @returns {"there" | "elsewhere" | "unseen"}
 */
function ask(box, source, mark, line, part) {
  if (part.right <= part.left || part.bottom - part.top < THINNEST) return "unseen";
  const shadowRoots = rootsOf(box);
  // Not at the very ends: where a line ends or the direction changes, a caret has two places.
  const inside = Math.min((line.right - line.left) / 3, line.bottom - line.top);
  let isThere = false;
  for (const x of [line.left + inside, line.right - inside]) {
    if (x < part.left || x > part.right) continue;
    const caret = document.caretPositionFromPoint?.(x, (part.top + part.bottom) / 2, { shadowRoots });
    if (!caret || !box.contains(caret.offsetNode)) return "unseen";
    const wanted = source.caret?.(caret.offset);
    if (wanted) {
      const now = caret.getClientRect();
      if (!now || now.height === 0) continue;
      if (caret.offset < mark.start || caret.offset > mark.end) return "elsewhere";
      // The same caret may stand at the end of one line and at the start of the next.
      if (!isInLine(now, line) && !isInLine(wanted, line)) continue;
      if (!isNear(now, wanted)) return "elsewhere";
    }
    isThere = true;
  }
  return isThere ? "there" : "unseen";
}

/**
 * @param {Area} caret
 * @param {Area} line
 */
function isInLine(caret, line) {
  return Math.abs(caret.bottom - line.bottom) < (line.bottom - line.top) / 2;
}

/**
 * @param {Area} one
 * @param {Area} other
 */
function isNear(one, other) {
  const sides = /** @type {const} */ (["left", "top", "bottom"]);
  return sides.every((side) => Math.abs(one[side] - other[side]) < EXACT);
}

/**
 * The part of the box in which its text can be seen: without its border and scroll bars, without what
 * the elements around it cut off, and within the window.
 * @param {HTMLElement} box
 * @returns {Area}
 */
function seenOf(box) {
  let seen = common(insideOf(box), { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
  let { position } = getComputedStyle(box);
  for (const outer of outwards(box).slice(1)) {
    if (position === "fixed") break;
    const style = getComputedStyle(outer);
    if (position === "absolute" && style.position === "static") continue;
    if (style.overflow !== "visible" && style.display !== "contents") seen = common(seen, insideOf(outer));
    position = style.position;
  }
  return seen;
}

/**
 * @param {Element} element
 * @returns {Area} Within its border and scroll bars.
 */
function insideOf(element) {
  if (element === document.documentElement || element === document.body) {
    return { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  }
  const { left, top, width } = element.getBoundingClientRect();
  const ratio = element instanceof HTMLElement && element.offsetWidth > 0 ? width / element.offsetWidth : 1;
  const [x, y] = [left + element.clientLeft * ratio, top + element.clientTop * ratio];
  return { left: x, top: y, right: x + element.clientWidth * ratio, bottom: y + element.clientHeight * ratio };
}

/**
 * Nothing around the box moves: where it will be, nobody can tell.
 * @param {Element} box
 */
function isStill(box) {
  return isShown(box) && outwards(box).every((outer) => outer.getAnimations().every((one) => one.playState !== "running"));
}

/**
 * Below lines that run downwards, no line of ours would be.
 * @param {Element} box
 */
function isAcross(box) {
  return getComputedStyle(box).writingMode === "horizontal-tb";
}

/**
 * @param {Area} area In the window.
 * @param {number} left What is at 0 there.
 * @param {number} top
 * @param {number} ratio Pixels of the window to one of the style's.
 */
function styleOf(area, left, top, ratio) {
  return {
    left: `${(area.left - left) / ratio}px`,
    top: `${(area.top - top) / ratio}px`,
    width: `${(area.right - area.left) / ratio}px`,
    height: `${(area.bottom - area.top) / ratio}px`,
  };
}
