import type { Match, Rule } from "../grammar.ts";
import { named, onCalendar, stepped, fixedDate, type DateMeaning, type Fields, type Meaning, type Season } from "../meaning.ts";
import { holidayNames } from "./holidays.ts";
import type { Holiday } from "../holidays.ts";

const year = (match: Match): Fields =>
  match.has("year") ? { year: match.number("year") } : match.has("shortYear") ? { year: shortYear(match) } : {};

const shortYear = (match: Match): number => {
  const digits = Number(match.tokens("shortYear")[0]?.slice(1));
  return digits + (digits < 50 ? 2000 : 1900);
};

/** A quarter of a game is no quarter of a year. */
const sport = /^(?:scored|trailed|trailing|rebounds|touchdowns?|quarterback|halftime|outscored|baskets?|goals?|yards?|led|innings?|dunk|layup|punt|fumble|interception|pointer|assists|free)$/u;

function quarter(match: Match): Meaning | null {
  for (let place = 1; place <= 8; place++) if (sport.test(match.around(-place)) || sport.test(match.around(place - 1))) return null;
  const which = match.has("which") ? match.number("which") : Number.parseInt(match.string("ordinalDay"));
  return which >= 1 && which <= 4 ? onCalendar({ quarter: which, ...year(match) }) : null;
}

const half = (match: Match): Meaning | null => {
  const which = match.number("which");
  return which === 1 || which === 2 ? onCalendar({ half: which, ...year(match) }) : null;
};

const season = (match: Match): Fields => ({ season: match.value("season") as Season });

/** Words that name no time after a season: "summer camp", "winter coat", "spring water". */
const seasonalThings = new Set(
  ("camp house school job jobs intern interns internship coat break training olympics games olympic palace roll rolls water line " +
    "squash solstice equinox movie blockbuster storm sports sport semester term offensive clothes tires").split(" "),
);

const inTime = new Set("in during by since until of through before after for late early mid - each every throughout over that spent".split(" "));

/** A season by itself. Seasons are verbs and things too ("prices fall", "a spring"): a bare one needs a lead that makes it a time. */
function bareSeason(match: Match): Meaning | null {
  const [word, lead, next] = [match.string("season"), match.around(-1), match.around(0)];
  if (next === "of" || seasonalThings.has(next)) return null;
  if (match.value("season") === "FA" && match.text.endsWith("fall")) {
    if (!match.has("the") || !inTime.has(lead)) return null;
  }
  if (match.has("the")) return endsPhrase(next) || word === "summer" || word === "winter" ? onCalendar(season(match)) : null;
  // "summer and autumn": of two seasons the second has the first's lead.
  if ((lead === "and" || lead === "or") && word !== "spring") return /^(?:spring|summer|autumn|fall|winter)$/u.test(match.around(-2)) ? onCalendar(season(match)) : null;
  return inTime.has(lead) ? onCalendar(season(match)) : null;
}

