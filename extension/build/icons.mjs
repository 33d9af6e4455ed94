// Draws the icon as PNGs, in the sizes that the manifest names.
// usage: node icons.mjs FOLDER
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg, initWasm } from "@resvg/resvg-wasm";

const folder = process.argv[2];
const svg = readFileSync(new URL("../icons/icon.svg", import.meta.url), "utf8");
await initWasm(readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));

mkdirSync(folder, { recursive: true });
for (const size of [16, 32, 48, 128]) {
  const drawing = new Resvg(svg, { fitTo: { mode: "width", value: size } });
  writeFileSync(`${folder}/${size}.png`, drawing.render().asPng());
}
