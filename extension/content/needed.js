// @ts-check
// What must stay uncovered around a box: what can be pressed, counters, and what is written. Reads only.
//
// On a long page most of that is out of sight, and to ask where an element is takes longer than to find
// it. So only those are asked that have something to cover, and no more is asked of those out of sight.

const CONTROLS =
  "button, a[href], input, select, textarea, summary, [contenteditable], [role=button], [role=link]";
// What may show something of another tree; of the others, the commonest suffice to be quick.
const HOLDERS = ":not(a, button, img, input, li, path, strong, svg, time, ul, use)";
const MOST_AROUND = 5000; // elements with something to cover
const COUNTER_PARTS = 3; // elements that a counter's digits may stand within

/** Of one moment; gathered once, for however many forms a place is looked for. */
class Needed {
  /** @type {{ element: Element, area: DOMRect }[]} */
  #seen = [];
  /** @type {Area[] | undefined} */
  #writing;

  /**
   * @param {Element} box
   * @param {Element} within How much of the page around it.
   * @param {Area} view What can be seen.
   */
  constructor(box, within, view) {
    for (const element of coverableAround(box, within)) {
      const area = element.getBoundingClientRect();
      if (overlap(area, view) > 0 && isShown(element)) this.#seen.push({ element, area });
    }
  }

  /** @returns {Area[]} */
  get controls() {
    return this.#seen.filter(({ element }) => element.matches(CONTROLS)).map(({ area }) => area);
  }

  /** @returns {Area[]} */
  get counters() {
    const outer = this.#seen.flatMap(({ element }) => outwards(element).slice(0, COUNTER_PARTS));
    return outer.filter(isCounter).map((counter) => counter.getBoundingClientRect());
  }

  /** @returns {Area[]} Line by line. */
  get writing() {
    return (this.#writing ??= this.#seen.flatMap(({ element, area }) => linesIn(element, area)));
  }
}

/**
 * From the box outwards, and of what stands before it, as a history does, the latest first: so nothing near
 * is left out where there is too much.
 * @param {Element} box
 * @param {Element} within
 * @returns {Set<Element>}
 */
function coverableAround(box, within) {
  const found = new Set(coverableIn(box));
  for (const outer of outwards(box)) {
    if (outer === within) break;
    for (let next = outer.nextElementSibling; next; next = next.nextElementSibling) {
      for (const element of coverableIn(next)) found.add(element);
    }
    for (let last = outer.previousElementSibling; last; last = last.previousElementSibling) {
      for (const element of coverableIn(last).reverse()) found.add(element);
    }
    if (found.size > MOST_AROUND) break;
  }
  return new Set([...found].slice(0, MOST_AROUND));
}

/**
 * What within the element, and it itself, is a control or has something written in it.
 * @param {Element} element
 * @returns {Element[]}
 */
function coverableIn(element) {
  /** @type {Element[]} */
  const found = [];
  for (const root of rootsWithin(element)) {
    if (root instanceof Element && root.matches(CONTROLS)) found.push(root);
    found.push(...root.querySelectorAll(CONTROLS));
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = /** @type {Text} */ (texts.currentNode);
      if (text.data.trim() === "") continue;
      const holder = text.parentElement ?? /** @type {ShadowRoot} */ (root).host;
      if (holder !== found.at(-1)) found.push(holder);
    }
  }
  return found;
}

/**
 * The element, and what is shown within it without being in the same tree.
 * @param {Element | ShadowRoot} root
 * @returns {(Element | ShadowRoot)[]}
 */
function rootsWithin(root) {
  const inner = root instanceof Element ? [root, ...root.querySelectorAll(HOLDERS)] : [...root.querySelectorAll(HOLDERS)];
  const others = inner.flatMap((element) => {
    if (element.shadowRoot) return rootsWithin(element.shadowRoot);
    return element instanceof HTMLSlotElement ? element.assignedElements().flatMap(rootsWithin) : [];
  });
  return [root, ...others];
}

/**
 * Where something is written in the element itself.
 * @param {Element} element
 * @param {Area} clip Words for screen readers stand cut off in a corner.
 * @returns {Area[]}
 */
function linesIn(element, clip) {
  const range = document.createRange();
  return [...element.childNodes, ...(element.shadowRoot?.childNodes ?? [])].flatMap((child) => {
    if (!(child instanceof Text) || child.data.trim() === "") return [];
    range.selectNode(child);
    return [...range.getClientRects()].filter((line) => overlap(line, clip) > 0).map((line) => common(line, clip));
  });
}