const endsPhrase = (next: string): boolean =>
  /^(?:[.,;:!?)"”—–]|and|or|in|to|when|as|but|with|for|the|a|after|before|by|on|at|he|she|they|it|we|i|was|is|has|had|were|will|would|.*\n.*)?$/su.test(next);

const decade = (match: Match): Meaning => {
  const digits = Number(/\d+/u.exec(match.text)?.[0]);
  return onCalendar({ decade: digits });
};

/** Parts of years and runs of years. */
export const yearPartRules: readonly Rule[] = [
  // the third quarter of 2009 · third-quarter · Q3 2009 · the 2009 third quarter
  { pattern: "the? ( {year} | fiscal )? ( {which=quarterOrdinal} | {ordinalDay} ) -? quarter ( of? {shortYear} )?", read: quarter },
  { pattern: "the? fiscal? ( {which=quarterOrdinal} | {ordinalDay} ) -? quarter ( of | , | in )? ( fiscal | fiscal year | the fiscal year )? {year}", read: quarter },
  { pattern: "( the | fiscal )? q {which=hour} ( of | - )? {year}?", read: quarter },
  { pattern: "the? {which=halfOrdinal} -? half of? {year}", read: half },
  { pattern: "the? {which=halfOrdinal} half of (?= ( the | this | last | next | that ) ( fiscal )? year )", read: half },
  { pattern: "{which=halfOrdinal} - half (?= ( profit | earnings | results | sales | revenue | net | loss | profits | pretax ) )", read: half },
  { pattern: "h {which=hour} of? {year}", read: (match) => half(match) },
  // the summer of 2011 · summer 2011 · winter
  { pattern: "the? {season} ( of | , )? ( {year} | {shortYear} )", read: (match) => onCalendar({ ...season(match), ...year(match) }) },
  { pattern: "the? {season} ( of | , )? {integer} {era}", read: (match) => onCalendar({ ...season(match), year: 1 - match.number("integer") }) },
  { pattern: "the? {season} (?= of? ( {last} | {this} | {next} | that | the same | the ( following | previous | next ) ) year )", read: (match) => onCalendar(season(match)) },
  { pattern: "{year} {season}", read: (match) => seasonalThings.has(match.around(0)) ? null : onCalendar({ ...season(match), ...year(match) }) },
  { pattern: "{the} {season}", read: bareSeason },
  { pattern: "{season}", read: bareSeason },
  { pattern: "the? {season} (?= ( and | or | to | through | - ) the? {other=season} ( of | , )? {year} )", read: (match) => onCalendar({ ...season(match), ...year(match) }) },
  // fiscal 2010 · the fiscal year 2010 · the current fiscal year
  { pattern: "the? fiscal year? {year}", read: (match) => fixedDate(`FY${match.string("year")}`) },
  { pattern: "( the | {this} | the? ( {last} | {next} | current ) ) fiscal year", read: fiscalYear },
  // the 1990s · the '90s · the nineteen-sixties · the sixties
  { pattern: "the? {decade}", read: decade },
  { pattern: "{the}? {shortDecade}", read: (match) => (/['’‘]/u.test(match.text) || (match.has("the") && !/^(?:temperatures|highs|lows|upper|lower)$/u.test(match.around(-2))) || match.around(-1) === "-" ? decade(match) : null) },
  { pattern: "the? nineteen -? {decadeWord}", read: (match) => onCalendar({ decade: 1900 + match.number("decadeWord") }) },
  { pattern: "the {decadeWord}", read: (match) => onCalendar({ decade: match.number("decadeWord") }) },
  // the 19th century · the nineteenth century BC
  { pattern: "the? ( {ordinalDigit} | {tens} - {unitOrdinal=ordinalWord} | {ordinalWord} ) -? century {era}?", read: century },
  // Christmas 2012 · New Year's Eve
  { pattern: "{holiday} ( of? {year} )?", read: (match) => onCalendar({ holiday: match.value("holiday") as Holiday, ...year(match) }) },
  ...holidayNames.map(([name, holiday]): Rule => ({
    pattern: `${name} ( ,? {year} )?`,
    read: (match) => (/\b\p{Lu}/u.test(match.text) ? onCalendar({ holiday, ...year(match) }) : null),
  })),
  // the weekend · this weekend · last weekend
  { pattern: "( the | that )? weekend", read: (match) => (/^w/iu.test(match.text) ? null : onCalendar({ weekend: true })) },
  // the last week of August: a part of the month
  { pattern: "the ( first | opening ) ( week | weeks | days | two weeks | few days | few weeks ) of {month} ( ,? {year} )?", read: (match) => ({ ...onCalendar({ month: match.number("month"), ...year(match) }), mod: "START" }) },
  { pattern: "the ( last | final | closing ) ( week | weeks | days | two weeks | few days | few weeks ) of {month} ( ,? {year} )?", read: (match) => ({ ...onCalendar({ month: match.number("month"), ...year(match) }), mod: "END" }) },
];

function century(match: Match): Meaning | null {
  const digits = match.number("ordinalDigit");
  const words = match.has("tens") ? match.number("tens") + match.number("unitOrdinal") : match.number("ordinalWord");
  const nth = Number.isNaN(digits) ? words : digits;
  if (!(nth >= 1 && nth <= 30)) return null;
  return match.has("era") ? fixedDate(`BC${String(nth - 1).padStart(2, "0")}`) : onCalendar({ century: (nth - 1) * 100 });
}

/** A fiscal year has no dates of its own that the text gives: it is named after the calendar year. */
function fiscalYear(match: Match): DateMeaning {
  return stepped("year", match.has("last") ? -1 : match.has("next") ? 1 : 0);
}

export const wholeSeason = (which: -1 | 0 | 1, match: Match): DateMeaning => named(which, season(match));
