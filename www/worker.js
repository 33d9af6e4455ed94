// @ts-check
// Keeps the web page in the browser, so that it opens without a network. The build puts `LISTED` before
// this: the files of the page, and a version that changes with any of them.

/** @type {{ version: string, files: string[] }} */
const { version, files } = LISTED;
const worker = /** @type {any} */ (self);
const KEPT = `noteworthy-${version}`;
const addresses = new Set(files.map((file) => new URL(file, worker.location.href).href));

// All of them or none: a page of two versions would not fit together. The one before goes on until its last
// tab is closed.
worker.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll(files)));
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) => {
      const old = names.filter((name) => name.startsWith("noteworthy-") && name !== KEPT);
      return Promise.all(old.map((name) => caches.delete(name)));
    }),
  );
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  address.hash = "";
  address.search = "";
  if (request.method === "GET" && addresses.has(address.href)) event.respondWith(find(request, address.href));
});

/**
 * @param {Request} request
 * @param {string} address
 */
async function find(request, address) {
  const kept = await caches.open(KEPT);
  // A browser short of room may have thrown it away.
  return (await kept.match(address)) ?? fetch(request);
}
