// @ts-check
// Gathers what the page shows of the person written to: lines, and where each stands. Judges
// nothing, and is only asked once the core knows the box or the button as one of its own. Until then
// this file holds elements at most, and reads none of them.

const TOP_CARD = '[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="Topcard"]';
const CLASSIC_NAME = "h1.text-heading-xlarge";
const PROFILE_LINK = 'a[href*="/in/"]';
const SHARED_LINK =
  'a[href*="/search/results/people/"]:is([href*="origin=MEMBER_PROFILE_CANNED_SEARCH"], [href*="onnectionOf"])';
const INVITES = 'a[href*="custom-invite"]';
const THREAD_NAME =
  '.msg-thread__link-to-profile, .msg-overlay-bubble-header a[href*="/in/"], ' +
  ".msg-entity-lockup__entity-title, .artdeco-pill, .artdeco-entity-lockup__title";
// Where X, Mastodon, and Bluesky and XING name the one whom a conversation is with.
const CALLED =
  "[data-testid=dm-conversation-username], .reply-indicator .display-name__html, " +
  'a[href^="/profile/"]:not([href*="/post/"])';
// Messenger does it by the label of the first link, in a page of its own or in a chat on any page.
const CHAT = '[role=main], [tabindex="-1"]';
// Other people's names.
const STRANGERS = 'aside, [componentkey*="SuggestedForYou"], [componentkey*="profileAside"]';
// What can be pressed says what it does, not who they are.
const CONTROL = `button, [role=button], [role=menu], a:not(${PROFILE_LINK}, ${SHARED_LINK})`;
const MARKED = `h1, h2, h3, h4, strong, [data-anonymize], ${PROFILE_LINK}, ${SHARED_LINK}`;
const NO_TEXT = new Set([...SILENT, "textarea", "input"]);
const MOST_CARD_ELEMENTS = 150;
const LONGEST_ADDRESS = 300;

/** @typedef {"asked" | "dialog" | "card" | "thread" | "called" | "profile" | "marked"} Part As `Part` in src/surface/people.rs says. */

/**
 * What was pressed last outside of a dialog, and what the dialog without a box that it opened set in
 * bold: the next step shows neither. Elements only; they go with the next press elsewhere.
 * @type {{ opener: Element | null, label: string | null, bold: Element[] }}
 */
let pressed = { opener: null, label: null, bold: [] };

/** @param {Event} event */
function rememberPress(event) {
  const [target] = event.composedPath();
  if (!(target instanceof Element)) return;
  const control = target.closest("a, button, [role=button], [role=menuitem]");
  const dialog = dialogOf(target);
  if (!dialog || control?.matches(INVITES)) {
    pressed = { opener: control, label: null, bold: [] };
  } else if (!dialog.querySelector("textarea, [contenteditable]")) {
    const bold = [...dialog.querySelectorAll("strong")].filter(isShown);
    pressed = { ...pressed, label: dialog.getAttribute("aria-labelledby"), bold };
  }
}

/**
 * @param {HTMLElement} box The box, or the button that stands in for one.
 * @returns {string[]} Part, mark and text, divided by tabs.
 */
function peopleOf(box) {
  const dialog = dialogOf(box);
  const page = box.ownerDocument;
  /** @type {string[]} */
  const lines = [];
  const holdsBox = boxAt(box) === box;
  if (dialog) {
    const bold = [...elementsIn(dialog)].filter(
      (element) => element.matches("strong, [data-anonymize]") && isShown(element),
    );
    for (const element of bold) gather(element, holdsBox ? "dialog" : "asked", lines);
    // Detached by now, and so without a place or a size.
    const asked = holdsBox && pressed.label === dialog.getAttribute("aria-labelledby") ? pressed.bold : [];
    for (const { textContent } of asked) addLine(lines, "asked", "strong", textContent ?? "");
  }
  const card = pressed.opener && cardOf(pressed.opener);
  if (card) gather(card, "card", lines);
  for (const element of namesNear(box, THREAD_NAME)) gather(element, "thread", lines);
  for (const element of namesNear(box, CALLED)) gather(element, "called", lines);
  const label = box.matches("[data-lexical-editor]") && box.closest(CHAT)?.querySelector("a[aria-label]");
  if (label && isShown(label)) addLine(lines, "called", "", label.getAttribute("aria-label") ?? "");
  const profile = profileOf(page);
  if (profile) gather(profile, "profile", lines);
  for (const element of page.querySelectorAll("[data-anonymize]")) {
    if (!dialog?.contains(element) && isPlain(element)) gather(element, "marked", lines);
  }
  const { pathname, search } = location;
  const address = pathname + search;
  const opener = pressed.opener?.getAttribute("href") ?? "";
  return [
    `title\t\t${page.title.slice(0, LONGEST_LINE)}`,
    `address\t\t${address.slice(0, LONGEST_ADDRESS)}`,
    `opener\t\t${opener.slice(0, LONGEST_ADDRESS)}`,
    ...lines.slice(0, MOST_LINES),
  ];
}

