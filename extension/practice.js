// @ts-check
// The practice dialog: looks and behaves as invitation dialogs do, and sends nothing.

const LIMIT = 200;

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

const note = make("textarea", {
  id: "practice-note",
  rows: "5",
  placeholder: "Ex: We know each other from…",
});
const counter = make("span", { class: "counter" });
const send = make("button", { type: "button", class: "primary" }, "Send");
const said = make("p", { class: "said", role: "status" });

document.getElementById("practice")?.append(
  make(
    "div",
    { role: "dialog", "aria-labelledby": "practice-invite", class: "dialog" },
    make("h2", { id: "practice-invite" }, "Add a note to your invitation"),
    make(
      "p",
      { class: "person" },
      make("span", { class: "portrait", "aria-hidden": "true" }, "SV"),
      make("span", {}, make("strong", {}, "Sanne Verhoeven"), make("br", {}), "Surveys river bridges · Nijmegen"),
    ),
    make("label", { for: "practice-note" }, "Your note"),
    note,
    counter,
    make("div", { class: "buttons" }, send),
    said,
  ),
);

function count() {
  counter.textContent = `${note.value.length}/${LIMIT}`;
  send.disabled = note.value.trim() === "" || note.value.length > LIMIT;
}

note.addEventListener("input", () => {
  said.textContent = "";
  count();
});
send.addEventListener("click", () => {
  said.textContent = "This is practice: nothing was sent.";
});
count();

for (const button of document.querySelectorAll("button[data-note]")) {
  button.addEventListener("click", () => {
    note.focus();
    note.select();
    // As if it was typed, so that one undo brings back what was there.
    document.execCommand("insertText", false, button.getAttribute("data-note") ?? "");
  });
}
