// @ts-check
// Where the words of a text area stand, which no browser tells: its text is laid out once more, unseen,
// in a shadow root of ours, by the same style, in the same size, at the same place.

// All that decides where a character stands.
const LAYOUT = [
  "padding-top", "padding-right", "padding-bottom", "padding-left", "font-family", "font-size", "font-weight", "font-style",
  "font-stretch", "font-size-adjust", "font-kerning", "font-optical-sizing", "font-feature-settings",
  "font-variation-settings", "font-language-override", "font-synthesis-weight", "font-synthesis-style",
  "font-synthesis-small-caps", "font-variant-alternates", "font-variant-caps",
  "font-variant-east-asian", "font-variant-emoji", "font-variant-ligatures", "font-variant-numeric",
  "font-variant-position", "text-rendering", "text-size-adjust", "-webkit-text-security",
  "-webkit-text-stroke-width", "line-height", "letter-spacing", "word-spacing", "text-indent",
  "text-transform", "text-align", "text-align-last", "text-justify", "text-wrap-mode",
  "text-wrap-style", "text-autospace", "text-spacing-trim", "text-box-trim", "text-box-edge",
  "hanging-punctuation", "white-space-collapse", "word-break", "overflow-wrap", "line-break", "hyphens",
  "hyphenate-character", "hyphenate-limit-chars", "tab-size", "direction", "unicode-bidi",
];
const UNSEEN =
  "position: fixed; left: 0; top: 0; margin: 0; border: 0 solid transparent; box-sizing: border-box; " +
  "overflow: hidden; visibility: hidden; pointer-events: none; transform-origin: 0 0;";

class Mirror {
  element = document.createElement("div");
  #text = document.createTextNode("");
  #style = "";
  #width = 0;
  #place = { left: 0, top: 0, scale: 1 };

