import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { holding, named, onCalendar, shifted, type Base, type Meaning } from "../meaning.ts";
import { year } from "./years.ts";

const weekday = (which: -1 | 1, match: Match): Base => named(which, { weekday: match.number("weekday") }).base;

const weeks = (match: Match): number => (match.has("number") ? match.number("number") : 1);

/** "two Fridays ago": the last one, and as many weeks before it as there are others. */
function ago(match: Match): Meaning | null {
  const count = match.number("number");
  return Number.isInteger(count) && count > 0 ? shifted(named(-1, { weekday: match.number("weekdays") }).base, "week", 1 - count) : null;
}

function monthDay(match: Match): Base {
  return onCalendar({ month: match.number("month"), day: match.number("dayNumber"), ...year(match) }).base;
}

/** As Americans write it and as the British do. A pattern captures only the first of one name, hence two. */
const days = ["( {weekday} ,? )? {month} the? {dayNumber} ( ,? {year} )?", "( {weekday} ,? )? the? {dayNumber} of? {month} ( ,? {year} )?"];
const oneWeek = "( ( a | one ) week | {number} weeks )";

/** Weeks told by a day of theirs, and days told by so many weeks. */
export const weekRules: readonly Rule[] = [
  { pattern: "{number} {weekdays} ago", read: ago },
  { pattern: `${oneWeek} ago ( last | this | on )? {weekday}`, read: (match) => shifted(weekday(-1, match), "week", -weeks(match)) },
  { pattern: `${oneWeek} from ( next | this | on )? {weekday}`, read: (match) => shifted(weekday(1, match), "week", weeks(match)) },
  ...days.map((day): Rule => ({
    pattern: `the ( week | weekend ) of ${day}`,
    read: (match) => holding(/^the weekend/iu.test(match.text) ? "weekend" : "week", monthDay(match)),
  })),
  { pattern: "the month of {month} ( ,? {year} )?", read: (match) => onCalendar({ month: match.number("month"), ...year(match) }) },
];
