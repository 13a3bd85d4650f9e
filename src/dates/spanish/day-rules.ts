import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { following, holding, nthWeekday, onCalendar, type Base, type Fields, type Meaning } from "../meaning.ts";
import { year } from "./years.ts";

/** Up to three more days between one and the last. */
const listed = "( , el? {listed=day} ( , el? {day} ( , el? {day} )? )? ,? )?";
const ofMonth = "de {month} ( ( de | del | del año ) {year} )?";

const dayOf = (match: Match): Fields => ({ month: match.number("month"), day: match.number("day"), ...year(match) });

/** A number that is greater than one behind it counts something: "jugó con el 20, 4 y 5 de abril". */
const inOrder = (match: Match): boolean => match.number("day") < match.number(match.has("listed") ? "listed" : "last");

const firstListed = (match: Match): Meaning | null => (inOrder(match) ? onCalendar(dayOf(match)) : null);

/** It shares the year of the one before it, which that one's verb tells. */
function laterListed(match: Match): Meaning | null {
  if (!inOrder(match) || match.number("first") >= match.number("day")) return null;
  return match.has("year") ? onCalendar(dayOf(match)) : following(dayOf(match));
}

const monthOf = (match: Match): Base => onCalendar({ month: match.number("month"), ...year(match) }).base;

/** Days told by others of their month, and by their place among its weekdays. */
export const spanishDayRules: readonly Rule[] = [
  // el 3, 4 y 5 de abril
  { pattern: `el? {day} (?= , el? {listed=day} ( , el? {day} ( , el? {day} )? )? ,? ( y | e ) el? {last=day} ${ofMonth} )`, read: firstListed },
  { pattern: `(?<= {first=day} , ) el? {day} (?= ${listed} ( y | e ) el? {last=day} ${ofMonth} )`, read: laterListed },
  // el primer lunes de abril · el último domingo de julio de 2025
  { pattern: `el? {nth} {weekday} ${ofMonth}`, read: (match) => nthWeekday(match.number("nth"), match.number("weekday"), monthOf(match)) },
  { pattern: `el? {nth} fin de semana ${ofMonth}`, read: (match) => holding("weekend", nthWeekday(match.number("nth"), 6, monthOf(match)).base) },
];
