import type { Match } from "../match.ts";
import type { Fields } from "../meaning.ts";

/** The year of a match; nothing where it names none. */
export const year = (match: Match): Fields => (match.has("year") ? { year: match.number("year") } : {});
