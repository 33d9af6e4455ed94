// @ts-check
// The popup's field has the focus as soon as it stands in the page, and is painted before anything else is
// loaded: what is typed meanwhile is judged as soon as the core is there. The browser's own `autofocus`
// comes too late in some popups. When it was, can be read in the browser's tools for developers.

document.getElementById("note")?.focus();
performance.mark("ready to type");
requestAnimationFrame(() => setTimeout(() => import("./popup.js")));
