import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import type { Holiday } from "../holidays.ts";
import { duration, fixedDate, holding, named, onCalendar, shifted, stepped, timeOfDay, type DateMeaning, type Fields, type Meaning, type Season } from "../meaning.ts";
import type { Grain } from "../period.ts";
import { closes, closesWithThat } from "./phrase-ends.ts";
import { isProgramme, meansNow } from "./today.ts";

const which = (match: Match): -1 | 0 | 1 => (match.has("last") ? -1 : match.has("next") ? 1 : 0);
const span = (match: Match): Grain => match.string("span") as Grain;
const time = (meaning: DateMeaning, value: string): DateMeaning => ({ ...meaning, time: value });
const part = (match: Match): string => match.value("partOfDay") as string;

/** "the year" without a capital: "Man of the Year" and "the Year III" are names. */
const theUnit = (match: Match): Meaning | null => (/\p{Lu}/u.test(match.text) || isAnyUnit(match) ? null : stepped(span(match), 0, "nearby"));

/** "For seven months of the year the road is shut": of every year; but the first seven months are of one. */
const isAnyUnit = (match: Match): boolean =>
  match.around(-1) === "of" &&
  /^(?:months|weeks|days)$/u.test(match.around(-2)) &&
  !/^(?:first|last|final|next|past|opening|closing|early|remaining|the)$/u.test(match.around(-3)) &&
  !/^(?:first|last|final|next|past|opening|closing|early|remaining)$/u.test(match.around(-4));

/** ISO designators of a unit's length; a weekend has none. */
const lengths: Readonly<Record<string, string>> = { day: "P1D", week: "P1W", month: "P1M", quarter: "P1Q", year: "P1Y", decade: "P1DE", century: "P1CE" };

/** Behind these, "last month of" is the end of something. */
const ofSomething = /^(?:the|his|her|its|their|our|this|that|very|final|for|during|from|until|into|since|and|every|each)$/u;

const spans = new Set("over for during within in throughout through of than across only".split(" "));

/** "To this day" is until now, and "we waited for this day" is no date at all. */
function thisUnit(match: Match): Meaning | null {
  if (span(match) !== "day" || match.around(-1) === "on") return stepped(span(match), 0);
  if (match.around(-1) === "from") return stepped("day", 0, "narrative");
  return match.around(-1) === "to" ? fixedDate("PRESENT_REF") : null;
}

/** "the past year" and "over the next year" last twelve months; "the next year" by itself is the year after the one told. */
function theLast(match: Match): Meaning {
  const length = lengths[span(match)];
  if (length === undefined) return stepped("weekend", which(match));
  return match.has("next") && !spans.has(match.around(-1)) ? stepped(span(match), 1, "narrative") : duration(length);
}

const partsByName: Readonly<Record<string, string>> = {
  morning: "TMO", dawn: "TMO", daybreak: "TMO", midmorning: "TMO", midday: "TMI", afternoon: "TAF", midafternoon: "TAF", evening: "TEV", dusk: "TEV", nightfall: "TNI",
}; // prettier-ignore
const wordTime = (match: Match): string => partsByName[/\p{L}+$/u.exec(match.text.toLowerCase())?.[0] ?? ""] ?? "";
const aloneTime = (match: Match): Meaning => timeOfDay(wordTime(match));

const aName = "( {month} {dayNumber}? | {season} | {weekday} | {holiday} )";

