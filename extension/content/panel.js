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
const CONTROLS =
  "button, a[href], input, select, textarea, summary, [contenteditable], [role=button], [role=link]";
const PRESSED = "button, summary"; // in the panel
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

/**
 * Which panel a host is of; asked after the panel is gone, too.
 * @type {WeakMap<EventTarget, Panel>}
 */
const panels = new WeakMap();

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
    const drawn = draw(tree, old);
    if (drawn !== old) this.#frame.replaceChildren(drawn);
    // The page's own order of tabbing stays what it is.
    for (const control of this.#frame.querySelectorAll(PRESSED)) control.setAttribute("tabindex", "-1");
    if (this.#host.parentNode !== this.mount) this.mount.append(this.#host);
    this.#place();
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

  /** The person types: screen readers shall not talk into it. */
  pause() {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      if (this.#status.textContent !== this.#spoken) this.#status.textContent = this.#spoken;
    }, SPEAK_AFTER);
  }

  /**
   * Opens or closes the parts that open and close; for the keyboard, which stays in the box.
   * @param {boolean} open
   * @returns {boolean} Whether anything changed.
   */
  unfold(open) {
    const parts = [...this.#frame.querySelectorAll("details")].filter((part) => part.open !== open);
    for (const part of parts) part.open = open;
    return parts.length > 0;
  }

  /**
   * Takes the focus, to the first thing that can be pressed.
   * @returns {boolean} Whether there is any.
   */
  enter() {
    const [first] = this.#controls();
    first?.focus({ preventScroll: true });
    return first !== undefined;
  }

  /**
   * Moves the focus on, and past either end back to the box.
   * @param {1 | -1} by
   */
  step(by) {
    const controls = this.#controls();
    const now = controls.findIndex((control) => control === this.#shadow.activeElement);
    const next = controls[now + by];
    if (next) next.focus({ preventScroll: true });
    else this.leave();
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
    addEventListener("scroll", follow, { capture: true, passive: true, signal });
    addEventListener("resize", follow, { signal });
    visualViewport?.addEventListener("scroll", follow, { signal });
    visualViewport?.addEventListener("resize", follow, { signal });
    for (const type of ["transitionend", "animationend"]) {
      addEventListener(type, follow, { capture: true, signal });
    }
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
    const button = target instanceof Element ? target.closest("button") : null;
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
    const spot = filled && isShown(this.box) ? (this.#spot("") ?? this.#spot("compact")) : null;
    this.#shown = spot !== null;
    this.#frame.style.visibility = spot ? "visible" : "hidden";
    if (!spot) return;
    // Within a dialog that is transformed, "fixed" means fixed to the dialog: go by what is measured.
    const { style } = this.#frame;
    const now = this.#frame.getBoundingClientRect();
    const scale = now.width / this.#frame.offsetWidth;
    style.left = `${parseFloat(style.left) + (spot.left - now.left) / scale}px`;
    style.top = `${parseFloat(style.top) + (spot.top - now.top) / scale}px`;
  }

  /**
   * Over the dialog it may stand only where nothing is written.
   * @param {"" | "compact"} form
   */
  #spot(form) {
    if (this.#frame.className !== form) this.#frame.className = form;
    const view = this.#view();
    const box = this.box.getBoundingClientRect();
    const keep = [box];
    for (const element of elementsIn(this.surroundings)) {
      if (!element.matches(CONTROLS) && !isCounter(element)) continue;
      const area = element.getBoundingClientRect();
      if (overlap(area, view) > 0 && isShown(element)) keep.push(area);
    }
    // A "dialog" that fills the window is a layer; the dialog one sees lies around its controls.
    const outer = this.dialog?.getBoundingClientRect() ?? box;
    const layer = outer.width >= 0.95 * innerWidth && outer.height >= 0.95 * innerHeight;
    const outline = layer ? around(keep) : outer;
    const { width, height } = this.#frame.getBoundingClientRect();
    const spot = place({ width, height }, view, box, outline, keep);
    if (!spot) return null;
    const taken = { ...spot, right: spot.left + width, bottom: spot.top + height };
    if (overlap(taken, outline) === 0) return spot;
    return place({ width, height }, view, box, outline, [...keep, ...writingIn(this.surroundings)]);
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
    [...elementsIn(outer)].some((element) => element.matches("button, [role=button]"));
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

/**
 * Where something is written, line by line.
 * @param {Element} element
 */
function* writingIn(element) {
  const range = document.createRange();
  for (const inner of elementsIn(element)) {
    const texts = childrenOf(inner).filter((child) => child instanceof Text && child.data.trim() !== "");
    if (texts.length === 0 || !isShown(inner)) continue;
    const clip = inner.getBoundingClientRect();
    for (const text of texts) {
      range.selectNode(text);
      // Words for screen readers stand cut off in a corner.
      for (const line of range.getClientRects()) if (overlap(line, clip) > 0) yield common(line, clip);
    }
  }
}
