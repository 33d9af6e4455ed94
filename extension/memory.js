// @ts-check
// What is remembered, so that nobody is nudged twice: until the browser closes, for whom the hint
// before an invitation without a note was shown and who is known to the writer, under a fingerprint
// of the name that cannot be compared with another session's; and for good, that the hint is not
// wanted. Never a name, never a note.

import { who } from "./core.js";
import { load } from "./settings.js";

/** @typedef {{ known: boolean, quiet: boolean }} Remembered As `Memory` in src/background.rs says. */

const NOTHING = { known: false, quiet: false };

/** @type {Promise<string> | undefined} */
let salt;

/** Of the one person that one line to a page is about. */
export class Memory {
  /** @type {Promise<string> | undefined} */
  #person;
  /** @type {Promise<Remembered> | undefined} */
  #found;

  /**
   * What is remembered that bears on this request, once what it says was remembered, too.
   * @param {CoreRequest} request
   * @returns {Promise<Remembered>}
   */
  async of(request) {
    const { button, people } = request.facts;
    if (!people) return button ? { known: false, quiet: await isOff() } : NOTHING;
    if (!this.#person || !this.#found) {
      this.#person = fingerprint(who(request));
      this.#found = find(this.#person);
    }
    if (request.pressed === "know") {
      await chrome.storage.session.set({ [await this.#person]: "known" });
      this.#found = find(this.#person);
    } else if (request.pressed) {
      // It may have been set just now.
      this.#found = find(this.#person);
    }
    return this.#found;
  }

  /** The hint is being shown: once is enough. */
  async shown() {
    if (this.#person) await chrome.storage.session.set({ [await this.#person]: "shown" });
  }
}

/**
 * @param {Promise<string>} person
 * @returns {Promise<Remembered>}
 */
async function find(person) {
  const key = await person;
  const { [key]: found } = await chrome.storage.session.get(key);
  return { known: found === "known", quiet: found !== undefined || (await isOff()) };
}

async function isOff() {
  return !(await load()).nudge;
}

/** @param {string} name */
async function fingerprint(name) {
  salt ??= drawSalt();
  const bytes = new TextEncoder().encode((await salt) + name);
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The session's own, which outlives the background but not the browser. */
async function drawSalt() {
  const { salt = crypto.randomUUID() } = await chrome.storage.session.get("salt");
  await chrome.storage.session.set({ salt });
  return String(salt);
}
