// @ts-check
// Marks words of editable elements by the browser's own highlights: their text and its layout stay as
// they are, and what is marked moves along with them. How they look is said in `marks.css`.

const NAMES = /** @type {const} */ ({ fault: "noteworthy-fault", tip: "noteworthy-tip", gain: "noteworthy-gain" });

class Painter {
  /** @param {HTMLElement} box */
  constructor(box) {
    this.box = box;
  }

  /**
   * Whether the style of highlights reaches the box: in Firefox it does not reach into shadow roots.
   * @param {HTMLElement} box
   */
  static reaches(box) {
    return getComputedStyle(box, `::highlight(${NAMES.fault})`).textDecorationLine === "underline";
  }

  /**
   * @param {CoreMark[]} marks
   * @param {string} text
   */
  paint(marks, text) {
    const ranges = rangesIn(this.box, marks, text);
    for (const [kind, name] of Object.entries(NAMES)) {
      const own = ranges.flatMap(({ mark, range }) => (mark.kind === kind ? [range] : []));
      if (own.length > 0) CSS.highlights.set(name, new Highlight(...own));
      else CSS.highlights.delete(name);
    }
  }
}

/**
 * Where marked words stand on the page.
 * @param {HTMLElement} box
 * @param {CoreMark[]} marks
 * @param {string} text Of which they are; where the box holds another, none is found.
 */
function rangesIn(box, marks, text) {
  if (marks.length === 0) return [];
  const reading = new Reading(box);
  if (reading.text !== text) return [];
  return marks.flatMap((mark) => {
    const place = reading.range(mark.start, mark.end);
    if (!place) return [];
    const range = new Range();
    range.setStart(place.start.node, place.start.offset);
    range.setEnd(place.end.node, place.end.offset);
    return [{ mark, range }];
  });
}