/**
 * Can be read, and is about whom the page is about.
 * @param {Element} element
 */
function isPlain(element) {
  return isShown(element) && !element.closest(STRANGERS);
}

/**
 * The smallest part around a control that links to a profile.
 * @param {Element} control
 */
function cardOf(control) {
  const card = outwards(control).find((outer) => outer.querySelector(PROFILE_LINK));
  const tooLarge = !card || [...elementsIn(card).take(MOST_CARD_ELEMENTS)].length === MOST_CARD_ELEMENTS;
  return tooLarge || card.matches("main, body, html, header") ? null : card;
}

/**
 * The names at the head of the conversation that a box belongs to. In the whole page there may be
 * anybody's.
 * @param {Element} box
 * @param {string} selector
 */
function namesNear(box, selector) {
  for (const outer of outwards(box)) {
    if (outer.localName === "body") break;
    const names = [...outer.querySelectorAll(selector)].filter(isShown);
    if (names.length > 0) return names;
  }
  return [];
}

/** @param {Document} page */
function profileOf(page) {
  const card = [...page.querySelectorAll(TOP_CARD)].find(isPlain);
  const name = [...page.querySelectorAll(CLASSIC_NAME)].find(isPlain);
  return card ?? name?.closest("section, .pv-top-card, main") ?? null;
}

/**
 * Adds the visible lines of an element.
 * @param {Element} root
 * @param {Part} at
 * @param {string[]} lines
 */
function gather(root, at, lines) {
  let text = "";
  let mark = "";
  const end = () => {
    addLine(lines, at, mark, text);
    text = "";
  };
  const visit = (/** @type {Element} */ outer, /** @type {string} */ outerMark) => {
    if (lines.length >= MOST_LINES || NO_TEXT.has(outer.localName)) return;
    if (outer !== root && (outer.matches(CONTROL) || outer.matches(STRANGERS))) return;
    const { display, visibility, opacity } = getComputedStyle(outer);
    if (display === "none" || opacity === "0") return;
    const { width, height } = outer.getBoundingClientRect();
    // Screen readers' own text is a pixel small.
    if (display !== "contents" && Math.min(width, height) <= 1 && outer.textContent?.trim()) return;
    const own = outer.matches(MARKED);
    const apart = own || outer.localName === "br" || !/^(inline|contents)$/.test(display);
    const innerMark = own ? markOf(outer) : outerMark;
    if (apart) end();
    for (const child of childrenOf(outer)) {
      if (child instanceof Element) visit(child, innerMark);
      else if (child instanceof Text && visibility === "visible") {
        mark = innerMark;
        text += child.data;
      }
    }
    if (apart) end();
  };
  const outer = root.closest(MARKED);
  visit(root, outer ? markOf(outer) : "");
  // An inline element without a mark, such as the name of whom a new message is for, ends no line itself.
  end();
}

/**
 * @param {string[]} lines
 * @param {Part} at
 * @param {string} mark
 * @param {string} text
 */
function addLine(lines, at, mark, text) {
  const line = text.replace(/\s+/g, " ").trim().slice(0, LONGEST_LINE);
  if (line !== "") lines.push(`${at}\t${mark.replace(/\s/g, " ").slice(0, LONGEST_LINE)}\t${line}`);
}

/** @param {Element} element */
function markOf(element) {
  if (element.matches(SHARED_LINK)) return "shared";
  return element.getAttribute("data-anonymize") ?? element.getAttribute("href") ?? element.localName;
}
