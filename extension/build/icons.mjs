// Draws the icon as PNGs, in the sizes that are asked for, and keeps the drawing itself beside them.
// usage: node icons.mjs FOLDER SIZE…
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg, initWasm } from "@resvg/resvg-wasm";

const [folder, ...sizes] = process.argv.slice(2);
const svg = readFileSync(new URL("../icons/icon.svg", import.meta.url), "utf8");
await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/icon.svg`, svg);
for (const size of sizes.map(Number)) {
  const drawing = new Resvg(svg, { fitTo: { mode: "width", value: size } });
  writeFileSync(`${folder}/${size}.png`, drawing.render().asPng());
}
