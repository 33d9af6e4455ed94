// What the pages of all editors share. Each sets `window.editor`, by which the tests ask the editor
// itself, and not the page, what it holds.

/**
 * @typedef {object} Editor
 * @property {() => unknown} model All that the editor knows of the text, without keys and times.
 * @property {() => string} text The same as text: a line for each paragraph and line break.
 * @property {(() => boolean)=} isStepOver Whether its history takes what follows for a step of its own.
 * @property {((name: string) => void)=} mention Inserts a mention at the caret.
 */

// Editors ask for trusted types by the default policy, as the site's own scripts do.
window.trustedTypes?.createPolicy("default", {
  createHTML: (text) => text,
  createScript: (text) => text,
  createScriptURL: (text) => text,
});

/** Loads scripts that are no modules, one after the other. */
export async function load(...paths) {
  for (const path of paths) {
    const script = document.createElement("script");
    script.src = `/npm/${path}`;
    await new Promise((resolve, reject) => {
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }
}

// How long, in milliseconds, editors take what follows for part of the same step of the history: so
// long a test would have to wait between typing and undoing.
export const UNMERGED = 0;

export const place = document.getElementById("editor");

/** Makes the editable element itself. */
export function box() {
  const element = document.createElement("div");
  element.contentEditable = "true";
  element.role = "textbox";
  place.append(element);
  return element;
}
