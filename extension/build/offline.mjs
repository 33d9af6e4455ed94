// Tells the web page's worker which files to keep, and a version that changes with any of them.
// usage: node offline.mjs FOLDER
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";

const [folder] = process.argv.slice(2);
const worker = join(folder, "worker.js");
// The worker is the browser's own affair; nobody reads the licence without a network.
const left = ["worker.js", "LICENSE"];
const names = readdirSync(folder, { recursive: true })
  .map((name) => name.split(sep).join("/"))
  .filter((name) => statSync(join(folder, name)).isFile() && !left.includes(name))
  .sort();

const hash = createHash("sha256");
for (const name of names) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
const version = hash.digest("hex").slice(0, 16);
// The folder's own address shows its index.
const files = ["./", ...names];
writeFileSync(worker, `const LISTED = ${JSON.stringify({ version, files })};\n${readFileSync(worker, "utf8")}`);
