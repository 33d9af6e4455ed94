// @ts-check
// Gathers the facts about a box: what it is called, what stands around it. Judges nothing, and
// holds no text of any box.

const MARKS = ["data-test-modal-id", "data-sn-view-name"];
const SILENT = new Set(["script", "style", "template", "noscript", "select", "iframe", "svg"]);
const ONE_LINE = "input:not([type]), input:is([type=text], [type=search], [type=url], [type=tel])";
const BUTTON = "button, [role=button], input[type=submit]";
const SUBMIT = "button:not([type]), button[type=submit], input[type=submit]";
const DISABLED = ":disabled, [aria-disabled=true]";
const MOST_LINES = 60;
const LONGEST_LINE = 200;
const MOST_ELEMENTS = 2000;

/**
 * @param {HTMLElement} box
 * @returns {CoreFacts}
 */
function factsOf(box) {
  const { width, height } = box.getBoundingClientRect();
  const around = outwards(box).slice(1);
  const dialog = dialogOf(box);
  const form = around.find((outer) => outer.matches("form, [role=form]"));
  return {
    // A frame without an address of its own stands on its creator's, be it sandboxed or not.
    host: location.hostname || new URL(document.baseURI).hostname,
    path: location.pathname,
    box: {
      tag: box.localName,
      id: box.id,
      name: box.getAttribute("name") ?? "",
      role: box.getAttribute("role") ?? "",
      class: box.className,
      marks: attributeMarks(box),
      width: Math.round(width),
      height: Math.round(height),
      visible: isSeen(box),
      editable: !box.matches(":disabled, :read-only"),
      inSearch: around.some((outer) => outer.matches("search, [role=search]")),
      maxLength: box instanceof HTMLTextAreaElement && box.maxLength >= 0 ? box.maxLength : null,
      spellcheck: box.spellcheck,
    },
    dialog: dialog ? dialogFacts(dialog) : null,
    form: form ? formFacts(form) : null,
    around: [...new Set(around.flatMap(marksOf))].slice(0, MOST_MARKS),
    near: nearOf(box),
  };
}

/**
 * @param {Element} dialog
 * @returns {NonNullable<CoreFacts["dialog"]>}
 */
function dialogFacts(dialog) {
  const within = [...elementsIn(dialog).take(MOST_ELEMENTS)];
  const buttons = shownOf(within, BUTTON);
  return {
    labelledBy: dialog.getAttribute("aria-labelledby") ?? "",
    marks: [...outwards(dialog), ...within].flatMap((element) =>
      MARKS.flatMap((name) => element.getAttribute(name) ?? []),
    ),
    lines: linesOf(dialog),
    fields: boxesOf(within).length,
    inputs: shownOf(within, ONE_LINE).length,
    buttons: buttons.length,
    lastButtonDisabled: buttons.at(-1)?.matches(DISABLED) ?? false,
    asksEmail: shownOf(within, "input[type=email]").length > 0,
  };
}

/**
 * @param {Element} form
 * @returns {NonNullable<CoreFacts["form"]>}
 */
function formFacts(form) {
  const within = [...elementsIn(form).take(MOST_ELEMENTS)];
  const submits = shownOf(within, SUBMIT);
  return {
    fields: boxesOf(within).length,
    inputs: shownOf(within, ONE_LINE).length,
    submits: submits.length > 0,
    submitDisabled: submits.at(-1)?.matches(DISABLED) ?? false,
  };
}

/**
 * @param {Element[]} elements
 * @param {string} selector
 */
function shownOf(elements, selector) {
  return elements.filter((element) => element.matches(selector) && isShown(element));
}

/** @param {Element[]} elements */
function boxesOf(elements) {
  return elements.filter((element) => boxAt(element) === element && isShown(element));
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
