import { dateInFigures, isoDate } from "../figures.ts";
import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { fixedDate, named, onCalendar, type Meaning } from "../meaning.ts";
import { notAMonth } from "./not-a-month.ts";
import { notAYear } from "./not-a-year.ts";
import { year } from "./years.ts";

export const monthDay = (match: Match): Meaning | null => {
  const day = match.number("dayNumber");
  if (match.number("month") === 9 && day === 11 && /^(?:attacks?|terrorist|terror|hijackers?|hijackings?|commission)$/u.test(match.around(0)) && !match.has("year"))
    return onCalendar({ year: 2001, month: 9, day });
  return day >= 1 && day <= 31 && !notAMonth(match)
    ? onCalendar({ month: match.number("month"), day, ...year(match), ...falls(match) })
    : null;
};

/** "Saturday, March 7": which year's March 7 is a Saturday. */
const falls = (match: Match): { falls?: number } =>
  match.has("weekday") ? { falls: match.number("weekday") } : match.has("shortWeekday") ? { falls: match.number("shortWeekday") } : {};

const month = (match: Match): Meaning | null =>
  notAMonth(match) ? null : onCalendar({ month: match.number("month"), ...year(match) });

/** Month first, as American news writes it. */
const inSlashes = (match: Match): Meaning | null =>
  match.text === "9/11" ? onCalendar({ year: 2001, month: 9, day: 11 }) : dateInFigures(match.text, "month");

/** Day first, as wherever dates are written with full stops; versions of programs are, too. */
const dotted = (match: Match): Meaning | null => (/^(?:versions?|v|build|release)$/u.test(match.around(-1)) ? null : dateInFigures(match.text, "day"));

const shortYear = (match: Match, century: number): number => century * 100 + Number(/\d\d/u.exec(match.text)?.[0]);

const anyDay = (match: Match): Meaning => fixedDate(`XXXX-WXX-${match.number("weekday")}`);

/** Dates that a calendar names: days, months and years. */
export const calendarRules: readonly Rule[] = [
  // Wednesday, March 4, 2026 · March 4 · March 4th
  { pattern: "( ( {weekday} | {shortWeekday} ) ,? )? {month} the? {dayNumber} ( ,? {year} )?", read: monthDay },
  { pattern: "{month} {dayNumber} , {year} , {weekday}", read: monthDay },
  // 4 March 2026 · the 4th of March · Wednesday 4 March
  { pattern: "( ( {weekday} | {shortWeekday} ) ,? )? the? {dayNumber} of? {month} ( ,? {year} )?", read: monthDay },
  // the night of 3 to 4 May is one date; so is the 28th of a month already named
  {
    pattern: "(?<= ( on | by | until | till | from | to | since | before | after ) ) the {ordinalDay} (?! {unknown} | {unit} | {month} | {weekday} | - | century | of {unknown} | anniversary | birthday | floor | hole | minute )",
    read: dayOnly,
  },
  // "set for the 28th", but not "for the 28th time", "for the 28th straight year", "for the 28th and last time"
  { pattern: "(?<= for ) the {ordinalDay} (?= $ | . | ; | : | , (?! and | but ) | {closing} | {paragraph} | at | {clock} )", read: dayOnly },
  { pattern: "{weekday} ,? the {ordinalDay}", read: dayOnly },
  // March 2026 · March of 2026 · March
  { pattern: "{month} ( of | , )? {year}", read: month },
  { pattern: "{month}", read: month },
  { pattern: "(?<= come ) {month}", read: (match) => named(1, { month: match.number("month") }) },
  { pattern: "(?<= come ) {weekday}", read: (match) => named(1, { weekday: match.number("weekday") }) },
  // "in May from April": what it is compared with
  { pattern: "(?<= from ) {month} (?= and | , | . | ; )", read: (match) => aside(month(match)) },
  // "crude for December delivery": contracts are traded before they fall due
  { pattern: "(?<= for ) {month} (?= delivery | settlement | shipment )", read: (match) => named(1, { month: match.number("month") }) },
  // across New Year the first is of the year before: December to February 2026
  { pattern: "{month} (?= ( - | – | to | and | or | through | , ) {other=month} ( of | , )? {year} )", read: (match) => acrossNewYear(month(match), match) },
  {
    pattern: "( {weekday} ,? )? {month} {dayNumber} (?= ( - | – | to | and | or | through | until | , ) {other=month} {otherDay=dayNumber} ,? {year} )",
    read: (match) => acrossNewYear(monthDay(match), match),
  },
  {
    pattern: "( {weekday} ,? )? the? {dayNumber} of? {month} (?= ( - | – | to | and | or | through | until | , ) the? {otherDay=dayNumber} of? {other=month} ,? {year} )",
    read: (match) => acrossNewYear(monthDay(match), match),
  },
  { pattern: "{month} {shortYear}", read: (match) => onCalendar({ month: match.number("month"), ...year(match) }) },
  { pattern: "{isoDate}", read: (match) => isoDate(match.text) },
  { pattern: "{slashDate}", read: inSlashes },
  { pattern: "{dottedDate}", read: dotted },
  { pattern: "{weekday}", read: (match) => (notADay(match) ? null : onCalendar({ weekday: match.number("weekday") })) },
  // "On the Friday he flew home": the Friday after what was told last
  { pattern: "(?<= on ) the {weekday} (?= , | . | and | he | she | they | we | i | it | that | a | an | the | {partOfDay} )", read: (match) => ({ kind: "date", base: { at: "weekday", weekday: match.number("weekday") } }) },
  // "on a recent Tuesday", "one Thursday in May": some day of that name, and the text does not say which
  { pattern: "( a | one ) recent {weekday}", read: anyDay },
  { pattern: "(?<= ( on | one | was | is ) ) a {weekday} (?= in | when | , | . | {closing} | {partOfDay} in )", read: anyDay },
  { pattern: "(?<= ( on | one ) ) a {weekday} {partOfDay}", read: (match) => fixedDate(`XXXX-WXX-${match.number("weekday")}${match.string("partOfDay")}`) },
  // "on the Sunday after the closing": the text that would say which is no date
  { pattern: "(?<= on ) the {weekday} (?= ( after | before ) ( the | a | his | her | its | their ) )", read: anyDay },
  { pattern: "one {weekday} (?= in | when | , | this | last | {month} )", read: anyDay },
  { pattern: "(?<= on ) a {word} {weekday} (?! {partOfDay} )", read: anyDay },
  // Years
  { pattern: "( the year )? {year}", read: (match) => (notAYear(match) ? null : onCalendar(year(match))) },
  { pattern: "{year} / {twoDigits} (?! / )", read: (match) => onCalendar(year(match)) },
  { pattern: "(?<= {year} ( - | – ) ) {twoDigits} (?! - | – | . {integer} | {unit} )", read: yearRangeEnd },
  {
    pattern: "{month} {integer} {era}",
    read: (match) => onCalendar({ month: match.number("month"), year: 1 - match.number("integer") }),
  },
  {
    pattern: "{integer} (?= ( - | – | to ) {other=integer} {era} )",
    read: (match) => onCalendar({ year: 1 - match.number("integer") }),
  },
  {
    pattern: "( {integer} | {year} ) {era}",
    read: (match) => onCalendar({ year: 1 - (match.number("integer") || match.number("year")) }),
  },
  {
    pattern: "(?<= ( in | of | since | class | summer | winter | spring | fall | autumn ) ) {shortYear}",
    read: (match) => onCalendar({ ...year(match) }),
  },
];

