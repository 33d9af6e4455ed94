// @ts-check
// Settings of the web page: it has none, and speaks the browser's language.

/** @returns {Promise<{ language: string }>} */
export async function load() {
  return { language: "" };
}
