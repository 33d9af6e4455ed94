// Generated from src/protocol.rs, which says how. Do not edit.
export type Field = { 
/**
 * `textarea`, or the tag name of a contenteditable element, in lower case.
 */
tag: string, 
/**
 * `id`.
 */
id: string, 
/**
 * `name`.
 */
name: string, 
/**
 * `role`.
 */
role: string, 
/**
 * All class names, separated by spaces.
 */
class: string, 
/**
 * Its marks from attributes, such as `[data-testid=…]`, `[data-lexical-editor=true]` or
 * `[aria-placeholder=Aa]`.
 */
marks: Array<string>, 
/**
 * Width and height in CSS pixels.
 */
width: number, 
/**
 * See `width`.
 */
height: number, 
/**
 * Shown, in a frame that is shown.
 */
visible: boolean, 
/**
 * Neither disabled nor read-only.
 */
editable: boolean, 
/**
 * Within an element whose role is `search`, or a search form.
 */
inSearch: boolean, 
/**
 * `maxlength`, where the box has one.
 */
maxLength: number | null, 
/**
 * The browser marks misspelled words in it.
 */
spellcheck: boolean, };
export type Dialog = { 
/**
 * `aria-labelledby`.
 */
labelledBy: string, 
/**
 * Values of `data-test-modal-id` and `data-sn-view-name` on the dialog, above and within it.
 */
marks: Array<string>, 
/**
 * The visible lines of text, trimmed, without the text of any box. At most 60 of at most
 * 200 characters.
 */
lines: Array<string>, 
/**
 * How many visible text areas and editable elements it holds.
 */
fields: number, 
/**
 * How many visible one-line text inputs it holds besides those for e-mail addresses, such as
 * a subject.
 */
inputs: number, 
/**
 * How many visible buttons it holds.
 */
buttons: number, 
/**
 * The last button is disabled, as send buttons are while the box is empty.
 */
lastButtonDisabled: boolean, 
/**
 * It asks for an e-mail address.
 */
asksEmail: boolean, };
export type Form = { 
/**
 * How many visible text areas and editable elements it holds.
 */
fields: number, 
/**
 * How many visible one-line text inputs it holds, such as a subject.
 */
inputs: number, 
/**
 * It has a visible button that submits it.
 */
submits: boolean, 
/**
 * That button is disabled, as send buttons are while the box is empty.
 */
submitDisabled: boolean, };
export type Button = { 
/**
 * Class names of each visible button of the dialog, in the order of reading; at most 12.
 */
classes: Array<string>, 
/**
 * Which of them it is, from 0.
 */
index: number, 
/**
 * It is disabled.
 */
disabled: boolean, 
/**
 * `href` of each visible link of the dialog; at most 12.
 */
links: Array<string>, 
/**
 * `id` of each element of the dialog that has one; at most 40.
 */
ids: Array<string>, };
export type Facts = { 
/**
 * `location.hostname`, in lower case.
 */
host: string, 
/**
 * `location.pathname`.
 */
path: string, 
/**
 * The box itself.
 */
box: Field, 
/**
 * The nearest dialog around the box, through open shadow roots.
 */
dialog: Dialog | null, 
/**
 * The nearest form around the box.
 */
form: Form | null, 
/**
 * The marks of the elements around the box, the nearest element first. At most 150.
 */
around: Array<string>, 
/**
 * The marks of what stands beside the box in its part of the page, the nearest first: within
 * the dialog, the main part or the part that has no other box. One that several elements have
 * stands there twice. At most 150 of at most 1,500 elements.
 */
near: Array<string>, 
/**
 * The button, where it is one that the person goes to and no box.
 */
button?: Button, 
/**
 * What the page shows of the person written to: see [`People::read`](super::People::read).
 */
people?: Array<string>, };
export type Tag = "div" | "section" | "h2" | "p" | "span" | "strong" | "ul" | "li" | "button" | "details" | "summary" | "mark" | "svg" | "path";
export type Action = "close" | "know" | "neverAgain" | { "fix": { 
/**
 * First UTF-16 unit of the words that go.
 */
start: number, 
/**
 * One past the last.
 */
end: number, 
/**
 * The words that come, if any.
 */
replacement: string, } } | "open" | "fold" | { "select": { 
/**
 * First UTF-16 unit of the words.
 */
start: number, 
/**
 * One past the last.
 */
end: number, } } | { "ignore": { 
/**
 * The rule's.
 */
code: string, 
/**
 * What the finding is about; empty for the note as a whole.
 */
words: string, } } | { "ruleOff": { 
/**
 * The rule's.
 */
code: string, } } | { "allowPhrase": { 
/**
 * As they stand in the note.
 */
words: string, } } | "siteOff" | "pauseHour" | "off" | "options" | { "insert": { 
/**
 * What to begin with; an ellipsis stands for what the writer goes on with.
 */
text: string, } };
export type Element = { 
/**
 * Which element.
 */
tag: Tag, 
/**
 * Attributes: `class`, `role`, `aria-*`, `dir`, `lang`, `title`, `tabindex`, and for drawings
 * `viewBox`, `d`, `pathLength` and `stroke-dasharray`.
 */
attributes: Array<[string, string]>, 
/**
 * Text, drawn as text and never parsed.
 */
text: string, 
/**
 * What pressing it does.
 */
action: Action | null, 
/**
 * The elements within.
 */
children: Array<Element>, };
export type Ignored = { 
/**
 * The rule's code.
 */
code: string, 
/**
 * The words that it marks; empty where it is about the whole note.
 */
words: string, };
export type MarkKind = "fault" | "tip" | "gain";
export type Mark = { 
/**
 * First UTF-16 unit of the words, counted in the text of the request.
 */
start: number, 
/**
 * One past the last.
 */
end: number, 
/**
 * What they are.
 */
kind: MarkKind, };
export type Request = { 
/**
 * Counts up within one Port, so that a late answer can be told.
 */
sequence: number, 
/**
 * The whole text of the box, once [`Answer::Watch`] was answered for it; none when the box got
 * the focus, for whether the text may be read is what is asked then.
 */
text: string | null, 
/**
 * What the page shows around the box; the background keeps nothing.
 */
facts: Facts, 
/**
 * The findings that the person does not want in this box, for as long as the box lives.
 */
ignored?: Array<Ignored>, };
export type Answer = { "kind": "ignore" } | { "kind": "watch", 
/**
 * What to draw when there comes no answer.
 */
unable: Element, } | { "kind": "panel", 
/**
 * The number of the request that this answers.
 */
sequence: number, 
/**
 * The panel.
 */
tree: Element, 
/**
 * One sentence for screen readers; spoken when it changes and typing has paused.
 */
spoken: string, 
/**
 * The words to mark in the box, in their order; they do not overlap.
 */
marks: Array<Mark>, 
/**
 * The verdict as [`crate::verdict::Verdict::name`] has it, `flawed` or `unsure`; for the sign on the
 * extension's button.
 */
verdict: string, };
