// @ts-check
// The panel beside a box: one host element with a closed shadow root, the only thing that is ever
// added to the page. It follows the box, never takes the focus, and covers nothing that is needed.

// An important rule of the shadow tree outranks every rule of the page, so that the host needs no
// attribute of its own.
const HOST_RULE = ":host { all: initial !important; display: contents !important }";
const FRAME_STYLE = {
  position: "fixed",
  zIndex: "2147483647",
  left: "0px",
  top: "0px",
  // Otherwise it would get narrow where little is left to the right of it.
  width: "max-content",
};
const CONTROLS =
  "button, a[href], input, select, textarea, summary, [contenteditable], [role=button], [role=link]";
// What happens in the panel is no business of the page: a dialog would take it for a click outside.
const GUARDED = [
  "pointerdown", "pointerup", "mousedown", "mouseup", "click", "dblclick", "auxclick",
  "contextmenu", "touchstart", "touchend", "focus", "blur", "focusin", "focusout",
  "keydown", "keypress", "keyup",
];
const SPEAK_AFTER = 1000; // ms without typing

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
    // Everything outside of a modal dialog is inert, whatever its z-index.
    this.mount = outwards(box).find((outer) => outer.matches(":modal")) ?? document.documentElement;
    this.dialog = dialogOf(box);
    this.surroundings = this.dialog ?? withButton(box);

    // Firefox blocks, under the page's policy, a style element that gets its text afterwards.
    const sheet = document.createElement("style");
    sheet.textContent = HOST_RULE + style;
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
    if (this.#host.parentNode !== this.mount) this.mount.append(this.#host);
    this.#place();
    this.#spoken = spoken;
    this.pause();
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
   */
  unfold(open) {
    for (const part of this.#frame.querySelectorAll("details")) part.open = open;
  }

  remove() {
    this.#life.abort();
    this.#resizes.disconnect();
    clearTimeout(this.#speaking);
    cancelAnimationFrame(this.#drawing);
    this.#host.remove();
  }

  #listen() {
    const { signal } = this.#life;
    for (const type of GUARDED) {
      addEventListener(type, (event) => this.#guard(event), { capture: true, signal });
      this.#host.addEventListener(type, (event) => event.stopPropagation());
    }
    this.#shadow.addEventListener("click", ({ target }) => this.#press(target));

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

  /**
   * Stops what starts in the panel before the page's own listeners hear of it, except for those on
   * the window that were there before.
   * @param {Event} event
   */
  #guard(event) {
    if (event.target !== this.#host) return;
    // A press by keyboard or screen reader has no place; only the shadow root knows what it hit.
    const placed = event instanceof MouseEvent && event.detail > 0;
    if (event.type === "click" && !placed) return;
    // Keys need no answer within the panel but the browser's own.
    event.stopImmediatePropagation();
    if (event.type === "mousedown") event.preventDefault();
    if (event.type === "click" && placed) {
      this.#press(this.#shadow.elementFromPoint(event.clientX, event.clientY));
    }
  }

  /** @param {EventTarget | null} target */
  #press(target) {
    const button = target instanceof Element ? target.closest("button") : null;
    const action = button && actions.get(button);
    if (action) this.onPress(action);
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

  /** @param {"" | "compact"} form */
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
    return place(this.#frame.getBoundingClientRect(), view, box, layer ? around(keep) : outer, keep);
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
