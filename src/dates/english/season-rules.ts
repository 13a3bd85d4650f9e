import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import type { Holiday } from "../holidays.ts";
import { fixedDate, onCalendar, type Fields, type Meaning, type Season } from "../meaning.ts";
import { holidayNames, holidayPieces } from "./holidays.ts";
import { year } from "./years.ts";

const season = (match: Match): Fields => ({ season: match.value("season") as Season, ...year(match) });
const aSeason = (match: Match): Meaning | null => (isProperName(match) || isAFall(match) ? null : isOfALife(match) ? fixedDate(`XXXX-${season(match).season ?? ""}`) : onCalendar(season(match)));
/** "the roof fall of 1998": something fell. */
const isAFall = (match: Match): boolean => /^fall of/u.test(match.text) && /^(?:roof|rock|snow|rain|price|share|temperature)$/u.test(match.around(-1));
/** "looks back at the summer he turned 17": the text does not say of which year. */
const isOfALife = (match: Match): boolean =>
  /^the /u.test(match.text) &&
  !match.has("year") &&
  /^(?:i|he|she|we|they|you)$/u.test(match.around(0)) &&
  /^(?:at|on|of|about|to|remember|remembers|recall|recalls|recalled|remembered|was|is)$/u.test(match.around(-1));
/** "Summer Street", "Winter Park": capitalised in front of a name, and no date of it. */
const isProperName = (match: Match): boolean =>
  !match.has("year") && /(?:^|\s)\p{Lu}\p{Ll}+$/u.test(match.text) && /^\p{Lu}\p{Ll}/u.test(match.around(0, true));
const month = (match: Match): Fields => ({ month: match.number("month"), ...year(match) });

/** What may stand before a bare season that is a time. Seasons are verbs and things too: "prices fall", "a spring". */
const lead = "( in | during | by | since | until | from | of | through | before | after | for | late | early | mid | - | each | every | throughout | over | that | spent )";
/** What a season may stand before without being a time: "summer camp", "the fall of". */
const notThings = "(?! {seasonalThing} | of )";
const endsPhrase =
  "(?= . | , | because | that ( this | the | a | it | he | she | they ) | ; | : | {closing} | {paragraph} | and | or | in | to | when | as | but | with | for | the | a | after | before | by | on | at | he | she | they | it | we | was | is | has | had | were | will | would | $ )";

function holidayByName(match: Match): Meaning | null {
  const found = holidayNames.find((_, i) => match.has(`holiday${i}`));
  return found !== undefined && /\b\p{Lu}/u.test(match.text) ? onCalendar({ holiday: found[1], ...year(match) }) : null;
}

/** Seasons, holidays, weekends and parts of months. */
export const seasonRules: readonly Rule[] = [
  // winter · the summer · in the fall · summer and autumn
  { pattern: `(?<= ${lead} ) {season=clearSeason} ${notThings}`, read: aSeason },
  { pattern: `(?<= {firstSeason=season} ( and | or ) ) {season=longSeason} ${notThings}`, read: aSeason },
  { pattern: `the {season=clearSeason} ${notThings} ${endsPhrase}`, read: aSeason },
  { pattern: `the {season=longSeason} ${notThings}`, read: aSeason },
  { pattern: `(?<= ${lead} ) the {season} ${notThings} ${endsPhrase}`, read: aSeason },
  { pattern: `(?<= ( by | in | until | since ) ) fall ${endsPhrase}`, read: () => onCalendar({ season: "FA" }) },
  // the summer of 2011 · summer 2011 · 2011 summer · the spring and summer of 2011
  { pattern: "the? {season} ( of | , )? ( {year} | {shortYear} )", read: aSeason },
  { pattern: "the? {season} of? {year} ( - | – | / ) ( {twoDigits} | {other=year} )", read: aSeason },
  {
    pattern: "the? {season} ( of | , )? {integer} {era}",
    read: (match) => onCalendar({ ...season(match), year: 1 - match.number("integer") }),
  },
  { pattern: `{year} {season} (?! {seasonalThing} )`, read: aSeason },
  { pattern: "the? {season} (?= ( and | or | to | through | - ) the? {other=season} ( of | , )? {year} )", read: aSeason },
  {
    pattern: "the? {season} (?= of? ( {last} | {this} | {next} | that | the same | the ( following | previous | next ) ) year )",
    read: aSeason,
  },
  // Christmas 2012 · New Year's Eve
  {
    pattern: "{holiday} ( of? {year} )?",
    read: (match) => onCalendar({ holiday: match.value("holiday") as Holiday, ...year(match) }),
  },
  { pattern: `( ${Object.keys(holidayPieces).map((name) => `{${name}}`).join(" | ")} ) ( ,? {year} )?`, read: holidayByName },
  { pattern: "( the | that ) weekend", read: () => onCalendar({ weekend: true }) },
  { pattern: "the ( second | third | middle ) {partOfMonth} of {month} ( ,? {year} )?", read: (match) => ({ ...onCalendar(month(match)), mod: "MID" }) },
  // the last week of August: a part of the month
  {
    pattern: "the ( first | opening ) ( two | few )? {partOfMonth} of {month} ( ,? {year} )?",
    read: (match) => ({ ...onCalendar(month(match)), mod: "START" }),
  },
  {
    pattern: "the ( last | final | closing ) ( two | few )? {partOfMonth} of {month} ( ,? {year} )?",
    read: (match) => ({ ...onCalendar(month(match)), mod: "END" }),
  },
];
