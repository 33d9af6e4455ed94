// @ts-check
// The panel beside a box: one host element with a closed shadow root, the only thing that is ever
// added to the page. It follows the box, takes the focus only when asked to, and covers nothing that
// is needed.

// An important rule of the shadow tree outranks every rule of the page, so that the host needs no
// attribute of its own.
const HOST_RULE = ":host { all: initial !important; display: contents !important }";
// What is drawn hides after a while, unless the script that drew it is still there to start that while
// anew: Firefox stops the scripts of an extension that is updated or removed, without a last word. Of
// two names, since a change of the name starts it.
const FADES = ["forsaken", "forsaken-again"];
const FADE_RULES = FADES.map((name) => `@keyframes ${name} { to { visibility: hidden } }`).join(" ");
const FRAME_STYLE = {
  position: "fixed",
  zIndex: "2147483647",
  left: "0px",
  top: "0px",
  // Otherwise it would get narrow where little is left to the right of it.
  width: "max-content",
  animation: "3s step-end forwards",
  animationName: FADES[0],
};
const PRESSED = "button, summary, [role=button]"; // in the panel
const HINTS = ".hint:not(.praise), .more > li";
// From the one with most to the one with least; the first that there is room for.
const CARDS = ["as-card", "as-card short", "as-card shorter", "as-card shortest"];
// In a window zoomed to 400 % a dialog leaves room for nothing. Whoever opens the card there gets it over the
// dialog's words, though never over the box, the counter or a button; to fold it takes one key.
const OVER_WORDS = "as-card shortest";
const PILLS = ["as-pill", "as-pill compact", "as-pill compact tiny"];
const OTHERS = ["", "compact"];
// So far around a box without a dialog, a pill minds what is written, in CSS pixels.
const NEAR = 96;
// What happens in the panel is no business of the page: a dialog would take it for a click outside.
const GUARDED = [
  "pointerdown", "pointerup", "mousedown", "mouseup", "click", "dblclick", "auxclick",
  "contextmenu", "touchstart", "touchend", "focus", "blur", "focusin", "focusout",
  "keydown", "keypress", "keyup",
];
const SPEAK_AFTER = 1000; // ms without typing
// Everything outside of a modal dialog is inert, and everything beside an open popover closes it,
// whatever its z-index.
const TOP_LAYER = ":modal, :popover-open";

/** @typedef {"open" | "next" | "fix" | "ignore" | "return"} CardCommand What one can do by keys. */

/**
 * Which panel a host is of; asked after the panel is gone, too.
 * @type {WeakMap<EventTarget, Panel>}
 */
const panels = new WeakMap();

/**
 * Whoever opened the card beside a box finds it open there again.
 * @type {WeakSet<HTMLElement>}
 */
const opened = new WeakSet();

/** @param {EventTarget | null} target */
function panelAt(target) {
  return target === null ? undefined : panels.get(target);
}

class Panel {
  #host = document.createElement("div");
  #shadow = this.#host.attachShadow({ mode: "closed" });
  #frame = document.createElement("div");
  #status = document.createElement("div");
  #life = new AbortController();
  #resizes = new ResizeObserver(() => this.#follow());
  #drawing = 0;
  #speaking = 0;
  #spoken = "";
  #shown = false;
  /** Parts of it are just being replaced. */
  drawing = false;