/** Dates told by their place beside now, or beside the date told before. */
export const deicticRules: readonly Rule[] = [
  // today, yesterday, tonight
  { pattern: "today", read: (match) => (isProgramme(match) ? null : meansNow(match) ? fixedDate("PRESENT_REF") : stepped("day", 0)) },
  { pattern: "yesterday", read: () => stepped("day", -1) },
  { pattern: "tomorrow", read: () => stepped("day", 1) },
  { pattern: "( tonight | tonite )", read: () => time(stepped("day", 0), "TNI") },
  { pattern: "the day before yesterday", read: () => stepped("day", -2) },
  { pattern: "the day after tomorrow", read: () => stepped("day", 2) },
  { pattern: "overnight (?! {nightly} )", read: () => ({ kind: "date", base: { at: "clock", from: "reference", overnight: true }, time: "TNI", aside: true }) },
  // this morning, last night
  { pattern: "this {partOfDay}", read: (match) => time(stepped("day", 0), part(match)) },
  { pattern: "last ( night | evening )", read: (match) => time(stepped("day", -1), /g$/u.test(match.text) ? "TEV" : "TNI") },
  { pattern: "( that | the same ) {partOfDay}", read: (match) => time(stepped("day", 0, "narrative"), part(match)) },
  { pattern: "the ( next | following ) {partOfDay}", read: (match) => time(stepped("day", 1, "narrative"), part(match)) },
  { pattern: "the previous {partOfDay}", read: (match) => time(stepped("day", -1, "narrative"), part(match)) },
  {
    pattern: "(?<= ( through | spent | spend | throughout ) ) the night",
    read: () => ({ kind: "date", base: { at: "clock", from: "narrative", overnight: true }, time: "TNI", aside: true }),
  },
  { pattern: "(?<= in ) the middle of the ( night | day )", read: (match) => timeOfDay(/night$/u.test(match.text) ? "TNI" : "TMI") },
  {
    pattern: "(?<= ( in | during | until | by | later ) ) the ( early | late | small )? {partOfDay}",
    read: (match) => timeOfDay(part(match)),
  },
  {
    pattern: "(?<= ( by | until | till | before | around | since ) ) ( early | late )? ( morning | afternoon | evening )",
    read: aloneTime,
  },
  { pattern: "(?<= in ) ( early | late | mid -? ) ( morning | afternoon | evening )", read: aloneTime },
  // "in late afternoon trading"
  { pattern: "(?<= in ) ( early | late | mid -? )? ( morning | afternoon | evening ) (?= trading | trade | dealings )", read: (match) => timeOfDay(wordTime(match), "reference") },
  {
    pattern: "(?<= ( at | by | until | till | before | after | around | since | from | to ) ) ( dawn | daybreak | midday | dusk | nightfall | midmorning | midafternoon )",
    read: aloneTime,
  },
  { pattern: "(?<= ( at | by ) ) night", read: () => ({ kind: "fixed", type: "TIME", value: "TNI" }) },
  // last week · this year · next month · the coming year
  { pattern: "this {span}", read: thisUnit },
  { pattern: "(?<= at ) this time (?! last | next | of | a | around )", read: () => fixedDate("PRESENT_REF") },
  { pattern: "the {weekday} before last", read: (match) => shifted(named(-1, { weekday: match.number("weekday") }).base, "week", -1) },
  { pattern: "the {span} before last", read: (match) => stepped(span(match), -2) },
  // "his last day", "the past day": of other things; yesterday has a word of its own
  { pattern: "( {last} | {next} ) {span} (?! of )", read: (match) => (span(match) === "day" && which(match) < 0 ? null : stepped(span(match), which(match))) },
  // "the murder last month of three officers", but "the last month of the war"
  { pattern: "( {last} | {next} ) {span} (?= of )", read: (match) => (/^(?:\p{Ll}{3,})$/u.test(match.around(-1)) && !ofSomething.test(match.around(-1)) && span(match) !== "day" ? stepped(span(match), which(match)) : null) },
  { pattern: "the ( {past=pastOrLast} | {next} ) {span}", read: theLast },
  // the same day · that year · the following week · the previous year
  {
    // "that day in May" is told of May, whatever day was spoken of last
    pattern: "( that same | the same | that | that very | the very same ) {span} (?! ( of | in ) ( {year} | {month} ) | of an )",
    read: (match) => stepped(span(match), 0, "narrative"),
  },
  {
    pattern: "( the | that )? ( following | ensuing | subsequent ) {span}",
    read: (match) => stepped(span(match), 1, "narrative"),
  },
  { pattern: "the ( previous | preceding | prior ) {span}", read: (match) => stepped(span(match), -1, "narrative") },
  { pattern: "the {weekday} ( before | after )", read: (match) => (closes(match) ? named(/ after$/iu.test(match.text) ? 1 : -1, byName(match), "narrative") : null) },
  { pattern: "the {span} ( before | earlier )", read: (match) => endsHere(match, -1) },
  { pattern: "the {span} ( after | afterwards | afterward | later )", read: (match) => endsHere(match, 1) },
  { pattern: "the {span} ( before | after ) that", read: (match) => (closesWithThat(match) ? stepped(span(match), / after that$/iu.test(match.text) ? 1 : -1, "narrative") : null) },
  { pattern: "the night before", read: (match) => (closes(match) ? time(stepped("day", -1, "narrative"), "TNI") : null) },
  // the year, spoken of as this one
  { pattern: "the ( current | present ) {span}", read: (match) => stepped(span(match), 0) },
  {
    pattern: "(?<= ( ( end | rest | remainder | beginning | start | middle | close | most | part | half | quarter | months | weeks | days ) of | later in | earlier in | late in | early in | for | during | throughout | so far in ) ) the {span} (?! award | awards | ahead | ended | ending | 's | of )",
    read: theUnit,
  },
  { pattern: "(?<= ( for | in | over ) ) the full {span}", read: theUnit },
  // "came over for the day on Monday"
  { pattern: "(?<= for ) the day (?= on {weekday} )", read: () => duration("P1D") },
  { pattern: "(?<= ( start | started | begin | began | end | ended | finish | finished ) ) the {span} (?! 's | of )", read: theUnit },
  { pattern: "the new year (?! 's )", read: () => holding("year", onCalendar({ month: 1 }).base) },
  // "the second lowest of the year"
  { pattern: "(?<= of ) the {span} (?! 's | of )", read: (match) => ([-2, -3].some((place) => /est$|^(?:first|second|third|fourth|fifth|last|best|worst|high|low)$/u.test(match.around(place))) ? theUnit(match) : null) },
  { pattern: "the ( week | month | year ) (?= ( ended | ending | to | through ) ( {month} | {weekday} ) )", read: (match) => duration(lengths[match.text.slice(4).toLowerCase()] ?? "") },
  { pattern: "the ( quarter | latest quarter ) (?! ( that | which )? ( ended | ending ) {month} )", read: () => stepped("quarter", 0, "quarter") },
  { pattern: "( the | a )? ( year - earlier | year - ago ) ( period | quarter )", read: () => ({ ...stepped("quarter", -4, "quarter"), aside: true }) },
  { pattern: "the same quarter ( a year ( ago | earlier | before ) | last year | of last year )", read: () => ({ ...stepped("quarter", -4, "quarter"), aside: true }) },
  // of last year's quarter in results, and of last year where no quarter was told
  { pattern: "the same period ( a year ( ago | earlier | before ) | last year | of last year )", read: () => ({ ...stepped("year", -1, "quarter"), aside: true }) },
  { pattern: "the same ( period | time ) ( in | of ) {year}", read: (match) => onCalendar({ year: match.number("year") }) },
  { pattern: "this time next year", read: () => stepped("year", 1) },
  { pattern: "this time ( last year | a year ( ago | earlier | before ) )", read: () => stepped("year", -1) },
  { pattern: "the same quarter (?! ( of | in ) {year} | of an )", read: () => stepped("quarter", 0, "quarter") },
  // "stood at 40 at year's end": told of a year that is over, or of one to come
  { pattern: "(?<= at ) ( year - end | the year - end | year 's end )", read: () => ({ ...holding("year", onCalendar({ month: 12 }).base), mod: "END" }) },
  {
    pattern: "(?<! at ) ( year - end | the year - end | year 's end ) (?! statement | statements | report | reports | results | figures | accounts | bonus | bonuses | party | review | list )",
    read: () => ({ ...stepped("year", 0), mod: "END" }),
  },
  { pattern: "the? week 's end", read: () => ({ ...stepped("week", 0), mod: "END" }) },
  { pattern: "month 's end", read: () => ({ ...stepped("month", 0, "narrative"), mod: "END" }) },
  { pattern: "( midyear | mid - year )", read: () => ({ ...stepped("year", 0), mod: "MID" }) },
  { pattern: "( midweek | mid - week )", read: () => ({ ...stepped("week", 0), mod: "MID" }) },
  // last September · next Tuesday · this winter
  { pattern: `the? ( this? ( {last} | {next} ) | this ) ${aName}`, read: (match) => named(which(match), byName(match)) },
  { pattern: `the ( following | next ) ${aName}`, read: (match) => named(1, byName(match), "narrative") },
  { pattern: `the ( previous | preceding ) ${aName}`, read: (match) => named(-1, byName(match), "narrative") },
  {
    pattern: `( that | the same ) ${aName}`,
    // "bonds that fall due in August"
    read: (match) => (/ fall$/u.test(match.text) && /^(?:due|into|under|short|behind|within|below)$/u.test(match.around(0)) ? null : named(0, byName(match), "narrative")),
  },
];

function endsHere(match: Match, sign: -1 | 1): Meaning | null {
  if (!closes(match) && !/(?:earlier|later|afterwards?)$/u.test(match.text)) return null;
  const told = stepped(span(match), sign, "narrative");
  // "a year before" is twelve months, and "the year before" the whole of that year.
  return span(match) === "year" ? holding("year", told.base) : told;
}

function byName(match: Match): Fields {
  if (match.has("month")) return { month: match.number("month"), ...(match.has("dayNumber") && { day: match.number("dayNumber") }) };
  if (match.has("weekday")) return { weekday: match.number("weekday") };
  if (match.has("season")) return { season: match.value("season") as Season };
  return { holiday: match.value("holiday") as Holiday };
}
