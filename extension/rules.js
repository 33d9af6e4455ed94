// @ts-check
// The rule book's filter. Without it the page simply shows every rule.

const form = /** @type {HTMLFormElement} */ (document.querySelector(".filter"));
const words = /** @type {HTMLInputElement} */ (document.getElementById("words"));
const level = /** @type {HTMLSelectElement} */ (document.getElementById("level"));
const stage = /** @type {HTMLSelectElement} */ (document.getElementById("stage"));
const shown = /** @type {HTMLElement} */ (document.getElementById("shown"));

const rules = Array.from(/** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(".rule")), (rule) => ({
  rule,
  line: /** @type {HTMLElement} */ (document.querySelector(`nav a[href="#${rule.id}"]`)?.parentElement),
  text: (rule.textContent ?? "").toLowerCase(),
  stages: (rule.dataset.stages ?? "").split(" "),
}));

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
  const told = count === rules.length ? `All ${count} rules` : `${count} of ${rules.length} rules`;
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
form.hidden = false;
filter();