/** A year told once, behind the second of two dates, is that of the first only where their months are in order. */
function acrossNewYear(meaning: Meaning | null, match: Match): Meaning | null {
  if (meaning?.kind !== "date" || meaning.base.at !== "calendar" || match.number("other") >= match.number("month")) return meaning;
  return onCalendar({ ...meaning.base.fields, year: match.number("year") - 1 });
}

const aside = (meaning: Meaning | null): Meaning | null => (meaning?.kind === "date" ? { ...meaning, aside: true } : meaning);

/** "The first Monday of a month" returns; "the Sunday Times" and "Monday Night Football" are names. */
const notADay = (match: Match): boolean =>
  /^(?:first|second|third|fourth|fifth)$/u.test(match.around(-1)) ||
  /^(?:Bloody|Super|Man|Girl|Casual|Freaky)$/u.test(match.around(-1, true)) ||
  /^(?:School|Times|Telegraph|Mirror|Express|Mail|Post|Herald|Independent|Night|Review|Street|Avenue|Road|Lane)$/u.test(match.around(0, true)) ||
  /^(?:school|schools|best)$/u.test(match.around(0)) ||
  // "Friday of Anger", "the Sunday of Life"
  (match.around(0) === "of" && /^\p{Lu}\p{Ll}/u.test(match.around(1, true))) ||
  (match.around(0) === "night" && /^(?:football|live|fever|lights)$/u.test(match.around(1)));

function dayOnly(match: Match): Meaning | null {
  const day = match.number("ordinalDay");
  return day >= 1 && day <= 31 ? onCalendar({ day }) : null;
}

function yearRangeEnd(match: Match): Meaning | null {
  // "0-800-2012-55" is a telephone number.
  if (/^[-–]$/u.test(match.around(-3))) return null;
  const first = match.number("year");
  const year = shortYear(match, Math.floor(first / 100));
  return year > first && /^\d\d$/u.test(match.text) ? onCalendar({ year }) : null;
}
