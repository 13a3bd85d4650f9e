import { clockTime } from "../figures.ts";
import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { timeOfDay, type Meaning } from "../meaning.ts";
import { opens } from "./phrase-ends.ts";

const meridiem = (match: Match): number | undefined => match.value("meridiem") as number | undefined;

function clock(match: Match): Meaning | null {
  const [hour = 0, minute = 0] = match.tokens("clock").join("").split(":").map(Number);
  return clockTime(hour, minute, meridiem(match));
}

const ofReport = (meaning: Meaning | null): Meaning | null =>
  meaning?.kind === "date" && meaning.time !== undefined ? timeOfDay(meaning.time, "reference") : meaning;

/** "10:40 a.m. A boom has arrived", "3.15pm: The second robot": an entry of the day that is reported on. */
const headsEntry = (match: Match): boolean => opens(match) && /^\p{Lu}/u.test(match.around(/^[:–—-]$/u.test(match.around(0)) ? 1 : 0, true));

const asEntry = (match: Match, meaning: Meaning | null): Meaning | null => (headsEntry(match) ? ofReport(meaning) : meaning);

const partOfDay = (match: Match): Meaning => timeOfDay(match.value("partOfDay") as string);

/** "0900", "1535": an hour and its minutes without a colon. */
function military(match: Match): Meaning | null {
  const digits = match.tokens("integer").join("");
  return /^\d{4}$/u.test(digits) ? clockTime(Number(digits.slice(0, 2)), Number(digits.slice(2))) : null;
}

/** "closed at 12.50 on Friday": at a price. */
const priced = /^(?:closed|closes|traded|trading|opened|ended|finished|settled|was|were|is|stood|quoted|priced|valued)$/u;

/** Hours and minutes. The day they belong to is found by a join or by the story. */
export const clockRules: readonly Rule[] = [
  // 6:30 p.m. EST · 6 p.m. · 18:30 GMT
  { pattern: "{clock} {meridiem} {zone}?", read: (match) => asEntry(match, clock(match)) },
  { pattern: "{clock} ( hours | hrs | h )? {zone}", read: (match) => asEntry(match, clock(match)) },
  // "17:20 The bank has closed its doors": alone at the head of an entry
  { pattern: "{clock}", read: (match) => (headsEntry(match) && /^\d\d/u.test(match.text) ? ofReport(clock(match)) : null) },
  // a bare 7:45 needs a word that tells the time: "3:16" may be a score, a ratio or a psalm
  {
    pattern: "(?<= at | by | until | till | from | since | before | after | around | about | between | and | to | , | {opening} ) {clock} (?! ratio | odds | lead | win )",
    read: clock,
  },
  { pattern: "(?<= {isoDate} | {slashDate} | {dottedDate} | {year} | {year} , ) {clock}", read: clock },
  { pattern: "{hour} {meridiem} {zone}?", read: (match) => asEntry(match, clockTime(match.number("hour"), 0, meridiem(match))) },
  // "said in its 5 a.m. advisory": of the day of the report, whatever day it speaks of
  {
    pattern: "(?<= ( its | the ) ) ( {clock} | {hour} ) {meridiem} {zone}? (?= ( advisory | bulletin | update | forecast ) )",
    read: (match) => ofReport(match.has("clock") ? clock(match) : clockTime(match.number("hour"), 0, meridiem(match))),
  },
  {
    pattern: "{decimal} ( {meridiem} {zone}? | {zone} )",
    read: (match) => {
      const [hour = 0, minute = 0] = match.tokens("decimal").join("").split(".").map(Number);
      return asEntry(match, clockTime(hour, minute, meridiem(match)));
    },
  },
  // "at 21.14 on Friday"
  { pattern: "(?<= at ) {decimal} (?= on {weekday} )", read: (match) => /^\d\d\.\d\d$/u.test(match.text) && !priced.test(match.around(-2)) ? clockTime(Number(match.text.slice(0, 2)), Number(match.text.slice(3))) : null },
  { pattern: "{oneToNineteen} {meridiem}", read: (match) => clockTime(match.number("oneToNineteen"), 0, meridiem(match)) },
  // "9 to 5 p.m.": the first hour of a span shares what the last one says
  {
    pattern: "{hour} (?= ( - | – | to | and ) {other=hour} {meridiem} )",
    read: (match) => clockTime(match.number("hour"), 0, meridiem(match)),
  },
  // six o'clock · 6 o'clock
  {
    pattern: "( {hour} | {oneToNineteen} ) ( o'clock | o’clock )",
    read: (match) => clockTime(match.number("hour") || match.number("oneToNineteen"), 0),
  },
  // 1535 GMT · 0900 hours
  { pattern: "{integer} ( {zone} | hours local time )", read: military },
  // evening · the morning of · the early morning hours of: only beside a day
  { pattern: "{partOfDay}", read: partOfDay, loose: true },
  { pattern: "the? early? {partOfDay} hours (?= of )", read: partOfDay, loose: true },
  { pattern: "the? ( early | small ) hours (?= of )", read: () => timeOfDay("TMO"), loose: true },
  { pattern: "the {partOfDay} (?= of | on )", read: partOfDay, loose: true },
  { pattern: "{noon}", read: (match) => timeOfDay(match.string("noon")) },
  // "after midnight": the day begins with it; "until midnight": it ends the day
  { pattern: "(?<= ( after | past | since ) ) midnight", read: () => timeOfDay("T00:00") },
  { pattern: "12 ( noon | midnight )", read: (match) => timeOfDay(match.text.endsWith("t") ? "T24:00" : "T12:00") },
];
