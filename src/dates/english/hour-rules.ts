import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { bareHour, type Meaning } from "../meaning.ts";
import { set } from "../word-set.ts";

/*
 * Hours that nothing but their place tells: "up at 5", "open from 10 to 5", "until nine on Friday". A number is far
 * more often an age, a score, a price or a count, so each rule wants a word beside it that only an hour has.
 */

/** Before "at" these tell when: "woke at 5", "dinner at 8". What opens and closes at a price is told in the past ("closed at 12"). */
const timed = set(
  "up awake awoke woke wakes wake waking rises rising arrive arrives arrived arriving begin begins began start starts open opens opening " +
    "reopens closes closing ends depart departs departed meet meets met meeting leaves dinner lunch breakfast supper bed bedtime home " +
    "work church doors kickoff kicks curtain flight train bus daily mass service today tomorrow yesterday tonight weekdays weekends " +
    "airs gates shift dawn monday tuesday wednesday thursday friday saturday sunday",
);
/** In the clause of these, "from 10 to 5" are hours. */
const opening = set("open opens opened daily weekdays weekends hours shift shifts airs doors curfew closed works worked working mondays tuesdays wednesdays thursdays fridays saturdays sundays");
const prices = set("prices price tickets ticket bidding bids rates fares shares");

const before = (match: Match, count: number): readonly string[] => {
  const words: string[] = [];
  for (let place = -1; place >= -count; place--) {
    const word = match.around(place);
    if (word === "" || /^[.!?;]$|\n/u.test(word)) break;
    words.push(word);
  }
  return words;
};

const hourOf = (match: Match, name = "hour"): number => match.number(name);
const isHour = (hour: number): boolean => hour >= 1 && hour <= 12;

/** "shuts at five" behind a clock time in its sentence: "at 6:15 … by nine". */
const clockTold = (match: Match): boolean =>
  before(match, 12).slice(1).some((word) => /^\d{1,2}:\d\d$|^[ap]\.?m\.?$|^o['’]clock$|^noon$|^midnight$/u.test(word));

const opens = (match: Match): boolean => before(match, 10).some((word) => opening.has(word));

const atHour = (match: Match): Meaning | null => {
  const [, verb = "", subject = ""] = before(match, 3);
  const hour = hourOf(match);
  return isHour(hour) && ((timed.has(verb) && !prices.has(subject)) || clockTold(match)) ? bareHour(hour) : null;
};

/** A place closes after it opened: "from 10 to 5", "from 10 to 6, and until 9 on Fridays". */
const closingHour = (match: Match): Meaning | null => {
  if (!opens(match)) return clockTold(match) ? bareHour(hourOf(match)) : null;
  const opened = before(match, 12).map(Number).filter(isHour).at(-1) ?? 0;
  const hour = hourOf(match);
  return isHour(hour) ? bareHour(hour <= opened && hour < 12 ? hour + 12 : hour) : null;
};

const hour = "{hour=smallNumber}";
/** What can stand behind an hour, and not behind a count: no noun, unit or sign. */
const ends = "(?= , | . | ; | : | {closing} | and | but | or | on | in | for | when | while | with | the | a | he | she | they | it | we | i | {paragraph} | $ )";
const partFollows = "(?= ( in the | this | tomorrow | yesterday ) {partOfDay} | at night )";

/** Hours without "a.m.", "o'clock" or minutes. */
export const hourRules: readonly Rule[] = [
  { pattern: `(?<= ( at | by ) ) ${hour} ${ends}`, read: atHour },
  { pattern: `(?<= ( until | till ) ) ${hour} ${ends}`, read: closingHour },
  { pattern: `(?<= from ) ${hour} (?= ( to | until | till | - | – ) ( {smallNumber} ${ends} | {noon} | {clock} ) )`, read: (match) => (opens(match) && isHour(hourOf(match)) ? bareHour(hourOf(match)) : null) },
  { pattern: `(?<= from {smallNumber} ( to | until | till | - | – ) ) ${hour} ${ends}`, read: closingHour },
  // "at 9 on Friday", "about two in the morning": counted only with what stands behind it
  { pattern: `(?<= ( until | till ) ) ${hour} (?= on? {weekday} )`, read: bare, loose: true },
  { pattern: `(?<= at ) ${hour} (?= {weekday} )`, read: bare, loose: true },
  { pattern: `(?<= ( at | by | since | until | till | from | before | after | around | about | past | almost | nearly | to ) ) ${hour} ${partFollows}`, read: bare, loose: true },
];

function bare(match: Match): Meaning | null {
  const hour = hourOf(match);
  return isHour(hour) ? bareHour(hour) : null;
}
