// What the background uses of the module that the build puts beside it.
import type { Answer, Request } from "./content/protocol";

export default function init(): Promise<unknown>;
export function answer(request: Request): Answer;
export function __wbg_reset_state(): void;
