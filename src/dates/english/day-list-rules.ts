import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { following, type Meaning } from "../meaning.ts";
import { set } from "../word-set.ts";
import { monthDay } from "./calendar-rules.ts";
import { future, modal, past, present, scheduled } from "./verb-words.ts";

/** Up to three more days between the first and the last. */
const listed = "( , {listed=dayNumber} ( , {listed=dayNumber} ( , {listed=dayNumber} )? )? ,? )?";
const dash = "( - | – | — | to | and | or | & | through | until )";
const and = "( - | – | — | to | and | or | & )";
/** What shows that a number counts something, and is no day: "On March 5 and 7 people died". */
const counted =
  "(?! {unit} | - {unit} | {scale} | - {scale} | dozen | {month} | : | % | percent | st | more | others | people | men | women | children | soldiers | civilians | " +
  "dead | killed | wounded | injured | hurt | died | drowned | perished | survived | {unknown} {unit} )";

/**
 * Whether a list of days can end in front of a word. Behind a comma two numbers may begin a clause of their own ("On April 5,
 * 12 and 15 fishermen drowned"), and what they count is mostly a noun: a mark, a function word or a verb is none.
 */
const endsList = (word: string): boolean =>
  !/^\p{L}/u.test(word) || functionWords.has(word) || [past, present, modal, future, scheduled].some((verbs) => verbs.has(word)) || /\p{Ll}{2}ed$/u.test(word);
const functionWords = set(
  "in at on by for from to into of with as and but or nor so when while where which who whose whom that than if because although though the a an this these those last next each every " +
    "he she it they we you i his her its our their after before during until till through about around inside outside near under over between against amid among across along via not also only alone respectively",
);

/** A day that shares the month of the one before it, and its year, which that one's verb tells. */
function laterDay(match: Match): Meaning | null {
  const meaning = match.number("dayNumber") > match.number("first") ? monthDay(match) : null;
  return meaning?.kind !== "date" || meaning.base.at !== "calendar" || match.has("year") ? meaning : following(meaning.base.fields);
}

/** The same with days behind it: they must be in order, for "March 5, 4 and 7 years later" is no list. */
const middleDay = (match: Match): Meaning | null => (match.number("last") > match.number("dayNumber") ? laterDay(match) : null);

/** Where the month stands before the list, its numbers may be no days. */
const middleBehindMonth = (match: Match): Meaning | null => (endsList(match.behind("last")) ? middleDay(match) : null);
const lastBehindMonth = (match: Match): Meaning | null => (!match.has("listed") || endsList(match.around(0)) ? laterDay(match) : null);

const firstDay = (match: Match): Meaning | null => (!match.has("listed") || match.number("last") > match.number("dayNumber") ? monthDay(match) : null);

/** Days of one month, named once: "March 4-6, 2026", "June 3, 4 and 5", "3, 4 and 5 June". */
export const dayListRules: readonly Rule[] = [
  { pattern: `( {weekday} ,? )? {month} {dayNumber} (?= ${listed} ${dash} {last=dayNumber} ,? {year} )`, read: monthDay },
  { pattern: `(?<= {month} {first=dayNumber} ${listed} , ) {dayNumber} (?= ${listed} ,? ( and | or | & ) {last=dayNumber} ${counted} )`, read: middleBehindMonth },
  { pattern: `(?<= {month} {first=dayNumber} ${listed} ${dash} ) {dayNumber} ( ,? {year} )? ${counted}`, read: lastBehindMonth },
  { pattern: `{dayNumber} (?= ${listed} ${and} {last=dayNumber} {month} {year}? )`, read: firstDay },
  { pattern: `(?<= {first=dayNumber} , ) {dayNumber} (?= ${listed} ,? ${and} {last=dayNumber} {month} {year}? )`, read: middleDay },
];
