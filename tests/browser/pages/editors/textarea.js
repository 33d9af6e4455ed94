// A plain text box.
import { place } from "./common.js";

const area = document.createElement("textarea");
area.className = "area";
place.append(area);

window.editor = {
  model: () => area.value,
  text: () => area.value,
};
