import { english } from "../english/language.ts";
import type { Language } from "../grammar.ts";

/** Spanish dates that look the same in English; its own rules follow. */
export const spanish: Language = english;
