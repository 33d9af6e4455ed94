// @ts-check
// Has the page kept in the browser, and says so once it is.

import { showWords } from "./words.js";

async function keep() {
  await navigator.serviceWorker.register("worker.js");
  await navigator.serviceWorker.ready;
  await showWords();
  const kept = document.getElementById("kept");
  if (kept) kept.hidden = false;
}

// Not on pages from a file, and not where the browser keeps nothing.
if (navigator.serviceWorker) keep().catch(console.info);
