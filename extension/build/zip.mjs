// Packs a folder into a zip that has the same bytes each time: names sorted, one fixed date.
// usage: node zip.mjs FOLDER FILE
import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";

const [folder, file] = process.argv.slice(2);
const names = readdirSync(folder, { recursive: true })
  .filter((name) => statSync(join(folder, name)).isFile())
  .sort();
const entries = names.map((name) => [name, readFileSync(join(folder, name))]);
writeFileSync(file, zipSync(Object.fromEntries(entries), { level: 9, mtime: new Date(1980, 0, 1) }));
