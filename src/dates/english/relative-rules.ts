import type { Match, Rule } from "../grammar.ts";
import { duration, fixedDate, named, stepped, timeOfDay, type Anchor, type DateMeaning, type Fields, type Meaning, type Season } from "../meaning.ts";
import type { Grain } from "../period.ts";

/** Calendar unit of an ISO designator; hours and less step no calendar. */
const grains: Readonly<Record<string, Grain>> = { D: "day", W: "week", M: "month", Y: "year", DE: "decade", CE: "century" };

const which = (match: Match): -1 | 0 | 1 => (match.has("last") ? -1 : match.has("next") ? 1 : 0);
const span = (match: Match): Grain => match.string("span") as Grain;
const time = (meaning: DateMeaning, value: string): DateMeaning => ({ ...meaning, time: value });
const part = (match: Match): string => match.value("partOfDay") as string;

/** "two years ago", "a month later": so many units from now or from the date before. */
function away(match: Match, sign: -1 | 1, from: Anchor): Meaning | null {
  const unit = match.string("unit");
  const fortnight = unit === "2W";
  const grain = fortnight ? "week" : grains[unit];
  const amount = match.has("number") ? match.number("number") : 1;
  const past = sign < 0 ? "PAST_REF" : "FUTURE_REF";
  if (match.has("few") || !(match.has("number") || match.has("oneUnit") || match.has("one"))) return fixedDate(past);
  if (grain === undefined) return unit === "ML" ? fixedDate(past) : { ...stepped("day", 0, from), time: "TXX" };
  // Half units: "two and a half years ago" is precise to the next finer unit.
  if (!Number.isInteger(amount)) {
    const finer = grain === "year" ? (["month", 12] as const) : grain === "decade" ? (["year", 10] as const) : grain === "week" ? (["day", 7] as const) : null;
    return finer === null ? fixedDate(past) : stepped(finer[0], sign * Math.round(amount * finer[1]), from);
  }
  // A round "3,500 years ago" names no year.
  if (amount >= 500) return fixedDate(past);
  return stepped(grain, sign * amount * (fortnight ? 2 : 1), from);
}

/** After "over", "for" or "in", "the last year" is the twelve months, not the calendar year. */
const overSpan = (match: Match): boolean => /^(?:over|for|during|within|in|throughout|through|of|than|across|only)$/u.test(match.around(-1));

function theLast(match: Match): Meaning | null {
  const unit = { day: "D", week: "W", month: "M", quarter: "Q", year: "Y", decade: "DE", century: "CE", weekend: "" }[match.string("span")] ?? "";
  if (unit === "") return stepped("weekend", which(match));
  if (match.has("past") || overSpan(match)) return duration(`P1${unit}`);
  return match.has("next") ? stepped(span(match), 1, "narrative") : duration(`P1${unit}`);
}

const quantity = "( {number} | ( the | a )? {few} | a couple of | a couple | a number of )";

