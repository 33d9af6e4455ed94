import { createEmptyHistoryState, registerHistory } from "@lexical/history";
import { registerRichText } from "@lexical/rich-text";
import { $createTextNode, $getRoot, $getSelection, createEditor } from "lexical";
import { UNMERGED, box } from "./common.js";

const editor = createEditor({ namespace: "note", onError: (error) => { throw error; } });
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), UNMERGED);
editor.setRootElement(box());

window.editor = {
  model: () => editor.getEditorState().toJSON(),
  text() {
    const paragraphs = () => $getRoot().getChildren().map((paragraph) => paragraph.getTextContent());
    return editor.getEditorState().read(paragraphs).join("\n");
  },
  mention(name) {
    editor.update(() => $getSelection().insertNodes([$createTextNode(`@${name}`).setMode("token")]));
  },
};
