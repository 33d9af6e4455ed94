// @ts-check
// The button that sends an invitation without a note: when the person goes to a button in a dialog
// that has no box, the core is asked about it, and may have something to say beside it. Never
// touches the button, and never takes the focus.

const PRESSABLE = "button, [role=button]";
const MOST_BUTTONS = 12;
const MOST_IDS = 40;

class Nudge {
  /** @type {Line | null} */
  #line = null;
  /** @type {Panel | null} */
  #panel = null;
  /** The number of the request for what there is to say. */
  #sequence = 0;
  #removal = new ResizeObserver(() => {
    if (!this.button.isConnected || !this.button.checkVisibility()) this.onEnd();
  });

  /**
   * @param {HTMLElement} button
   * @param {Element} dialog
   * @param {() => void} onEnd
   */
  constructor(button, dialog, onEnd) {
    this.button = button;
    this.onEnd = onEnd;
    /** @type {CoreFacts} */
    this.facts = { ...factsOf(button), button: buttonFacts(button, dialog) };
    this.#ask({ sequence: 0, text: null, facts: this.facts });
    this.#removal.observe(button);
  }

  end() {
    this.#removal.disconnect();
    this.#panel?.remove();
    this.#line?.close();
    this.#line = null;
    if (this.#sequence > 0) sayLeft();
  }

  /** @param {CoreRequest} request */
  #ask(request) {
    // What stands there already may stay when the background is stopped.
    this.#line ??= openPort(
      (answer) => this.#hear(answer),
      () => (this.#panel ? (this.#line = null) : this.onEnd()),
    );
    this.#line?.ask(request);
  }

  /** @param {CoreAnswer} answer */
  #hear(answer) {
    switch (answer.kind) {
      case "ignore":
      case "failed":
        this.onEnd();
        break;
      case "watch":
        this.style = answer.style;
        this.facts.people = peopleOf(this.button);
        this.#sequence = lastSequence += 1;
        this.#ask({ sequence: this.#sequence, text: "", facts: this.facts });
        break;
      case "panel":
        this.#panel = new Panel(this.button, this.style ?? "", (action) => this.#press(action));
        this.#panel.draw(answer.tree, answer.spoken);
        break;
      case "elsewhere":
        break;
    }
  }

  /** @param {CoreOrder} order */
  told(order) {
    if (order.kind === "act" && order.sequence === this.#sequence) this.#press(order.action);
    // Settings were changed. It is said once, so there would be no other answer.
    else if (order.kind === "again") this.onEnd();
  }

  /** @param {CoreAction} action */
  #press(action) {
    if (action === "close") {
      this.onEnd();
    } else {
      // The answer to this ends it.
      this.#ask({ sequence: lastSequence += 1, text: "", facts: this.facts, pressed: action });
      this.#panel?.remove();
    }
  }

  /**
   * @param {KeyboardEvent} event
   * @returns {boolean} Whether it was Esc, and closed the panel.
   */
  key(event) {
    if (event.key !== "Escape" || !this.#panel?.shown || event.isComposing) return false;
    swallow(event);
    this.onEnd();
    return true;
  }
}

/**
 * @param {HTMLElement} button
 * @param {Element} dialog
 * @returns {NonNullable<CoreFacts["button"]>}
 */
function buttonFacts(button, dialog) {
  const within = [...elementsIn(dialog).take(MOST_ELEMENTS)];
  const shown = (/** @type {string} */ selector) =>
    within.filter((element) => element.matches(selector) && isShown(element));
  const buttons = shown(PRESSABLE).slice(0, MOST_BUTTONS);
  return {
    classes: buttons.map((other) => other.getAttribute("class") ?? ""),
    index: Math.max(0, buttons.indexOf(button)),
    disabled: button.matches(":disabled, [aria-disabled=true]"),
    links: shown("a[href]").slice(0, MOST_BUTTONS).map((link) => link.getAttribute("href") ?? ""),
    ids: within.map(({ id }) => id).filter(Boolean).slice(0, MOST_IDS),
  };
}

/** @type {Nudge | null} */
let nudge = null;

/**
 * Buttons that were asked about. Their dialog draws others when it is opened again.
 * @type {WeakSet<Element>}
 */
const askedButtons = new WeakSet();

/**
 * Roots that are listened to themselves: within one, nobody outside hears of going from one element
 * to another.
 * @type {WeakSet<Node>}
 */
const rootsHeard = new WeakSet();

function endNudge() {
  nudge?.end();
  nudge = null;
}

/** @param {Event} event */
function onReach(event) {
  const [target] = event.composedPath();
  if (!(target instanceof Element) || !event.isTrusted) return;
  const root = target.getRootNode();
  if (root instanceof ShadowRoot && !rootsHeard.has(root)) {
    rootsHeard.add(root);
    listenForReach(root);
  }
  // The next step has a box.
  if (event.type === "focusin" && boxAt(target)) endNudge();
  const button = target.closest(PRESSABLE);
  if (!(button instanceof HTMLElement) || askedButtons.has(button)) return;
  const dialog = dialogOf(button);
  if (!dialog || dialog.querySelector("textarea, [contenteditable]")) return;
  askedButtons.add(button);
  endNudge();
  const own = new Nudge(button, dialog, () => {
    if (nudge === own) nudge = null;
    own.end();
  });
  nudge = own;
}

/** @param {Node} root */
function listenForReach(root) {
  for (const type of ["pointerover", "focusin"]) root.addEventListener(type, onReach, LISTENING);
}