/** Dates told by their distance from now, or from the date told before. */
export const relativeRules: readonly Rule[] = [
  // today, yesterday, tonight
  { pattern: "today", read: () => stepped("day", 0) },
  { pattern: "yesterday", read: () => stepped("day", -1) },
  { pattern: "tomorrow", read: () => stepped("day", 1) },
  { pattern: "( tonight | tonite )", read: () => time(stepped("day", 0), "TNI") },
  { pattern: "the day before yesterday", read: () => stepped("day", -2) },
  { pattern: "the day after tomorrow", read: () => stepped("day", 2) },
  { pattern: "overnight", read: () => timeOfDay("TNI", "reference") },
  // this morning, last night
  { pattern: "this {partOfDay}", read: (match) => time(stepped("day", 0), part(match)) },
  { pattern: "last ( night | evening )", read: (match) => time(stepped("day", -1), /g$/u.test(match.text) ? "TEV" : "TNI") },
  { pattern: "( that | the same ) {partOfDay}", read: (match) => time(stepped("day", 0, "narrative"), part(match)) },
  { pattern: "the ( next | following ) {partOfDay}", read: (match) => time(stepped("day", 1, "narrative"), part(match)) },
  { pattern: "the previous {partOfDay}", read: (match) => time(stepped("day", -1, "narrative"), part(match)) },
  { pattern: "(?<= ( in | during | until | by | later | through ) ) the ( early | late | small )? {partOfDay}", read: (match) => timeOfDay(part(match)) },
  { pattern: "(?<= ( at | by ) ) night", read: () => ({ kind: "fixed", type: "TIME", value: "TNI" }) },
  // last week · this year · next month · the coming year
  { pattern: "( {last} | {this} | {next} ) {span} (?! of )", read: (match) => stepped(span(match), which(match)) },
  { pattern: "the ( {past=pastOrLast} | {next} ) {span}", read: theLast },
  { pattern: "( this | last | next | the same | that ) past? {span} 's", read: () => null },
  // the same day · that year · the following week · the previous year
  { pattern: "( that same | the same | that | that very | the very same ) {span}", read: (match) => stepped(span(match), 0, "narrative") },
  { pattern: "( the | that )? ( following | ensuing | subsequent ) {span}", read: (match) => stepped(span(match), 1, "narrative") },
  { pattern: "the ( previous | preceding | prior ) {span}", read: (match) => stepped(span(match), -1, "narrative") },
  { pattern: "the {span} ( before | earlier )", read: (match) => endsHere(match, -1) },
  { pattern: "the {span} ( after | afterwards | afterward | later )", read: (match) => endsHere(match, 1) },
  { pattern: "the night before", read: (match) => (closes(match) ? time(stepped("day", -1, "narrative"), "TNI") : null) },
  // the year, spoken of as this one
  { pattern: "the ( current | present ) {span}", read: (match) => stepped(span(match), 0) },
  { pattern: "(?<= ( ( end | rest | remainder | beginning | start | middle | close | most | part | half | quarter | months | weeks | days ) of | later in | earlier in | late in | early in | for | during | throughout | so far in ) ) the {span}", read: (match) => (/^(?:award|awards|ahead|'s|of)$/u.test(match.around(0)) || /\p{Lu}/u.test(match.text) ? null : stepped(span(match), 0, "nearby")) },
  { pattern: "the ( quarter | latest quarter )", read: () => stepped("quarter", 0, "nearby") },
  { pattern: "the ( year - earlier | year - ago ) ( period | quarter )", read: () => stepped("quarter", -4, "narrative") },
  { pattern: "( year - end | the year - end | year 's end )", read: () => ({ ...stepped("year", 0), mod: "END" }) },
  { pattern: "month 's end", read: () => ({ ...stepped("month", 0, "narrative"), mod: "END" }) },
  { pattern: "( midyear | mid - year )", read: () => ({ ...stepped("year", 0), mod: "MID" }) },
  { pattern: "( midweek | mid - week )", read: () => ({ ...stepped("week", 0), mod: "MID" }) },
  // last September · next Tuesday · this winter
  ...(["month", "weekday", "season", "holiday", "partMonth"] as const).map((category): Rule =>
    category === "partMonth"
      ? { pattern: "( {last} | {this} | {next} ) {month} {dayNumber}", read: (match) => named(which(match), { month: match.number("month"), day: match.number("dayNumber") }) }
      : { pattern: `the? ( this past | this coming | {last} | {this} | {next} ) {${category}}`, read: (match) => byName(match, category) },
  ),
  { pattern: "the ( following | next ) ( {month} | {season} | {weekday} )", read: (match) => named(1, anyName(match), "narrative") },
  { pattern: "the ( previous | preceding ) ( {month} | {season} | {weekday} )", read: (match) => named(-1, anyName(match), "narrative") },
  { pattern: "( that | the same ) ( {month} | {season} | {weekday} )", read: (match) => named(0, anyName(match), "narrative") },
  // two years ago · a year ago this week · several months ago
  { pattern: `${quantity} {fullness}? {unit} ( or ( so | more ) )? ago`, read: (match) => away(match, -1, "reference") },
  { pattern: "( {one=article} {oneUnit=oneUnit} ) ( or ( so | more ) )? ago", read: (match) => oneAway(match, -1, "reference") },
  { pattern: "( not? long ago | a? long time ago | some time ago | ages ago )", read: () => fixedDate("PAST_REF") },
  { pattern: "{unit=units} ago", read: () => fixedDate("PAST_REF") },
  { pattern: "{unit=units} ( earlier | before ) (?! {unknown} | the | he | she | they | it )", read: () => fixedDate("PAST_REF") },
  { pattern: "{unit=units} ( later | afterward | afterwards )", read: () => fixedDate("FUTURE_REF") },
  { pattern: `( ${quantity} | {one=article} ) {fullness}? {unit} ( earlier | previously | before )`, read: (match) => (match.text.endsWith("before") && !closes(match) ? null : away(match, -1, "narrative")) },
  { pattern: `( ${quantity} | {one=article} ) {fullness}? {unit} ( later | afterward | afterwards | after )`, read: (match) => (match.text.endsWith("after") && !closes(match) ? null : away(match, 1, "narrative")) },
  { pattern: `( ${quantity} | {one=article} ) {fullness}? {unit} ( from now | hence )`, read: (match) => away(match, 1, "reference") },
];

function oneAway(match: Match, sign: -1 | 1, from: Anchor): Meaning | null {
  const grain = grains[match.string("oneUnit")];
  return grain === undefined ? { ...stepped("day", 0, from), time: "TXX" } : stepped(grain, sign, from);
}

/** "the day before" and "the year after" are dates where the phrase ends; before a noun they only relate to it. */
const closes = (match: Match): boolean =>
  /^(?:[.,;:!?)"”—–]|and|but|in|at|to|when|as|on|or|with|\n.*)?$/su.test(match.around(0));

const endsHere = (match: Match, sign: -1 | 1): Meaning | null =>
  closes(match) || /(?:earlier|later|afterwards?)$/u.test(match.text) ? stepped(span(match), sign, "narrative") : null;

function anyName(match: Match): Fields {
  if (match.has("month")) return { month: match.number("month") };
  if (match.has("weekday")) return { weekday: match.number("weekday") };
  return { season: match.value("season") as Season };
}

function byName(match: Match, category: "month" | "weekday" | "season" | "holiday"): Meaning {
  const step = /^the this past|^this past/iu.test(match.text) ? -1 : /^this coming/iu.test(match.text) ? 1 : which(match);
  return named(step, { [category]: match.value(category) });
}
