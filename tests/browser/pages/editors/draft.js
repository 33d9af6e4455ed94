import { load, place } from "./common.js";

await load(
  "react/umd/react.production.min.js",
  "react-dom/umd/react-dom.production.min.js",
  "immutable/dist/immutable.min.js",
  "draft-js/dist/Draft.min.js",
);
const { Editor, EditorState, Modifier, convertToRaw } = window.Draft;
const { createElement, useState } = window.React;

let state;
let setState;
function Note() {
  [state, setState] = useState(() => EditorState.createEmpty());
  return createElement(Editor, { editorState: state, onChange: setState, placeholder: "Ex: We know each other from…" });
}
window.ReactDOM.createRoot(place).render(createElement(Note));

window.editor = {
  model() {
    const { blocks } = convertToRaw(state.getCurrentContent());
    return blocks.map(({ key, ...block }) => block);
  },
  text: () => state.getCurrentContent().getPlainText("\n"),
  mention(name) {
    const content = state.getCurrentContent().createEntity("mention", "IMMUTABLE", { name });
    const entity = content.getLastCreatedEntityKey();
    const inserted = Modifier.insertText(content, state.getSelection(), `@${name}`, null, entity);
    setState(EditorState.push(state, inserted, "insert-fragment"));
  },
};
