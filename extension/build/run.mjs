// Opens a browser with the extension and, beside its first page, the web page from dist/www,
// which a server on this machine's loopback hands out until the browser is closed.
// usage: node run.mjs chrome|firefox PATH-OF-THE-BROWSER
import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};
const dist = new URL("../../dist/", import.meta.url);
const [browser, binary] = process.argv.slice(2);

// URL removes every "..", so that nothing outside the folder can be named.
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  const path = pathname.endsWith("/") ? `${pathname}index.html` : pathname;
  try {
    const body = await readFile(new URL(`www${path}`, dist));
    response.setHeader("content-type", TYPES[extname(path)] ?? "application/octet-stream");
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));

const target = browser === "chrome" ? "chromium" : "firefox";
const options = [
  "run",
  "--no-config-discovery",
  "--no-reload",
  `--source-dir=${fileURLToPath(new URL(browser, dist))}`,
  `--target=${browser === "chrome" ? "chromium" : "firefox-desktop"}`,
  `--${target}-binary=${binary}`,
  `--start-url=http://127.0.0.1:${server.address().port}/`,
];
// Chromium's sandbox refuses to work for root, as one is in containers.
if (browser === "chrome" && process.getuid?.() === 0) options.push("--args=--no-sandbox");

const webExt = new URL("../node_modules/web-ext/bin/web-ext.js", import.meta.url);
spawn(process.execPath, [fileURLToPath(webExt), ...options], { stdio: "inherit" })
  .on("exit", (code) => process.exit(code ?? 1));
