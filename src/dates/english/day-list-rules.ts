import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { following, type Meaning } from "../meaning.ts";
import { monthDay } from "./calendar-rules.ts";

/** Up to three more days between the first and the last. */
const listed = "( , {listed=dayNumber} ( , {listed=dayNumber} ( , {listed=dayNumber} )? )? ,? )?";
const dash = "( - | – | — | to | and | or | & | through | until )";
const and = "( - | – | — | to | and | or | & )";
/** What shows that a number counts something, and is no day: "On March 5 and 7 people died". */
const counted =
  "(?! {unit} | - {unit} | {month} | : | % | percent | st | more | others | people | men | women | children | soldiers | civilians | " +
  "dead | killed | wounded | injured | hurt | {unknown} {unit} )";

/** A day that shares the month of the one before it, and its year, which that one's verb tells. */
function laterDay(match: Match): Meaning | null {
  const meaning = match.number("dayNumber") > match.number("first") ? monthDay(match) : null;
  return meaning?.kind !== "date" || meaning.base.at !== "calendar" || match.has("year") ? meaning : following(meaning.base.fields);
}

/** The same with days behind it: they must be in order, for "March 5, 4 and 7 years later" is no list. */
const middleDay = (match: Match): Meaning | null => (match.number("last") > match.number("dayNumber") ? laterDay(match) : null);

const firstDay = (match: Match): Meaning | null => (!match.has("listed") || match.number("last") > match.number("dayNumber") ? monthDay(match) : null);

/** Days of one month, named once: "March 4-6, 2026", "June 3, 4 and 5", "3, 4 and 5 June". */
export const dayListRules: readonly Rule[] = [
  { pattern: `( {weekday} ,? )? {month} {dayNumber} (?= ${listed} ${dash} {last=dayNumber} ,? {year} )`, read: monthDay },
  { pattern: `(?<= {month} {first=dayNumber} ${listed} , ) {dayNumber} (?= ${listed} ,? ( and | or | & ) {last=dayNumber} ${counted} )`, read: middleDay },
  { pattern: `(?<= {month} {first=dayNumber} ${listed} ${dash} ) {dayNumber} ( ,? {year} )? ${counted}`, read: laterDay },
  { pattern: `{dayNumber} (?= ${listed} ${and} {last=dayNumber} {month} {year}? )`, read: firstDay },
  { pattern: `(?<= {first=dayNumber} , ) {dayNumber} (?= ${listed} ,? ${and} {last=dayNumber} {month} {year}? )`, read: middleDay },
];
