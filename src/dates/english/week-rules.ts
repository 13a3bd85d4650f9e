import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { holding, named, nthWeekday, onCalendar, shifted, stepped, type Base, type DateMeaning, type Meaning } from "../meaning.ts";
import type { Grain } from "../period.ts";
import { year } from "./years.ts";

const weekdayAfter = (match: Match): Base => named(1, { weekday: match.number("weekday") }).base;

/** The first such weekday from the day of publication on: "Friday week", written on a Friday, is a week off. */
const weekdayFrom = (match: Match): Base => ({ at: "after", first: stepped("day", 0).base, fields: { weekday: match.number("weekday") } });

/** The weekday nearest to so many days before publication. */
const weekdayNear = (match: Match, daysAgo: number): Base => ({
  at: "after",
  first: stepped("day", -daysAgo - 3).base,
  fields: { weekday: match.number("weekday") },
});

const longer: Readonly<Record<string, Grain>> = { M: "month", Y: "year", DE: "decade" };

/** "two years ago Monday": as long before the Monday nearest to publication. */
function yearsAgo(match: Match): Meaning | null {
  const grain = longer[match.string(match.has("unit") ? "unit" : "oneUnit")];
  const count = match.has("number") ? match.number("number") : 1;
  return grain === undefined || !Number.isInteger(count) ? null : shifted(weekdayNear(match, 0), grain, -count);
}

const weeks = (match: Match): number => (match.has("number") ? match.number("number") : 1);

/** "two Fridays ago": the last one, and as many weeks before it as there are others. */
function ago(match: Match): Meaning | null {
  const count = match.number("number");
  return Number.isInteger(count) && count > 0 ? shifted(named(-1, { weekday: match.number("weekdays") }).base, "week", 1 - count) : null;
}

function weekendsAgo(match: Match): Meaning | null {
  const count = match.number("number");
  return Number.isInteger(count) && count > 0 ? stepped("weekend", -count) : null;
}

function monthDay(match: Match): Base {
  return onCalendar({ month: match.number("month"), day: match.number("dayNumber"), ...year(match) }).base;
}

/** As Americans write it and as the British do. A pattern captures only the first of one name, hence two. */
const days = ["( {weekday} ,? )? {month} the? {dayNumber} ( ,? {year} )?", "( {weekday} ,? )? the? {dayNumber} of? {month} ( ,? {year} )?"];
/** "the first Monday of July", "the last Sunday in July 2019". */
const weekdayOfMonth = (match: Match): Meaning | null => nthOfMonth(match, match.number("weekday"));

/** "the first weekend of July": that of its first Saturday. */
function weekendOfMonth(match: Match): Meaning | null {
  const saturday = nthOfMonth(match, 6);
  return saturday === null ? null : holding("weekend", saturday.base);
}

function nthOfMonth(match: Match, weekday: number): DateMeaning | null {
  const month = onCalendar({ month: match.number("month"), ...year(match) }).base;
  const nth = match.has("nth") ? match.number("nth") : -1;
  return nth > 5 ? null : nthWeekday(nth, weekday, month);
}

const oneWeek = "( ( a | one ) week | {number} weeks )";

/** Weeks told by a day of theirs, and days told by so many weeks. */
export const weekRules: readonly Rule[] = [
  { pattern: "{number} {weekdays} ago", read: ago },
  { pattern: "{number} weekends ago", read: weekendsAgo },
  { pattern: `${oneWeek} ago ( last | this | on )? {weekday}`, read: (match) => ({ kind: "date", base: weekdayNear(match, 7 * weeks(match)) }) },
  { pattern: "( {number} {unit} | ( a | one ) {oneUnit} ) ago ( last | this | on )? {weekday}", read: yearsAgo },
  { pattern: `${oneWeek} from ( next | this | on )? {weekday}`, read: (match) => shifted(weekdayAfter(match), "week", weeks(match)) },
  // "on Monday week", "a week on Tuesday": as the British say
  { pattern: "{weekday} week (?! - | 's )", read: (match) => shifted(weekdayFrom(match), "week", 1) },
  { pattern: "{weekday} fortnight", read: (match) => shifted(weekdayFrom(match), "week", 2) },
  // "on Saturday week last": as the Irish say
  { pattern: "{weekday} week last", read: (match) => shifted(named(-1, { weekday: match.number("weekday") }).base, "week", -1) },
  { pattern: `${oneWeek} on {weekday}`, read: (match) => shifted(weekdayAfter(match), "week", weeks(match)) },
  ...days.map((day): Rule => ({
    pattern: `the ( week | weekend ) of ${day}`,
    read: (match) => holding(/^the weekend/iu.test(match.text) ? "weekend" : "week", monthDay(match)),
  })),
  { pattern: "the ( {nth=ordinalWord} | last | final ) {weekday} ( of | in ) {month} ( ,? {year} )?", read: weekdayOfMonth },
  { pattern: "( the? {nth=ordinalWord} | the ( last | final ) ) weekend ( of | in ) {month} ( ,? {year} )?", read: weekendOfMonth },
  { pattern: "the month of {month} ( ,? {year} )?", read: (match) => onCalendar({ month: match.number("month"), ...year(match) }) },
];