  /** @param {HTMLTextAreaElement} box */
  constructor(box) {
    this.box = box;
    // As browsers build a text area: a block within, and a break, for a last line without a letter.
    const lines = document.createElement("div");
    lines.append(this.#text, document.createElement("br"));
    this.element.append(lines);
    this.element.setAttribute("aria-hidden", "true");
  }

  /**
   * Where marked words stand in the window, line by line.
   * @param {CoreMark[]} marks
   * @param {string} text Of which they are.
   * @returns {{ mark: CoreMark, lines: DOMRect[] }[]} None where the box holds another text, or where
   *   it is laid out in another way.
   */
  places(marks, text) {
    if (this.box.value !== text || !this.#reflect(text)) return [];
    return marks.map((mark) => ({ mark, lines: [...this.#range(mark.start, mark.end).getClientRects()] }));
  }

  /**
   * Scrolls the box, and nothing around it, until words that are out of sight stand in its middle: Chromium
   * does so for what is typed, but not for what a script selects.
   * @param {number} start
   * @param {number} end
   */
  reveal(start, end) {
    const { box } = this;
    if (!this.#reflect(box.value)) return;
    const words = this.#range(start, end).getBoundingClientRect();
    const seen = insideOf(box);
    const ratio = (seen.bottom - seen.top) / box.clientHeight;
    const left = shift(words.left, words.right, seen.left, seen.right) / ratio;
    const top = shift(words.top, words.bottom, seen.top, seen.bottom) / ratio;
    box.scrollBy({ left, top, behavior: "instant" });
  }

  /**
   * Where the caret would stand, as `CaretPosition` tells it of the box.
   * @param {number} offset
   */
  caret(offset) {
    return this.#range(offset, offset).getBoundingClientRect();
  }

  /**
   * @param {number} start
   * @param {number} end
   */
  #range(start, end) {
    const range = new Range();
    range.setStart(this.#text, start);
    range.setEnd(this.#text, end);
    return range;
  }

  /**
   * @param {string} text
   * @returns {boolean} Whether it is laid out as in the box.
   */
  #reflect(text) {
    const { element, box } = this;
    const style = this.#styleOf(box);
    if (style !== this.#style) {
      this.#style = style;
      this.#place = { left: 0, top: 0, scale: 1 };
      element.style.cssText = style;
    }
    element.lang = languageOf(box);
    if (this.#text.data !== text) this.#text.data = text;
    element.scrollTop = box.scrollTop;
    element.scrollLeft = box.scrollLeft;
    return SIZES.every((size) => Math.abs(element[size] - box[size]) <= WHOLE) && this.#move();
  }

  /** @param {HTMLTextAreaElement} box */
  #styleOf(box) {
    const style = getComputedStyle(box);
    const [x, y] = AXES.map((axis) => extentOf(box, style, axis));
    this.#width = x.size;
    const layout = LAYOUT.map((name) => `${name}: ${style.getPropertyValue(name)};`);
    return `${UNSEEN} width: ${x.size}px; height: ${y.size}px;
      border-width: ${y.start}px ${x.end}px ${y.end}px ${x.start}px;
      zoom: ${zoomOf(box) / zoomOf(parentOf(this.element))}; ${layout.join(" ")}`;
  }

  /**
   * Over the box, whatever way "fixed" is fixed here.
   * @returns {boolean} Whether it lies there.
   */
  #move() {
    const wanted = this.box.getBoundingClientRect();
    let now = this.element.getBoundingClientRect();
    if (coincide(now, wanted)) return true;
    const { style } = this.element;
    const place = this.#place;
    // So many pixels of the window to one of ours, without what is scaled here.
    const ratio = now.width / this.#width / place.scale;
    place.scale *= wanted.width / now.width;
    if (Math.abs(place.scale - 1) < UNSCALED) place.scale = 1;
    place.left += (wanted.left - now.left) / ratio;
    place.top += (wanted.top - now.top) / ratio;
    style.left = `${place.left}px`;
    style.top = `${place.top}px`;
    style.transform = place.scale === 1 ? "none" : `scale(${place.scale})`;
    now = this.element.getBoundingClientRect();
    return coincide(now, wanted);
  }
}

const SIZES = /** @type {const} */ ([
  "offsetWidth", "offsetHeight", "clientWidth", "clientHeight", "clientLeft", "clientTop",
  "scrollWidth", "scrollHeight", "scrollLeft", "scrollTop",
]);
const AXES = /** @type {const} */ ([
  {
    size: "width",
    padding: ["padding-left", "padding-right"],
    border: ["border-left-width", "border-right-width"],
    outer: "offsetWidth",
    inner: "clientWidth",
    start: "clientLeft",
  },
  {
    size: "height",
    padding: ["padding-top", "padding-bottom"],
    border: ["border-top-width", "border-bottom-width"],
    outer: "offsetHeight",
    inner: "clientHeight",
    start: "clientTop",
  },
]);
const ROUNDED = 0.005; // CSS pixels that styles may tell too little, and less than browsers tell apart
const WHOLE = 1; // CSS pixels by which zoomed sizes may differ, since they are told as whole numbers
const UNSCALED = 0.001;
const SAME = 0.1; // CSS pixels

/**
 * How far to scroll along one axis so that a part out of sight stands in the middle of what is seen, or,
 * where there is no room for it, begins there.
 * @param {number} start
 * @param {number} end
 * @param {number} from
 * @param {number} to
 */
function shift(start, end, from, to) {
  if (end - start > to - from) return start - from;
  return start >= from && end <= to ? 0 : (start + end - from - to) / 2;
}

/**
 * @param {Area} one
 * @param {Area} other
 */
function coincide(one, other) {
  const sides = /** @type {const} */ (["left", "top", "right", "bottom"]);
  return sides.every((side) => Math.abs(one[side] - other[side]) < SAME);
}

/**
 * The size of a text area along one axis, and its borders with the scroll bars, as if they were parts of
 * them: those of another element need not be as wide.
 * @param {HTMLTextAreaElement} box
 * @param {CSSStyleDeclaration} style
 * @param {typeof AXES[number]} axis
 */
function extentOf(box, style, axis) {
  const length = (/** @type {string} */ name) => parseFloat(style.getPropertyValue(name));
  const [start, end] = axis.border.map(length);
  const bars = box[axis.outer] - box[axis.inner] - Math.round(start + end);
  const before = box[axis.start] - Math.round(start);
  let size = length(axis.size);
  if (style.boxSizing !== "border-box") {
    const [one, other] = axis.padding.map(length);
    size += start + one + other + end;
    // Chromium does not count its bars there.
    if (size < box[axis.outer] - 1) size += bars;
  }
  return { size: size + ROUNDED, start: start + before, end: end + bars - before };
}

/**
 * By how much its styles zoom it.
 * @param {Element | null} element
 * @returns {number}
 */
function zoomOf(element) {
  return /** @type {any} */ (element)?.currentCSSZoom ?? 1;
}

/** @param {Element} element */
function languageOf(element) {
  return outwards(element).find((outer) => outer.hasAttribute("lang"))?.getAttribute("lang") ?? "";
}