  /**
   * @param {HTMLElement} box
   * @param {string} style
   * @param {(action: CoreAction) => void} onPress One of its buttons was pressed.
   */
  constructor(box, style, onPress) {
    this.box = box;
    this.onPress = onPress;
    this.mount = outwards(box).find((outer) => outer.matches(TOP_LAYER)) ?? document.documentElement;
    this.dialog = dialogOf(box);
    this.surroundings = this.dialog ?? withButton(box);
    panels.set(this.#host, this);

    // Firefox blocks, under the page's policy, a style element that gets its text afterwards.
    const sheet = document.createElement("style");
    sheet.textContent = HOST_RULE + FADE_RULES + style;
    Object.assign(this.#frame.style, FRAME_STYLE);
    this.#status.setAttribute("role", "status");
    this.#status.setAttribute("aria-live", "polite");
    this.#status.setAttribute("aria-atomic", "true");
    this.#shadow.append(sheet, this.#frame, this.#status);
    this.#listen();
  }

  get host() {
    return this.#host;
  }

  /** Can be seen. */
  get shown() {
    return this.#shown;
  }

  /**
   * @param {CoreElement} tree
   * @param {string} spoken
   */
  draw(tree, spoken) {
    const old = this.#frame.firstElementChild;
    const focused = this.#shadow.activeElement;
    this.drawing = true;
    const drawn = draw(tree, old);
    if (drawn !== old) this.#frame.replaceChildren(drawn);
    this.drawing = false;
    // The page's own order of tabbing stays what it is.
    for (const control of this.#frame.querySelectorAll(PRESSED)) control.setAttribute("tabindex", "-1");
    if (this.#host.parentNode !== this.mount) this.mount.append(this.#host);
    this.#place();
    if (focused && !this.#shadow.activeElement) this.#keepFocus();
    this.#spoken = spoken;
    this.pause();
  }

  /**
   * Takes something of ours along that is drawn elsewhere; below the panel.
   * @param {Element} element
   */
  carry(element) {
    this.#shadow.prepend(element);
  }

  /** The text has changed: what is shown is about the one before, until the answer is drawn. */
  outdate() {
    this.#frame.firstElementChild?.setAttribute("aria-busy", "true");
    this.pause();
  }

  /** There will be no answer. */
  settle() {
    this.#frame.firstElementChild?.removeAttribute("aria-busy");
  }

  /** The person types: screen readers shall not talk into it. */
  pause() {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      if (this.#status.textContent !== this.#spoken) this.#status.textContent = this.#spoken;
    }, SPEAK_AFTER);
  }

  /**
   * Opens the card.
   * @returns {boolean} Whether it was closed.
   */
  open() {
    if (opened.has(this.box) || !this.#frame.querySelector(".card")) return false;
    opened.add(this.box);
    this.#place();
    return true;
  }

  /** Back to the pill, and to the box. */
  fold() {
    opened.delete(this.box);
    if (this.#shadow.activeElement) this.leave();
    this.#place();
  }

  /**
   * Takes the focus, to the first hint, else to the first thing that can be pressed.
   * @returns {boolean} Whether there is any.
   */
  enter() {
    const [first] = this.#controls();
    const [hint] = this.#hints();
    const control = (hint && this.#controls().find((one) => hint.contains(one))) ?? first;
    control?.focus({ preventScroll: true });
    control?.scrollIntoView({ block: "nearest" });
    return control !== undefined;
  }

  /**
   * Moves the focus to another hint, and unfolds it; past either end, to the other.
   * @param {1 | -1} by
   */
  next(by) {
    const hints = this.#hints();
    const { length } = hints;
    const now = hints.findIndex((hint) => hint.contains(this.#shadow.activeElement));
    const hint = hints[now < 0 && by < 0 ? length - 1 : (now + by + length) % length];
    if (!hint) return;
    const folded = hint.querySelector(":scope > details");
    if (folded instanceof HTMLDetailsElement) folded.open = true;
    const control = this.#controls().find((one) => hint.contains(one));
    control?.focus({ preventScroll: true });
    hint.scrollIntoView({ block: "nearest" });
  }

  /**
   * Presses a mark that has the focus.
   * @returns {boolean} Whether one has.
   */
  pressMark() {
    const mark = this.#shadow.activeElement;
    if (mark?.localName !== "mark") return false;
    this.#press(mark);
    return true;
  }

  /** @param {CardCommand} name */
  command(name) {
    switch (name) {
      case "open":
        this.open();
        this.enter();
        break;
      case "next":
        this.open();
        this.next(1);
        break;
      case "fix":
      case "ignore":
        this.#pressInHint(name);
        break;
      case "return":
        this.leave();
        break;
    }
  }

  /**
   * The button of the hint that has the focus, else the first of all.
   * @param {"fix" | "ignore"} name
   */
  #pressInHint(name) {
    const hints = this.#hints();
    const now = hints.filter((hint) => hint.contains(this.#shadow.activeElement));
    const buttons = (now.length > 0 ? now : hints).map((hint) => hint.querySelector(`button.${name}`));
    this.#press(buttons.find(Boolean) ?? null);
  }

  /** The hints, whether pill or card is shown. */
  #hints() {
    return [...this.#frame.querySelectorAll(HINTS)];
  }

  /**
   * Moves the focus on, and past either end back to the box.
   * @param {1 | -1} by
   */
  step(by) {
    const controls = this.#controls();
    const now = controls.findIndex((control) => control === this.#shadow.activeElement);
    const next = controls[now + by];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: "nearest" });
    if (!next) this.leave();
  }

  /** What had the focus is gone, or can no longer be seen. */
  #keepFocus() {
    if (!this.enter()) this.leave();
  }

  /** Gives the focus back to the box. */
  leave() {
    this.box.focus({ preventScroll: true });
  }

  remove() {
    if (this.#shadow.activeElement) this.leave();
    this.#shown = false;
    this.#life.abort();
    this.#resizes.disconnect();
    clearTimeout(this.#speaking);
    cancelAnimationFrame(this.#drawing);
    this.#host.remove();
  }

  #listen() {
    const { signal } = this.#life;
    // A press by a screen reader gets in; it shall not get out.
    this.#host.addEventListener("click", (event) => event.stopPropagation());
    this.#shadow.addEventListener("click", ({ target }) => this.#press(target));
    this.#frame.addEventListener("animationend", (event) => this.#stay(event));

    const follow = () => this.#follow();
    // Nobody outside of a shadow root hears of what happens to its elements.
    for (const root of [window, ...rootsOf(this.box)]) {
      for (const type of ["scroll", "transitionend", "animationend"]) {
        root.addEventListener(type, follow, { capture: true, passive: true, signal });
      }
    }
    addEventListener("resize", follow, { signal });
    visualViewport?.addEventListener("scroll", follow, { signal });
    visualViewport?.addEventListener("resize", follow, { signal });
    for (const element of [this.box, this.dialog, this.#frame]) {
      if (element) this.#resizes.observe(element);
    }
  }

  /** @returns {HTMLElement[]} What can be pressed, as it is shown. */
  #controls() {
    const all = /** @type {NodeListOf<HTMLElement>} */ (this.#frame.querySelectorAll(PRESSED));
    return [...all].filter((control) => control.checkVisibility({ visibilityProperty: true }));
  }

  /**
   * Stops what starts in the panel, or leads into or out of it, before anybody else hears of it.
   * @param {Event} event
   */
  guard(event) {
    // A press by keyboard has no place, but hits what has the focus. One by a screen reader may have
    // neither; only the shadow root knows what it hit.
    const placed = event instanceof MouseEvent && event.detail > 0;
    const hit = placed
      ? this.#shadow.elementFromPoint(event.clientX, event.clientY)
      : this.#shadow.activeElement;
    if (event.type === "click" && !hit) return;
    // Keys need no answer within the panel but the browser's own.
    event.stopImmediatePropagation();
    if (event.type === "mousedown") event.preventDefault();
    if (event.type === "click") this.#press(hit);
  }

  /** @param {EventTarget | null} target */
  #press(target) {
    const button = target instanceof Element ? target.closest("button, mark") : null;
    const action = button && actions.get(button);
    if (action) this.onPress(action);
  }

  /** @param {AnimationEvent} event */
  #stay({ animationName }) {
    if (isOrphan()) this.remove();
    else if (FADES.includes(animationName)) {
      this.#frame.style.animationName = FADES.find((name) => name !== animationName) ?? "";
    }
  }

  #follow() {
    this.#drawing ||= requestAnimationFrame(() => {
      this.#drawing = 0;
      this.#place();
    });
  }

  /** In full where there is room, else small, else not at all. */
  #place() {
    const filled = this.#frame.textContent !== "";
    const spot = filled && isShown(this.box) ? this.#bestSpot() : null;
    this.#shown = spot !== null;
    this.#frame.style.visibility = spot ? "visible" : "hidden";
    if (!spot) return;
    // Within a dialog that is transformed, "fixed" means fixed to the dialog: go by what is measured.
    const { style } = this.#frame;
    const now = this.#frame.getBoundingClientRect();
    const scale = now.width / this.#frame.offsetWidth;
    style.left = `${parseFloat(style.left) + (spot.left - now.left) / scale}px`;
    style.top = `${parseFloat(style.top) + (spot.top - now.top) / scale}px`;
    const focused = this.#shadow.activeElement;
    if (focused && !focused.checkVisibility()) this.#keepFocus();
  }

  #bestSpot() {
    const view = this.#view();
    const box = this.box.getBoundingClientRect();
    if (!this.#frame.querySelector(".pill")) return this.#cardSpot(OTHERS, view, box);
    const isOpen = opened.has(this.box) && this.#frame.querySelector(".card") !== null;
    return (isOpen ? this.#cardSpot(CARDS, view, box) : null) ?? this.#pillSpot(view, box);
  }

  /**
   * Over the dialog a card may stand only where nothing is written.
   * @param {string[]} forms
   * @param {Area} view
   * @param {Area} box
   */
  #cardSpot(forms, view, box) {
    const needed = new Needed(this.box, this.surroundings, view);
    const keep = [box, ...needed.controls, ...needed.counters];
    const outline = this.#outline(box, keep);
    return this.#firstSpot(forms, (size, form) => {
      const spot = place(size, view, box, outline, keep);
      if (!spot) return null;
      const taken = { ...spot, right: spot.left + size.width, bottom: spot.top + size.height };
      const last = form === OVER_WORDS;
      if (overlap(taken, outline) === 0) return last && distance(taken, outline) > 2 * GAP ? null : spot;
      const clear = place(size, view, box, outline, [...keep, ...needed.writing]);
      return last ? (clear ?? spot) : clear;
    });
  }

  /**
   * @param {Area} view
   * @param {Area} box
   */
  #pillSpot(view, box) {
    const needed = new Needed(this.box, this.#near(box), view);
    const controls = [box, ...needed.controls];
    const outline = this.#outline(box, controls);
    // Of a counter, a pill minds its digits as it minds all that is written.
    const keep = [...controls, ...needed.writing];
    const leftwards = getComputedStyle(this.box).direction === "rtl";
    return this.#firstSpot(PILLS, (size) => placeAtEdge(size, view, box, outline, keep, leftwards));
  }

  /**
   * Of the forms, the first that there is room for; the page does not change from one to the next.
   * @param {string[]} forms
   * @param {(size: { width: number, height: number }, form: string) => { left: number, top: number } | null} find
   */
  #firstSpot(forms, find) {
    for (const form of forms) {
      if (this.#frame.className !== form) this.#frame.className = form;
      const { width, height } = this.#frame.getBoundingClientRect();
      const spot = find({ width, height }, form);
      if (spot) return spot;
    }
    return null;
  }

  /**
   * A "dialog" that fills the window is a layer; the dialog one sees lies around its controls.
   * @param {Area} box
   * @param {Area[]} controls
   */
  #outline(box, controls) {
    const outer = this.dialog?.getBoundingClientRect() ?? box;
    const { left, top, right, bottom } = outer;
    const isLayer = right - left >= 0.95 * innerWidth && bottom - top >= 0.95 * innerHeight;
    return isLayer ? around(controls) : outer;
  }

  /**
   * The dialog, or as much of the page as a pill beside the box could cover something of.
   * @param {Area} box
   */
  #near(box) {
    if (this.dialog) return this.dialog;
    const reaches = (/** @type {Element} */ outer) => {
      const { top, bottom } = outer.getBoundingClientRect();
      return top <= box.top - NEAR && bottom >= box.bottom + NEAR;
    };
    return outwards(this.surroundings).find(reaches) ?? document.body;
  }

  /** What can be seen of the page where the panel may stand. */
  #view() {
    const { offsetLeft: left, offsetTop: top, width, height } = /** @type {VisualViewport} */ (visualViewport);
    const view = { left, top, right: left + width, bottom: top + height };
    const now = this.#frame.getBoundingClientRect();
    const { style } = this.#frame;
    const held = Math.hypot(now.left - parseFloat(style.left), now.top - parseFloat(style.top)) > 1;
    // Then the dialog also cuts off what stands out.
    const cut = held && getComputedStyle(this.mount).overflow !== "visible";
    return cut ? common(view, this.mount.getBoundingClientRect()) : view;
  }
}

/**
 * Where there is no dialog: the nearest part of the page that holds the box and a button.
 * @param {Element} box
 */
function withButton(box) {
  const hasButton = (/** @type {Element} */ outer) =>
    elementsIn(outer).some((element) => element.matches("button, [role=button]"));
  return outwards(box).find((outer) => outer !== box && hasButton(outer)) ?? box;
}

/** Takes away what a script drew that was stopped since; nobody but Firefox stops any. */
function clearForsaken() {
  for (const mount of [document.documentElement, ...document.querySelectorAll(TOP_LAYER)]) {
    for (const element of mount.children) {
      // Firefox gives it to scripts of extensions only.
      const root = /** @type {any} */ (element).openOrClosedShadowRoot;
      if (element.attributes.length === 0 && root?.querySelector(".panel")) element.remove();
    }
  }
}
