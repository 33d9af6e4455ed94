// @ts-check
// Draws a tree of elements that the core sent, by changing what is drawn already: what stands at
// the same place and is the same part stays, and with it the focus and whether it was opened. Text
// stays text; nothing is parsed.

const TAGS = new Set([
  "div", "section", "h2", "p", "span", "strong", "ul", "li",
  "button", "details", "summary", "mark", "svg", "path",
]);
const DRAWINGS = new Set(["svg", "path"]);
const ATTRIBUTE = /^(class|role|dir|lang|title|viewBox|d|pathLength|stroke-dasharray|tabindex|aria-[a-z]+)$/;

/**
 * What pressing an element does.
 * @type {WeakMap<Element, CoreElement["action"]>}
 */
const actions = new WeakMap();

/**
 * @param {CoreElement} tree
 * @param {ChildNode | null | undefined} old What stands in its place now.
 * @returns {Element} The element that shall stand there.
 */
function draw(tree, old) {
  const element = old instanceof Element && isSame(old, tree) ? old : create(tree.tag);
  const wanted = new Map(tree.attributes.filter(([name]) => ATTRIBUTE.test(name)));
  for (const name of element.getAttributeNames()) {
    if (ATTRIBUTE.test(name) && !wanted.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  actions.set(element, tree.action);

  const parts = tree.text ? [tree.text, ...tree.children] : tree.children;
  parts.forEach((part, place) => {
    const before = element.childNodes[place];
    const after = typeof part === "string" ? drawText(part, before) : draw(part, before);
    if (!before) element.append(after);
    else if (before !== after) before.replaceWith(after);
  });
  while (element.childNodes.length > parts.length) element.lastChild?.remove();
  return element;
}

/**
 * The same tag, and the same part: the first word of the class tells hints from the score's parts.
 * @param {Element} element
 * @param {CoreElement} tree
 */
function isSame(element, tree) {
  const part = (/** @type {string | null | undefined} */ names) => names?.split(" ")[0];
  const [, names] = tree.attributes.find(([name]) => name === "class") ?? [];
  return element.localName === tree.tag && part(element.getAttribute("class")) === part(names);
}

/**
 * @param {string} text
 * @param {ChildNode | undefined} old
 */
function drawText(text, old) {
  if (!(old instanceof Text)) return document.createTextNode(text);
  if (old.data !== text) old.data = text;
  return old;
}

/** @param {string} tag */
function create(tag) {
  if (!TAGS.has(tag)) throw new Error(`not drawn: ${tag}`);
  const namespace = DRAWINGS.has(tag) ? "http://www.w3.org/2000/svg" : "http://www.w3.org/1999/xhtml";
  const element = document.createElementNS(namespace, tag);
  // Without a type a button would send a form that the panel happens to stand in.
  if (element instanceof HTMLButtonElement) element.type = "button";
  return element;
}
