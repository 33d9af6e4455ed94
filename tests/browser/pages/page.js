// What every frozen page does by itself: it opens the invite dialog, goes from step 1 to step 2,
// counts characters, draws its dialog anew when asked, closes it on Esc, and writes down what
// happens to it. The server puts this text into the page, and its hash or a nonce into the policy.
"use strict";

/** What the tests ask for afterwards. */
const recorded = { violations: [], errors: [], escapes: 0, sent: 0, added: [], events: [], strange: [] };
window.recorded = recorded;

addEventListener("error", (event) => recorded.errors.push(String(event.message)));
addEventListener("unhandledrejection", (event) => recorded.errors.push(String(event.reason)));
document.addEventListener("securitypolicyviolation", (event) =>
  recorded.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`),
);
// Elements put beside head and body, which this page never does itself.
new MutationObserver((changes) => {
  for (const change of changes) {
    for (const node of change.addedNodes) recorded.added.push(node.nodeName);
  }
}).observe(document.documentElement, { childList: true });

// What the person does reaches the page, nothing less and nothing more.
for (const type of ["keydown", "keyup", "beforeinput", "input", "change", "click", "focusin", "focusout"]) {
  addEventListener(type, (event) => recorded.events.push(`${type} ${event.isTrusted}`));
}

// Pages that trap the focus or close on a click outside may listen before anybody else. All elements
// of this page have an attribute.
for (const type of [
  "pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "click", "dblclick",
  "contextmenu", "keydown", "keyup", "focus", "blur", "focusin", "focusout",
]) {
  const strange = (target) => target instanceof HTMLDivElement && target.attributes.length === 0;
  const hear = ({ target, relatedTarget }) => {
    if (strange(target) || strange(relatedTarget)) recorded.strange.push(type);
  };
  addEventListener(type, hear, true);
}

/** Where the dialog is mounted: within the open shadow root of `#interop-outlet`, else in the page. */
function mount() {
  const outlet = document.getElementById("interop-outlet");
  if (!outlet) return document.getElementById("artdeco-modal-outlet");
  if (!outlet.shadowRoot) {
    const root = outlet.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/page.css";
    const modals = document.createElement("div");
    modals.id = "artdeco-modal-outlet";
    root.append(style, modals);
  }
  return outlet.shadowRoot.lastElementChild;
}

function closeDialog() {
  mount()?.replaceChildren();
}

function show(step) {
  mount().replaceChildren(document.getElementById(step).content.cloneNode(true));
  mount().querySelector("dialog")?.showModal();
  const [secondary, primary] = mount().querySelectorAll(".artdeco-modal__actionbar button");
  const other = step === "step-1" ? "step-2" : "step-1";
  secondary.addEventListener("click", () => show(other));
  primary.addEventListener("click", () => (recorded.sent += 1));
  mount().querySelector("[data-test-modal-close-btn]").addEventListener("click", closeDialog);
  mount().querySelector("textarea")?.addEventListener("input", count);
}

/** The counter and the send button follow the text. */
function count() {
  const length = mount().querySelector("textarea").value.length;
  const counter = mount().querySelector(".text-align-right .flex-1, .flex-1.text-align-right");
  counter.textContent = counter.textContent.replace(/^\d+/, String(length));
  mount().querySelector(".artdeco-button--primary").disabled = length === 0;
}

// The site draws the whole step anew: another box with the same text, and the focus is lost.
window.drawAnew = () => {
  const text = mount().querySelector("textarea").value;
  show("step-2");
  mount().querySelector("textarea").value = text;
  count();
};

// The site's own Esc closes the dialog; `escapes` tells that the key reached the site.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  recorded.escapes += 1;
  closeDialog();
});

// The direct address shows step 1 at once; a profile waits for a click on one of its Connects.
const connects = document.querySelectorAll('a[href*="/custom-invite/"]');
for (const connect of connects) {
  connect.addEventListener("click", (event) => {
    event.preventDefault();
    show("step-1");
  });
}
if (document.getElementById("step-1") && connects.length === 0) show("step-1");
