// @ts-check
// The popup's field has the focus as soon as it stands in the page, before anything else is loaded. The
// browser's own `autofocus` comes too late in some popups. When it was can be read in the browser's tools
// for developers, and the tests do.

document.getElementById("note")?.focus();
performance.mark("ready to type");
