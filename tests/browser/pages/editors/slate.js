import { load, place } from "./common.js";

await load(
  "react/umd/react.production.min.js",
  "react-dom/umd/react-dom.production.min.js",
  "slate/dist/slate.min.js",
  "slate-history/dist/slate-history.min.js",
  "slate-react/dist/slate-react.min.js",
);
const { Transforms, createEditor } = window.Slate;
const { Editable, Slate, withReact } = window.SlateReact;
const { createElement } = window.React;

const editor = window.SlateHistory.withHistory(withReact(createEditor()));
const isMention = ({ type }) => type === "mention";
editor.isInline = isMention;
editor.isVoid = isMention;

function renderElement({ attributes, children, element }) {
  if (!isMention(element)) return createElement("div", attributes, children);
  return createElement("span", { ...attributes, contentEditable: false }, `@${element.name}`, children);
}
const initialValue = [{ type: "paragraph", children: [{ text: "" }] }];
const placeholder = "Ex: We know each other from…";
// Its own style sheet would need a policy that allows one.
const editable = createElement(Editable, { renderElement, placeholder, disableDefaultStyles: true });
window.ReactDOM.createRoot(place).render(createElement(Slate, { editor, initialValue }, editable));

const textOf = (node) => (isMention(node) ? `@${node.name}` : node.text ?? node.children.map(textOf).join(""));
window.editor = {
  model: () => editor.children,
  text: () => editor.children.map(textOf).join("\n"),
  // It hears of what the browser selects a while later, and goes by its own until then.
  selection: () => [editor.selection.anchor.offset, editor.selection.focus.offset],
  mention(name) {
    Transforms.insertNodes(editor, { type: "mention", name, children: [{ text: "" }] });
    Transforms.move(editor);
  },
};
