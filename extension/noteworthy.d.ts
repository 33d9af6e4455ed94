// What background and popup use of the module that the build puts beside them.
import type { Action, Answer, Request } from "./content/protocol";
import type { Found, Settings } from "./settings.js";

export default function init(): Promise<unknown>;
export function languages(): string[];
export function load_phrases(code: string, file: Uint8Array): void;
export function load_words(lines: string): void;
export function told_languages(): string[];
export function load_misspellings(file: Uint8Array): void;
export function answer(request: Request, known: boolean, quiet: boolean): Answer;
export function set_settings(stored: unknown): void;
export function read_settings(stored: unknown, other: unknown): Found;
export function show_told(place: Element, text: string): void;
export function list_sites(granted: string, off: string, own: string): string[];
export function settings_after(stored: unknown, pressed: Action, frame: string, tab: string): Settings | undefined;
export function who(request: Request): string;
export function open_popup(): void;
export function improved_note(): string[];
export function present_site(address: string, granted: string, off: string, own: string): string[];
export function is_watched(frame: string, tab: string, granted: string, off: string, own: string): boolean;
export function __wbg_reset_state(): void;
