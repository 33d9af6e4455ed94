// @ts-check
// The web page's line to the core, in place of the extension's: the same module, run in the page.

/** @type {Promise<typeof import("./core.js")> | undefined} */
let loading;

function load() {
  loading ??= import("./core.js").then(async (core) => {
    await core.load();
    return core;
  });
  return loading;
}

/** A web page's own script is never left behind. */
function isOrphan() {
  return false;
}

/** Nothing beside the page has anything to tell. */
function onTold() {}

function sayLeft() {}

/**
 * @param {(answer: object) => void} onAnswer
 */
function openPort(onAnswer) {
  let open = true;
  return {
    /** @param {import("../extension/content/protocol").Request} request */
    async ask(request) {
      const core = await load();
      if (request.text !== null && !request.facts.box.spellcheck) await core.loadSpelling();
      try {
        const answer = core.answer(request, false, false);
        if (open) onAnswer(answer);
      } catch (error) {
        console.error(error);
        core.startAgain();
        loading = undefined;
        if (open) onAnswer({ kind: "failed", sequence: request.sequence });
      }
    },
    close() {
      open = false;
    },
  };
}
