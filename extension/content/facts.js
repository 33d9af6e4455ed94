// @ts-check
// Gathers the facts about a box: what it is called, what stands around it. Judges nothing, and
// holds no text of any box.

const MARKS = ["data-test-modal-id", "data-sn-view-name"];
const SILENT = new Set(["script", "style", "template", "noscript", "select", "iframe", "svg"]);
const ONE_LINE = "input:not([type]), input:is([type=text], [type=search], [type=url], [type=tel])";
const MOST_LINES = 60;
const LONGEST_LINE = 200;
const MOST_ELEMENTS = 2000;

/**
 * @param {HTMLElement} box
 * @returns {CoreFacts}
 */
function factsOf(box) {
  const { width, height } = box.getBoundingClientRect();
  const dialog = dialogOf(box);
  return {
    // A frame without an address of its own has its creator's origin.
    host: location.hostname || (self.origin.split(/[/:]+/)[1] ?? ""),
    path: location.pathname,
    box: {
      tag: box.localName,
      id: box.id,
      name: box.getAttribute("name") ?? "",
      role: box.getAttribute("role") ?? "",
      class: box.className,
      width: Math.round(width),
      height: Math.round(height),
      visible: isSeen(box),
      editable: !box.matches(":disabled, :read-only"),
      inSearch: outwards(box).some((outer) => outer.matches("search, [role=search]")),
      maxLength: box instanceof HTMLTextAreaElement && box.maxLength >= 0 ? box.maxLength : null,
      spellcheck: box.spellcheck,
    },
    dialog: dialog ? dialogFacts(dialog) : null,
  };
}

/**
 * @param {Element} dialog
 * @returns {NonNullable<CoreFacts["dialog"]>}
 */
function dialogFacts(dialog) {
  const within = [...elementsIn(dialog).take(MOST_ELEMENTS)];
  const shown = (/** @type {string} */ selector) =>
    within.filter((element) => element.matches(selector) && isShown(element));
  const lastButton = shown("button, [role=button], input[type=submit]").at(-1);
  return {
    labelledBy: dialog.getAttribute("aria-labelledby") ?? "",
    marks: [...outwards(dialog), ...within].flatMap((element) =>
      MARKS.flatMap((name) => element.getAttribute(name) ?? []),
    ),
    lines: linesOf(dialog),
    fields: within.filter((element) => boxAt(element) === element && isShown(element)).length,
    inputs: shown(ONE_LINE).length,
    lastButtonDisabled: lastButton?.matches(":disabled, [aria-disabled=true]") ?? false,
    asksEmail: shown("input[type=email]").length > 0,
  };
}

/**
 * The lines of text that the element shows, without the text of any box.
 * @param {Element} element
 */
function linesOf(element) {
  const lines = [""];
  let left = MOST_ELEMENTS;
  const endLine = () => {
    if (lines.at(-1) !== "") lines.push("");
  };
  const visit = (/** @type {Element} */ outer) => {
    left -= 1;
    if (left < 0 || lines.length > MOST_LINES || SILENT.has(outer.localName) || boxAt(outer)) return;
    const { display, visibility } = getComputedStyle(outer);
    if (display === "none") return;
    const inline = display === "contents" || (display === "inline" && outer.localName !== "br");
    if (!inline) endLine();
    for (const child of childrenOf(outer)) {
      if (child instanceof Element) visit(child);
      else if (child instanceof Text && visibility === "visible") {
        const joined = (lines.at(-1) + child.data).replace(/\s+/g, " ");
        lines[lines.length - 1] = joined.trimStart().slice(0, LONGEST_LINE);
      }
    }
    if (!inline) endLine();
  };
  visit(element);
  return lines.map((line) => line.trim()).filter(Boolean).slice(0, MOST_LINES);
}
