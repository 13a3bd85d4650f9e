import type { Match } from "../match.ts";
import type { Fields } from "../meaning.ts";

/** The year of a match, written out ("2008") or short ("'08"); nothing where it names none. */
export function year(match: Match): Fields {
  if (match.has("year")) return { year: match.number("year") };
  return match.has("shortYear") ? { year: closeYear(match.string("shortYear")) } : {};
}

/** The year that "'08" means within the hundred years that news speaks of so. */
export function closeYear(short: string): number {
  const digits = Number(/\d\d/u.exec(short)?.[0]);
  return digits + (digits < 50 ? 2000 : 1900);
}
