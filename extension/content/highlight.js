// @ts-check
// Marks words in the box itself: those that a hint is about, and those that the reader gains from.
// Between a key stroke and its answer the marks move along with their words; one that is typed in or
// beside is gone at once, and comes back when typing has paused, so that nothing flickers at the caret.

/** @typedef {import("./protocol").Mark} CoreMark */

/**
 * Shows exactly these marks of this text; none where the box holds another, or where they could not
 * stand exactly at their words.
 * @typedef {{ paint: (marks: CoreMark[], text: string) => void, end?: () => void }} Pen
 */

const PAUSE = 500; // ms without typing

// It hides after a while, as the panel does, unless the script that drew it is still there.
const LAYER_STYLE = {
  position: "fixed",
  zIndex: "2147483647",
  left: "0px",
  top: "0px",
  animation: "3s step-end forwards",
  animationName: FADES[0],
};

class Highlighter {
  #layer = document.createElement("div");
  /** @type {CoreMark[]} */
  #marks = [];
  /** @type {string | null} The text that they are of. */
  #text = null;
  /** @type {{ start: number, end: number } | null} The part of it that is being written. */
  #written = null;
  #pausing = 0;
  /** @type {Pen} */
  #pen;
  /** @type {Mirror | null} Of a text area. */
  #mirror = null;
  #life = new AbortController();

  /**
   * @param {HTMLElement} box
   * @param {(element: Element) => void} carry Takes an element into a shadow root of ours in which
   *   `marks.css` holds.
   */
  constructor(box, carry) {
    Object.assign(this.#layer.style, LAYER_STYLE);
    this.#layer.addEventListener("animationend", (event) => this.#stay(event));
    carry(this.#layer);
    const options = { capture: true, passive: true, signal: this.#life.signal };
    if (box instanceof HTMLTextAreaElement) {
      this.#mirror = new Mirror(box);
      this.#pen = new Overlay(box, this.#mirror, this.#layer);
      // A page that puts in a text of its own tells nobody; but the caret moves.
      document.addEventListener("selectionchange", () => box.value === this.#text || this.clear(), options);
    } else {
      this.#pen = Painter.reaches(box) ? new Painter(box) : new Overlay(box, new Written(box), this.#layer);
    }
    // What an input method shows meanwhile is not what will be in the box.
    addEventListener("compositionstart", () => this.clear(), options);
  }

  /**
   * @param {CoreMark[]} marks
   * @param {string} text Of which they are.
   */
  show(marks, text) {
    this.#marks = marks;
    this.#text = text;
    this.#paint();
  }

  /**
   * The box holds another text, and its marks are not known yet.
   * @param {string} text
   */
  follow(text) {
    if (this.#text === null || this.#text === text) return;
    const change = changeOf(this.#text, text);
    this.#written = change.grown(this.#written);
    this.#marks = this.#marks.flatMap((mark) => (change.touches(mark) ? [] : [change.moved(mark)]));
    this.#text = text;
    clearTimeout(this.#pausing);
    this.#pausing = setTimeout(() => {
      this.#written = null;
      this.#paint();
    }, PAUSE);
    this.#paint();
  }

  /**
   * Brings words of a text area into sight.
   * @param {number} start
   * @param {number} end
   */
  reveal(start, end) {
    this.#mirror?.reveal(start, end);
  }

  /** Shows none until the next `show`. */
  clear() {
    clearTimeout(this.#pausing);
    this.#marks = [];
    this.#text = this.#written = null;
    this.#pen.paint([], "");
  }

  /** Leaves nothing behind. */
  end() {
    this.clear();
    this.#life.abort();
    this.#pen.end?.();
    this.#layer.remove();
  }

  /** @param {AnimationEvent} event */
  #stay({ animationName }) {
    if (isOrphan()) this.end();
    else this.#layer.style.animationName = FADES.find((name) => name !== animationName) ?? "";
  }

  #paint() {
    const written = this.#written;
    const shown = written ? this.#marks.filter((mark) => !meets(mark, written)) : this.#marks;
    this.#pen.paint(shown, this.#text ?? "");
  }
}

/**
 * The one part that differs between two texts.
 * @param {string} before
 * @param {string} after
 */
function changeOf(before, after) {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  const by = after.length - before.length;
  const gone = { start, end: before.length - same };
  const come = { start, end: after.length - same };
  return {
    /** @param {CoreMark} mark */
    touches: (mark) => meets(mark, gone),
    /**
     * @param {CoreMark} mark One that is not touched.
     * @returns {CoreMark}
     */
    moved: (mark) => (mark.start < start ? mark : { ...mark, start: mark.start + by, end: mark.end + by }),
    /** @param {{ start: number, end: number } | null} written What has changed before. */
    grown(written) {
      if (!written) return come;
      const end = written.end > gone.end ? written.end + by : come.end;
      return { start: Math.min(written.start, start), end };
    },
  };
}

/**
 * Whether one reaches the other, if only with its edge.
 * @param {{ start: number, end: number }} one
 * @param {{ start: number, end: number }} other
 */
function meets(one, other) {
  return one.start <= other.end && other.start <= one.end;
}
