// @ts-check
// The popup's field has the focus as soon as it stands in the page, before anything else is loaded. The
// browser's own `autofocus` comes too late in some popups. How long it took can be read in the browser's
// tools for developers, and the tests do.

document.getElementById("note")?.focus();
// Behind the first frame: by then it can be seen.
requestAnimationFrame(() => setTimeout(() => performance.mark("ready to type")));
