import { load, place } from "./common.js";

await load("quill/dist/quill.js");
const Embed = window.Quill.import("blots/embed");

class Mention extends Embed {
  static blotName = "mention";
  static tagName = "span";
  static className = "mention";

  static create(name) {
    const node = super.create();
    node.dataset.name = name;
    node.textContent = `@${name}`;
    return node;
  }

  static value = (node) => node.dataset.name;
}
window.Quill.register(Mention);
const quill = new window.Quill(place, { placeholder: "Ex: We know each other from…" });

window.editor = {
  model: () => quill.getContents().ops,
  // Its last line always ends with a break.
  text() {
    const { ops } = quill.getContents();
    const words = ops.map(({ insert }) => (insert.mention ? `@${insert.mention}` : insert));
    return words.join("").slice(0, -1);
  },
  // Until then what follows becomes part of the same step, whatever it is.
  isStepOver: () => Date.now() - quill.history.lastRecorded > quill.history.options.delay,
  mention(name) {
    const { index } = quill.getSelection(true);
    quill.insertEmbed(index, "mention", name, "user");
    quill.setSelection(index + 1, 0, "user");
  },
};
