export type Field = { tag: string, id: string, name: string, role: string, class: string, width: number, height: number, visible: boolean, editable: boolean, inSearch: boolean, maxLength: number | null, };
export type Dialog = { labelledBy: string, marks: Array<string>, lines: Array<string>, fields: number, inputs: number, lastButtonDisabled: boolean, asksEmail: boolean, };
export type Facts = { host: string, path: string, box: Field, dialog: Dialog | null, };
export type Tag = "div" | "section" | "h2" | "p" | "span" | "strong" | "ul" | "li" | "button" | "details" | "summary" | "mark" | "svg" | "path";
export type Action = "close";
export type Element = { tag: Tag, attributes: Array<[string, string]>, text: string, action: Action | null, children: Array<Element>, };
export type Request = { "kind": "focused", facts: Facts, } | { "kind": "typed", sequence: number, text: string, facts: Facts, };
export type Answer = { "kind": "ignore" } | { "kind": "watch", style: string, } | { "kind": "panel", sequence: number, tree: Element, spoken: string, };
