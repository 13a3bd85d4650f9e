import { fullYear } from "../full-year.ts";
import type { Match } from "../match.ts";
import type { Fields } from "../meaning.ts";

/** The year of a match, written out ("2008") or short ("'08"); nothing where it names none. */
export function year(match: Match): Fields {
  if (match.has("year")) return { year: match.number("year") };
  return match.has("shortYear") ? { year: fullYear(Number(match.string("shortYear").slice(1))) } : {};
}
