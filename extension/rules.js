// @ts-check
// The rule book's words and its filter. Without it the page simply shows every rule, in English.

import { say, showWords, translated } from "./words.js";

const form = /** @type {HTMLFormElement} */ (document.querySelector(".filter"));
const words = /** @type {HTMLInputElement} */ (document.getElementById("words"));
const level = /** @type {HTMLSelectElement} */ (document.getElementById("level"));
const stage = /** @type {HTMLSelectElement} */ (document.getElementById("stage"));
const shown = /** @type {HTMLElement} */ (document.getElementById("shown"));

const rules = Array.from(/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".rule")), (rule) => ({
  rule,
  line: /** @type {HTMLElement} */ (document.querySelector(`nav a[href="#${rule.id}"]`)?.parentElement),
  stages: (rule.dataset.stages ?? "").split(" "),
  text: "",
}));

/** What the rules say, in English as the page came with it. */
const said = Array.from(
  /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-rule-words]")),
  (element) => ({ element, key: element.dataset.ruleWords ?? "", english: element.textContent ?? "" }),
);

/** Shows the page in the language of the interface; again after that was changed. */
export async function showRules() {
  await showWords();
  for (const { element, key, english } of said) element.textContent = translated(key, english);
  for (const one of rules) one.text = (one.rule.textContent ?? "").toLowerCase();
  form.hidden = false;
  filter();
}

function filter() {
  const wanted = words.value.toLowerCase().split(/\s+/);
  let count = 0;
  for (const { rule, line, text, stages } of rules) {
    const fits =
      wanted.every((word) => text.includes(word)) &&
      (level.value === "" || rule.dataset.level === level.value) &&
      (stage.value === "" || stages.includes(stage.value));
    rule.hidden = line.hidden = !fits;
    if (fits) count += 1;
  }
  const all = rules.length;
  const told = count === all ? say("book_all_shown", all) : say("book_some_shown", count, all);
  if (shown.textContent !== told) shown.textContent = told;
}

// A link leads to its rule, whatever is filtered.
function follow() {
  const rule = rules.find(({ rule }) => `#${rule.id}` === location.hash)?.rule;
  if (!rule?.hidden) return;
  form.reset();
  filter();
  rule.scrollIntoView();
}

words.addEventListener("input", filter);
level.addEventListener("change", filter);
stage.addEventListener("change", filter);
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", follow);
showRules().catch(console.error);
