import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { UNMERGED, place } from "./common.js";

const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "inline*", toDOM: () => ["p", 0], parseDOM: [{ tag: "p" }] },
    text: { group: "inline" },
    break: {
      group: "inline",
      inline: true,
      selectable: false,
      leafText: () => "\n",
      toDOM: () => ["br"],
      parseDOM: [{ tag: "br" }],
    },
    mention: {
      group: "inline",
      inline: true,
      atom: true,
      attrs: { name: {} },
      leafText: ({ attrs }) => `@${attrs.name}`,
      toDOM: ({ attrs }) => ["span", { class: "mention" }, `@${attrs.name}`],
    },
  },
});
const breakLine = chainCommands(exitCode, (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes.break.create()).scrollIntoView());
  return true;
});
const keys = { "Mod-z": undo, "Mod-y": redo, "Shift-Enter": breakLine };
const plugins = [history({ newGroupDelay: UNMERGED }), keymap(keys), keymap(baseKeymap)];
const view = new EditorView(place, { state: EditorState.create({ schema, plugins }) });

window.editor = {
  model: () => view.state.doc.toJSON(),
  text: () => view.state.doc.textBetween(0, view.state.doc.content.size, "\n"),
  mention: (name) => view.dispatch(view.state.tr.replaceSelectionWith(schema.nodes.mention.create({ name }))),
};
