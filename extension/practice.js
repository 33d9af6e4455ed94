// @ts-check
// The dialogs to practise in: they look and behave as those of the sites do, and send nothing. The core
// knows them by the ids of box and heading, see src/surface/practice.rs. All people are invented.

import { say, showWords } from "./words.js";

/**
 * @typedef {object} Dialog
 * @property {string} heading The id of its heading.
 * @property {string} box The id of its box.
 * @property {boolean} isEditor As on most sites; else a text area.
 * @property {string} person Whom it is for.
 * @property {number} [subject] How long its subject may be, where it has one.
 * @property {number} [limit] How long its text may be, where it counts that.
 * @property {Record<"kind" | "title" | "headline" | "label" | "example" | "send", string>} words Keys.
 * @property {[string, string, string]} notes Keys of notes to try: generic, salesy, good.
 */

/** @type {Dialog[]} */
const DIALOGS = [
  {
    heading: "practice-invite",
    box: "practice-note",
    isEditor: false,
    person: "Sanne Verhoeven",
    limit: 200,
    words: {
      kind: "practice_invite",
      title: "practice_invite_title",
      headline: "practice_invite_headline",
      label: "practice_invite_label",
      example: "practice_invite_example",
      send: "practice_send",
    },
    notes: ["practice_note_invite_generic", "practice_note_invite_salesy", "practice_note_invite_good"],
  },
  {
    heading: "practice-chat",
    box: "practice-message",
    isEditor: true,
    person: "Tomás Ferreira",
    words: {
      kind: "practice_chat",
      title: "practice_chat_title",
      headline: "practice_chat_headline",
      label: "practice_chat_label",
      example: "practice_chat_example",
      send: "practice_send",
    },
    notes: ["practice_note_chat_generic", "practice_note_chat_salesy", "practice_note_chat_good"],
  },
  {
    heading: "practice-inmail",
    box: "practice-letter",
    isEditor: false,
    person: "Priya Raman",
    subject: 200,
    limit: 1900,
    words: {
      kind: "practice_inmail",
      title: "practice_inmail_title",
      headline: "practice_inmail_headline",
      label: "practice_inmail_label",
      example: "practice_inmail_example",
      send: "practice_send",
    },
    notes: ["practice_note_inmail_generic", "practice_note_inmail_salesy", "practice_note_inmail_good"],
  },
  {
    heading: "practice-group",
    box: "practice-post",
    isEditor: true,
    person: "",
    words: {
      kind: "practice_group",
      title: "practice_group_title",
      headline: "practice_group_headline",
      label: "practice_group_label",
      example: "practice_group_example",
      send: "practice_post",
    },
    notes: ["practice_note_group_generic", "practice_note_group_salesy", "practice_note_group_good"],
  },
];

/** What a note to try is called, in their order. */
const TRIES = ["practice_try_generic", "practice_try_salesy", "practice_try_good"];

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(string | Node)[]} children
 */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** @param {HTMLElement} box */
function textIn(box) {
  return box instanceof HTMLTextAreaElement ? box.value : box.innerText.replace(/\n$/, "");
}

/** @param {Dialog} dialog */
function makeBox({ box: id, isEditor, words }) {
  const named = { id, "aria-label": say(words.label), dir: "auto" };
  if (!isEditor) return make("textarea", { ...named, rows: "5", placeholder: say(words.example) });
  return make("div", {
    ...named,
    class: "editor",
    role: "textbox",
    "aria-multiline": "true",
    contenteditable: "true",
    "data-example": say(words.example),
  });
}

/** @param {Dialog} dialog */
function makePerson({ person, words }) {
  const name = person || say("practice_group_name");
  const initials = name.split(" ").filter((word) => /^\p{Lu}/u.test(word));
  return make(
    "p",
    { class: "person" },
    make("span", { class: "portrait", translate: "no", "aria-hidden": "true" }, initials.map(([first]) => first).slice(0, 2).join("")),
    make("span", {}, make("strong", { translate: "no" }, name), make("br", {}), make("span", { class: "line" }, say(words.headline))),
  );
}

/**
 * A field of one line and its counter.
 * @param {number} limit
 */
function makeSubject(limit) {
  const input = make("input", { type: "text", id: "practice-subject", autocomplete: "off", dir: "auto" });
  const counter = make("span", { class: "counter" });
  const count = () => {
    counter.textContent = `${input.value.length}/${limit}`;
  };
  input.addEventListener("input", count);
  count();
  return [make("label", { for: "practice-subject" }, say("practice_inmail_subject")), input, counter];
}

/** @param {Dialog} dialog */
function makeDialog(dialog) {
  const { heading, limit, subject, words, notes } = dialog;
  const box = makeBox(dialog);
  const counter = make("span", { class: "counter" });
  const send = make("button", { type: "button", class: "primary" }, say(words.send));
  const said = make("p", { class: "said", role: "status" });

  const count = () => {
    const { length } = textIn(box);
    if (limit) counter.textContent = `${length}/${limit}`;
    send.disabled = textIn(box).trim() === "" || (limit !== undefined && length > limit);
  };
  box.addEventListener("input", () => {
    said.textContent = "";
    count();
  });
  send.addEventListener("click", () => {
    said.textContent = say("practice_not_sent");
  });
  count();

  const tries = notes.map((key, index) => {
    const button = make("button", { type: "button" }, say(TRIES[index] ?? ""));
    button.addEventListener("click", () => {
      box.focus();
      if (box instanceof HTMLTextAreaElement) box.select();
      else getSelection()?.selectAllChildren(box);
      // As if it was typed, so that one undo brings back what was there.
      document.execCommand("insertText", false, say(key));
    });
    return button;
  });
  return make(
    "div",
    { class: "stage" },
    make(
      "div",
      { role: "dialog", "aria-labelledby": heading, class: "dialog" },
      make("h2", { id: heading }, say(words.title)),
      makePerson(dialog),
      ...(subject ? makeSubject(subject) : []),
      box,
      make("div", { class: "buttons" }, counter, send),
      said,
    ),
    make("div", { class: "tries" }, make("h3", {}, say("practice_try")), ...tries),
  );
}

/**
 * A choice of dialogs, one of them shown; and whether it looks as by night.
 * @param {HTMLElement} place
 */
function show(place) {
  const shown = make("div", {});
  const choose = (/** @type {Dialog} */ dialog) => shown.replaceChildren(makeDialog(dialog));
  const kinds = DIALOGS.map((dialog, index) => {
    const radio = make("input", { type: "radio", name: "practice-kind", value: dialog.heading });
    radio.checked = index === 0;
    radio.addEventListener("change", () => choose(dialog));
    return make("label", {}, radio, make("span", {}, say(dialog.words.kind)));
  });
  const dark = make("input", { type: "checkbox", id: "practice-dark" });
  dark.checked = matchMedia("(prefers-color-scheme: dark)").matches;
  const look = () => shown.setAttribute("class", dark.checked ? "dark" : "light");
  dark.addEventListener("change", look);
  look();
  choose(/** @type {Dialog} */ (DIALOGS[0]));
  place.replaceChildren(
    make(
      "div",
      { class: "choice" },
      make("div", { class: "kinds", role: "radiogroup", "aria-label": say("practice_kinds") }, ...kinds),
      make("label", { class: "look" }, dark, make("span", {}, say("practice_dark"))),
    ),
    shown,
  );
}

const place = document.getElementById("practice");
showWords()
  .then(() => place && show(place))
  .catch(console.error);
