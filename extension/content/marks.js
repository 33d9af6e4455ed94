// @ts-check
// The names that a site's code gives to its elements, written as selectors; and those of what
// stands near a box. Reads no text.

// Parts of a page, and the entries of a list.
const PARTS = new Set(["form", "dialog", "main", "aside", "article", "footer", "search", "li"]);
const NAMING = [
  "data-testid", "data-test-id", "data-test-modal-id", "data-view-name", "data-sn-view-name",
  "data-scope", "name", "type", "role", "aria-modal",
];
// What editors tell of themselves.
const EDITING = [
  "contenteditable", "data-lexical-editor", "data-slate-editor", "data-language",
  "data-test-ql-editor-contenteditable", "aria-multiline", "aria-placeholder",
];
// The others are mostly made up by machines, and change from one build to the next.
const WRITTEN_CLASS = /^[a-z_-]+$/i;
const BOX = "textarea, [contenteditable]:not([contenteditable=false])";
// A conversation, its history and its box are within one of these. Not so an aside: X puts its box
// into one.
const PART = "dialog, [role=dialog], [role=alertdialog], [aria-modal=true], main, [role=main], body";
const MOST_MARKS = 150;
const LONGEST_MARK = 80;
const MOST_NEAR = 1500;

/**
 * The element's marks, those of its role and tag last.
 * @param {Element} element
 */
function marksOf(element) {
  const marks = element.id ? ["#" + element.id] : [];
  for (const name of element.classList) if (WRITTEN_CLASS.test(name)) marks.push("." + name);
  marks.push(...attributesOf(element, NAMING));
  const tag = element.localName;
  if (PARTS.has(tag) || tag.includes("-")) marks.push(tag);
  return marks.map((mark) => mark.slice(0, LONGEST_MARK));
}

/** @param {Element} box */
function attributeMarks(box) {
  return attributesOf(box, [...NAMING, ...EDITING]).map((mark) => mark.slice(0, LONGEST_MARK));
}

/**
 * @param {Element} element
 * @param {string[]} names
 */
function attributesOf(element, names) {
  return names.filter((name) => element.hasAttribute(name)).map((name) => `[${name}=${element.getAttribute(name)}]`);
}

/**
 * The marks of what stands beside the box, the nearest first, as far as its part of the page goes
 * and no other box comes. What several elements have stands there twice.
 * @param {Element} box
 */
function nearOf(box) {
  const once = new Set();
  const twice = new Set();
  /** @type {string[]} */
  const near = [];
  let inner = box;
  let left = MOST_NEAR;
  for (const outer of outwards(box).slice(1)) {
    const beside = childrenOf(outer)
      .filter((child) => child instanceof Element)
      .filter((child) => child !== inner)
      .flatMap((child) => [child, ...elementsIn(child).take(left)])
      .slice(0, left);
    if (beside.some((element) => element.matches(BOX) && isSeen(element))) break;
    for (const element of beside) {
      for (const mark of marksOf(element)) {
        if (!twice.has(mark)) near.push(mark);
        if (once.has(mark)) twice.add(mark);
        once.add(mark);
      }
      if (near.length >= MOST_MARKS) return near.slice(0, MOST_MARKS);
    }
    left -= beside.length;
    if (left === 0 || outer.matches(PART)) break;
    inner = outer;
  }
  return near;
}
