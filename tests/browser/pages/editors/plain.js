// The messaging part's own box: editable, with p and br, and no library.
import { box } from "./common.js";

const element = box();
element.className = "plain";
element.append(document.createElement("p"));
element.firstChild.append(document.createElement("br"));
document.execCommand("defaultParagraphSeparator", false, "p");

window.editor = {
  model: () => element.innerHTML,
  // A paragraph's last break only keeps it open, and the browser writes typed spaces as it has to.
  text: () => [...element.children].map((p) => p.innerText.replace(/\n$/, "").replaceAll("\u00A0", " ")).join("\n"),
};
