import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { fixedDate, holding, named, onCalendar, stepped, type Meaning } from "../meaning.ts";
import { isCompared } from "./comparison.ts";
import { year } from "./years.ts";

/** Words of a match report: a quarter of a game is no quarter of a year. */
const sport = new Set(
  ("scored trailed trailing rebounds touchdown touchdowns quarterback halftime outscored basket baskets goal goals yard yards led " +
    "defender overtime buzzer bench towel game inning innings dunk layup punt fumble interception pointer assists free").split(" "),
);
const ofAGame = (match: Match): boolean =>
  [-8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7].some((place) => sport.has(match.around(place)));

/** Words of a business report: the first half there is one of a year. */
const business = new Set(
  ("profit profits earnings results sales revenue revenues net loss losses pretax inflation growth output exports imports shipments percent % " +
    "economy production orders deliveries spending investment guidance forecast dividend gdp $ billion").split(" "),
);
const ofBusiness = (match: Match): boolean =>
  [-9, -8, -7, -6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7].some((place) => business.has(match.around(place)));

/**
 * "the quarter ended Feb. 28": the one that its last month stands in; but "the second quarter ended July 27" is called the
 * second.
 */
function endedIn(match: Match): Meaning | null {
  const isNamed = match.has("which") || match.has("ordinalDay");
  if (isNamed && !/fiscal/iu.test(match.text)) return quarter(match);
  return holding("quarter", onCalendar({ month: match.number("month"), ...year(match) }).base);
}

function quarter(match: Match): Meaning | null {
  if (ofAGame(match)) return null;
  const which = match.has("which") ? match.number("which") : Number.parseInt(match.string("ordinalDay"));
  return which >= 1 && which <= 4 && !/^(?:game|match|final|season)$/u.test(match.around(2)) ? ofYear(which, match) : null;
}

/** "will report third-quarter results on Nov. 5", "third-quarter growth figures, due on Friday": they are of what is over, whenever they come. */
const areReported = (match: Match): boolean =>
  [0, 1].some((place) => /^(?:results|earnings|figures|numbers|data|report|profits?)$/u.test(match.around(place))) &&
  ([-1, -2, -3, -4].some((place) => /^(?:reports?|reported|reporting|releases?|released|publish|publishes|posts?|posted|announces?|unveils?)$/u.test(match.around(place))) ||
    [1, 2, 3, 4, 5].some((place) => /^(?:due|released|published|reported|announced|unveiled)$/u.test(match.around(place))));

/** No company's fiscal quarters are another's: without its last day the text does not say which of the calendar it is. */
function ofYear(which: number, match: Match): Meaning {
  if (/fiscal/iu.test(match.text) && !match.has("year") && !match.has("shortYear")) return fixedDate(`XXXX-Q${which}`);
  if (!match.has("year") && !match.has("shortYear") && areReported(match)) return named(-1, { quarter: which });
  return { ...onCalendar({ quarter: which, ...year(match) }), ...(isCompared(match) && { aside: true }) };
}

function months(match: Match): Meaning {
  const first = /^the (?:first|opening)/iu.test(match.text);
  return onCalendar({ ...(/ three /iu.test(match.text) ? { quarter: first ? 1 : 4 } : { half: first ? 1 : 2 }), ...year(match) });
}

function half(match: Match): Meaning | null {
  const which = match.number("which");
  return which === 1 || which === 2 ? onCalendar({ half: which, ...year(match) }) : null;
}

/** Behind a quarter, the month it ends in. */
const ended = "(?= ( that | which )? ( ended | ending ) ( in | on )? {month} {dayNumber}? ,? {year}? )";

/** Quarters, halves and fiscal years. */
export const quarterRules: readonly Rule[] = [
  // the third quarter of 2009 · third-quarter · Q3 2009 · the 2009 third quarter
  {
    pattern: "the? ( {year} | fiscal )? ( {which=quarterOrdinal} | {ordinalDay} ) fiscal? -? quarter ( of? {shortYear} )?",
    read: quarter,
  },
  {
    pattern: "the? fiscal? ( {which=quarterOrdinal} | {ordinalDay} ) -? quarter ( of | , | in )? ( fiscal | fiscal year | the fiscal year )? {year}",
    read: quarter,
  },
  { pattern: "the ( last | final ) quarter of {year}", read: (match) => onCalendar({ quarter: 4, ...year(match) }) },
  { pattern: `( the | a )? fiscal? ( {which=quarterOrdinal} | {ordinalDay} )? -? quarter ${ended}`, read: endedIn },
  { pattern: "the? {month} -? quarter ( of? {year} )?", read: endedIn },
  { pattern: "the? {month} ( - | – | to | through ) {last=month} -? ( quarter | period ) ( of? {year} )?", read: endedIn },
  // the last three months of 2012: as long as a quarter, and one
  { pattern: "the ( first | opening | last | final | closing ) ( three | six ) months of {year}", read: months },
  { pattern: "( the | fiscal )? q {which=hour} ( of | - )? {year}?", read: quarter },
  // the first half of 2012 · first-half profit: without a year or a result it may be half a match
  { pattern: "the? {which=halfOrdinal} -? half of? {year}", read: half },
  { pattern: "the? {which=halfOrdinal} half of (?= ( the | this | last | next | that ) fiscal? year )", read: half },
  {
    pattern: "{which=halfOrdinal} - half (?= ( profit | profits | earnings | results | sales | revenue | net | loss | pretax ) )",
    read: half,
  },
  {
    pattern: "the {which=halfOrdinal} half (?! {year} | of )",
    read: (match) => (ofAGame(match) || !ofBusiness(match) ? null : half(match)),
  },
  { pattern: "h {which=hour} of? {year}", read: half },
  // fiscal 2010 · the fiscal year 2010: named after a calendar year, but no company's is the same
  { pattern: "( the? fiscal year? | fy ) {year}", read: (match) => fixedDate(`FY${match.string("year")}`) },
  {
    pattern: "( the | {this} | the? ( {last} | {next} | current ) ) ( fiscal | financial ) year",
    read: (match) => stepped("year", match.has("last") ? -1 : match.has("next") ? 1 : 0),
  },
];
