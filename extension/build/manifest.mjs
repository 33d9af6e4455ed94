// Prints the manifest of one browser: what both have in common, and what is that browser's own.
// usage: node manifest.mjs chrome|firefox
import { readFileSync } from "node:fs";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");

const { common, [process.argv[2]]: own } = JSON.parse(read("../manifest.json"));
const version = /^version = "(.+)"$/m.exec(read("../../Cargo.toml"))[1];
const permissions = [...common.permissions, ...(own.permissions ?? [])];
console.log(JSON.stringify({ ...common, version, ...own, permissions }, null, 2));
