// @ts-check
// One box in use: asks the core whose box it is, tells it the text only once it asked for it, and
// has the answers drawn. Ends when the box is gone, is not ours, or its panel was closed.

/** Of all requests of this page, so that one is told from those of the boxes before. */
let lastSequence = 0;

/**
 * What is not said again, for as long as the page has the box.
 * @type {WeakMap<HTMLElement, CoreIgnored[]>}
 */
const ignored = new WeakMap();

class Box {
  /** @type {"new" | "asked" | "watched"} */
  #state = "new";
  /** @type {Line | null} */
  #line = null;
  /** @type {Panel | null} */
  #panel = null;
  /** @type {Highlighter | null} */
  #marks = null;
  /** @type {string | null} */
  #told = null;
  /** @type {string | null} The text that the panel speaks of. */
  #spokenOf = null;
  /** An input method is at work: what is in the box is not what it will be. */
  #composing = false;
  /** @type {number[] | undefined} Where the caret was when the focus went into the panel. */
  #caret;
  #style = "";
  /** @type {CoreElement | null} What is drawn when the core fails. */
  #unable = null;
  #sequence = 0;
  /** How many elements the page had around the box when it was last looked around. */
  #elements = -1;
  #life = new AbortController();
  #removal = new ResizeObserver(() => {
    if (!this.element.isConnected || !this.element.checkVisibility()) this.onEnd("gone");
  });
  #changes = new MutationObserver(() => this.tell());

  /**
   * @param {HTMLElement} element
   * @param {(why: "gone" | "left alone" | "orphaned") => void} onEnd
   */
  constructor(element, onEnd) {
    this.element = element;
    this.onEnd = onEnd;
    this.facts = factsOf(element);
    this.#removal.observe(element);
    // On the window, to know before anybody asks for a check.
    const options = { capture: true, passive: true, signal: this.#life.signal };
    addEventListener("compositionstart", () => (this.#composing = true), options);
    addEventListener("compositionend", () => (this.#composing = false), options);
  }

  /**
   * The box was focused or typed in, or something was pressed that the background has to hear of.
   * @param {CoreAction} [pressed]
   */
  tell(pressed) {
    if (this.#state === "asked" || this.#composing) return;
    if (this.#state === "new") {
      this.#state = "asked";
      this.#ask({ sequence: 0, text: null, facts: this.facts });
      return;
    }
    const text = textOf(this.element);
    if (text === this.#told && !pressed) return;
    this.#told = text;
    this.#sequence = lastSequence += 1;
    this.#panel?.outdate();
    this.#marks?.follow(text);
    this.#lookAround();
    /** @type {CoreRequest} */
    const request = { sequence: this.#sequence, text, facts: this.facts };
    const own = ignored.get(this.element);
    if (own) request.ignored = own;
    if (pressed) request.pressed = pressed;
    this.#ask(request);
  }

  /**
   * Of a conversation, the history may come after the box got the focus. Gathering costs milliseconds
   * on a long page, so it is done where elements came or went around the box, or may have in a shadow root.
   */
  #lookAround() {
    const [all, own] = [document, this.element].map((outer) => outer.getElementsByTagName("*").length);
    if (all - own === this.#elements && this.element.getRootNode() === document) return;
    this.#elements = all - own;
    this.facts.near = nearOf(this.element);
  }

  /** The focus goes into the panel. Some editors then forget what was selected. */
  keepCaret() {
    this.#caret = caretIn(this.element) ?? this.#caret;
  }

  /** @param {EventTarget | null} target */
  isPanel(target) {
    return target !== null && target === this.#panel?.host;
  }

  /**
   * A key was pressed, in the box or in its panel. Alt+↓ opens the card, as such boxes commonly unfold
   * what belongs to them, and pressed again goes into it; there arrows go from hint to hint, and Tab
   * through all that can be pressed. Tab at either end and Alt+↑ lead back.
   * @param {KeyboardEvent} event
   * @returns {boolean} Whether it was Esc, and closed the panel.
   */
  key(event) {
    const panel = this.#panel;
    const inside = this.isPanel(event.target);
    const ours = inside || event.composedPath()[0] === this.element;
    if (!panel || !ours || event.isComposing) return false;
    // A pill that finds no room beside the box may be opened all the same.
    const unfolds = event.altKey && event.key === "ArrowDown" && !inside;
    if (!panel.shown && !unfolds) return false;
    if (event.key === "Escape") {
      swallow(event);
      this.onEnd("left alone");
      return true;
    }
    if (unfolds) {
      if (panel.open() || panel.enter()) event.preventDefault();
    } else if (event.altKey && event.key === "ArrowUp") {
      if (inside) panel.leave();
      else panel.fold();
    } else if (inside && !event.altKey && !event.ctrlKey && !event.metaKey) {
      this.#walk(event, panel);
    }
    return false;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Panel} panel
   */
  #walk(event, panel) {
    switch (event.key) {
      case "Tab":
        event.preventDefault();
        panel.step(event.shiftKey ? -1 : 1);
        break;
      case "ArrowDown":
      case "ArrowUp":
        event.preventDefault();
        panel.next(event.key === "ArrowDown" ? 1 : -1);
        break;
      case "Enter":
      case " ":
        // What is not a button of the browser's own needs help.
        if (panel.pressMark()) event.preventDefault();
        break;
    }
  }

  /**
   * What the person asks for by a key that the browser watches.
   * @param {CardCommand} name
   */
  command(name) {
    if (this.#panel?.shown) this.#panel.command(name);
  }

  /**
   * @param {CoreOrder} order
   * @returns {boolean} Whether the text will be said again.
   */
  told(order) {
    const says = order.kind === "again" && this.#state === "watched";
    if (says) {
      this.#told = null;
      this.tell();
    } else if (order.kind === "act" && order.sequence === this.#sequence) {
      this.#act(order.action);
    } else if (order.kind === "command") {
      this.command(order.name);
    }
    return says;
  }

  end() {
    this.#life.abort();
    this.#removal.disconnect();
    this.#changes.disconnect();
    this.#unmark();
    this.#panel?.remove();
    this.#line?.close();
    this.#line = null;
    if (this.#state === "watched") sayLeft();
  }

  /** @param {CoreRequest} request */
  #ask(request) {
    this.#line ??= openPort(
      (answer) => this.#hear(answer),
      (forever) => (forever ? this.onEnd("orphaned") : this.#lose()),
    );
    if (this.#line) this.#line.ask(request);
    else this.onEnd("orphaned");
  }

  /** The background was stopped. It starts again when there is something to tell, not before. */
  #lose() {
    this.#line = null;
    this.#told = null;
    this.#panel?.settle();
    if (this.#state === "asked") this.#state = "new";
  }

  /** @param {CoreAnswer} answer */
  #hear(answer) {
    switch (answer.kind) {
      case "ignore":
        this.onEnd("left alone");
        break;
      case "watch":
        this.#state = "watched";
        this.#style = answer.style;
        this.#unable = answer.unable;
        this.facts.people = peopleOf(this.element);
        // Editors carry out much themselves, and no event tells of it: pasting, undoing, a mention.
        if (!(this.element instanceof HTMLTextAreaElement)) {
          this.#changes.observe(this.element, { subtree: true, childList: true, characterData: true });
        }
        this.tell();
        break;
      case "panel":
        if (answer.sequence !== this.#sequence) return;
        if (this.#composing) {
          this.#told = null;
          return;
        }
        this.#spokenOf = this.#told;
        this.#mark(this.#draw(answer.tree, answer.spoken), answer.marks);
        break;
      case "elsewhere":
        if (answer.sequence !== this.#sequence) return;
        this.#spokenOf = this.#told;
        this.#unmark();
        this.#panel?.remove();
        this.#panel = null;
        break;
      case "failed":
        // What is shown would no longer fit the text.
        this.#unmark();
        this.#spokenOf = null;
        this.#told = null;
        if (this.#unable && this.#panel) this.#draw(this.#unable, wordsIn(this.#unable).join(". "));
        if (this.#state === "asked") this.#state = "new";
        break;
    }
  }

  /**
   * @param {CoreElement} tree
   * @param {string} spoken
   */
  #draw(tree, spoken) {
    this.#panel ??= new Panel(this.element, this.#style, (action) => this.#act(action));
    this.#panel.draw(tree, spoken);
    return this.#panel;
  }

  /**
   * @param {Panel} panel
   * @param {CoreMark[]} marks
   */
  #mark(panel, marks) {
    this.#marks ??= new Highlighter(this.element, (element) => panel.carry(element));
    if (this.#told !== null) this.#marks.show(marks, this.#told);
  }

  #unmark() {
    this.#marks?.end();
    this.#marks = null;
  }

  /** @param {CoreAction} action What was pressed in the panel. */
  #act(action) {
    if (action === "close") {
      this.onEnd("left alone");
    } else if (action === "open") {
      this.#panel?.open();
    } else if (action === "fold") {
      this.#panel?.fold();
    } else if (this.#composing) {
      // Whatever was pressed is about a text that is just being changed.
    } else if (typeof action === "string") {
      this.tell(action);
    } else {
      this.#change(action);
    }
  }

  /** @param {Exclude<CoreAction, string>} action */
  #change(action) {
    const text = textOf(this.element);
    if ("ruleOff" in action || "allowPhrase" in action) {
      this.tell(action);
    } else if (text !== this.#spokenOf) {
      this.#told = null;
      this.tell();
    } else if ("fix" in action) {
      edit(this.element, action.fix, this.#caret);
    } else if ("select" in action) {
      const { start, end } = action.select;
      select(this.element, start, end);
      // Firefox scrolls as it draws, and to where they end.
      void nextFrame().then(() => this.#marks?.reveal(start, end));
    } else if ("insert" in action) {
      if (text === "") void begin(this.element, action.insert.text);
    } else {
      ignored.set(this.element, [...(ignored.get(this.element) ?? []), action.ignore]);
      this.#told = null;
      this.tell();
    }
  }
}

/**
 * @param {CoreElement} tree
 * @returns {string[]}
 */
function wordsIn(tree) {
  return [tree.text, ...tree.children.flatMap(wordsIn)].filter(Boolean);
}

/** @param {Event} event */
function swallow(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}
