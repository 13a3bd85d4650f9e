import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import type { FixedMeaning, Meaning } from "../meaning.ts";
import { isoDuration } from "../iso-duration.ts";
import { twoDigits } from "../two-digits.ts";

const set = (value: string, more: { quant?: string; freq?: string } = {}): FixedMeaning => ({
  kind: "fixed",
  type: "SET",
  value,
  ...more,
});

const quant = (match: Match): { quant: string } => ({ quant: /^each/iu.test(match.text) ? "EACH" : "EVERY" });
const weekdayValue = (day: number): string => `XXXX-WXX-${day}`;
const every = "( every | each )";

/** "every second biscuit" is every other one. */
const isEveryOther = (match: Match): boolean =>
  /^every second$/iu.test(match.text) && /^\p{Ll}+$/u.test(match.around(0)) && !/^(?:counts?|matters?|of|that|when|he|she|it|we|you|they|i|is|was|and|or|but|the|a|in|on|for|with|from|to)$/u.test(match.around(0));

function rate(match: Match): Meaning {
  const times = match.has("often") ? match.value("often") : match.number("number");
  return set(isoDuration(1, match.string("oneUnit")), typeof times === "number" && times > 0 ? { freq: String(times) } : {});
}

/** Times that return. */
export const setRules: readonly Rule[] = [
  {
    pattern: `${every} ( single | other )? {oneUnit}`,
    read: (match) => (isEveryOther(match) ? null : set(isoDuration(/other/u.test(match.text) ? 2 : 1, match.string("oneUnit")), quant(match))),
  },
  {
    pattern: "every {number} {unit}",
    read: (match) => set(isoDuration(match.number("number"), match.string("unit")), quant(match)),
  },
  { pattern: "every {number} ( or | to | - ) {other=number} {unit}", read: (match) => set(isoDuration(match.number("number"), match.string("unit")), quant(match)) },
  { pattern: "every few {unit}", read: (match) => set(isoDuration("X", match.string("unit")), quant(match)) },
  {
    pattern: `${every} ( other )? {weekday} {partOfDay}?`,
    read: (match) => set(weekdayValue(match.number("weekday")) + (match.has("partOfDay") ? match.string("partOfDay") : ""), quant(match)),
  },
  {
    pattern: `${every} {month} ( {dayNumber} )?`,
    read: (match) => set(`XXXX-${twoDigits(match.number("month"))}${match.has("dayNumber") ? `-${twoDigits(match.number("dayNumber"))}` : ""}`, quant(match)),
  },
  { pattern: `${every} {season}`, read: (match) => set(`XXXX-${match.string("season")}`, quant(match)) },
  { pattern: `${every} weekend`, read: (match) => set("XXXX-WXX-WE", quant(match)) },
  { pattern: `${every} {partOfDay}`, read: (match) => set(`XXXX-XX-XX${match.string("partOfDay")}`, quant(match)) },
  {
    pattern: "{weekdays} {partsOfDay}? (?! ago )",
    read: (match) => set(weekdayValue(match.number("weekdays")) + (match.has("partsOfDay") ? match.string("partsOfDay") : "")),
  },
  { pattern: "{weekday} {partsOfDay}", read: (match) => set(weekdayValue(match.number("weekday")) + match.string("partsOfDay")) },
  { pattern: "weekends", read: () => set("XXXX-WXX-WE") },
  { pattern: "weekdays", read: () => set("XXXX-WXX-WD") },
  // the first Thursday of every month
  { pattern: "the ( {ordinalWord} | last ) {weekday} ( of | in ) ( every | each ) {oneUnit}", read: (match) => set(isoDuration(1, match.string("oneUnit")), { quant: /each/u.test(match.text) ? "EACH" : "EVERY" }) },
  { pattern: "once every {number} {unit}", read: (match) => set(isoDuration(match.number("number"), match.string("unit")), { quant: "EVERY", freq: "1" }) },
  { pattern: "{often} {regular}", read: (match) => set(match.string("regular"), { freq: String(match.number("often")) }) },
  { pattern: "(?<= ( on | in ) ) most ( days | weeks | months | years )", read: (match) => set(isoDuration(1, match.text.endsWith("days") ? "D" : match.text.endsWith("weeks") ? "W" : match.text.endsWith("months") ? "M" : "Y")) },
  {
    pattern: "( the | most )? {partsOfDay}",
    read: (match) => (/^(?:in|on|during|at|most)$/u.test(match.around(-1)) ? set(`XXXX-XX-XX${match.string("partsOfDay")}`) : null),
  },
  // once a week · three times a day · per year · $40 a month
  { pattern: "( {often} | {number} times ) ( a | an | per | each | every ) {oneUnit}", read: rate },
  { pattern: "per {oneUnit}", read: rate },
  { pattern: "( a | per ) night", read: (match) => (/^per/u.test(match.text) || isRate(match) ? set("P1D") : null) },
  { pattern: "( a | an ) {oneUnit}", read: (match) => (isRate(match) ? rate(match) : null) },
  // daily · annual · year after year
  { pattern: "{regular}", read: (match) => (properName(match) ? null : set(match.string("regular"))) },
  { pattern: "( year after year | year in , year out )", read: () => set("P1Y") },
  { pattern: "day after day", read: () => set("P1D") },
];

/** What is counted by the day or the year. */
const counted = new Set(
  ("million billion thousand hundred times percent dollars cents euros pounds hours days barrels people weeks months tons tonnes games " +
    "cases deaths units vehicles cars seats students").split(" "),
);
const notRate = new Set("ago later earlier before after into -".split(" "));
/** "a day and a half" is a length; "300 meals a day and has struggled" is not. */
const goesOn = (match: Match): boolean => match.around(0) === "and" && /^(?:a|half)$/u.test(match.around(1));

/** "$40 a month", "eight hours a day", "times a week": an amount before, and nothing that makes it a length after. */
const isRate = (match: Match): boolean =>
  (/\d/u.test(match.around(-1)) || counted.has(match.around(-1)) || countsPlural(match) || countsOne(match)) && !notRate.has(match.around(0)) && !goesOn(match) && match.string("oneUnit") !== "TS";

/** "two million users a day", "40 people a week". */
const countsPlural = (match: Match): boolean =>
  /^\p{Ll}{3,}s$|^people$/u.test(match.around(-1)) && [-2, -3].some((place) => /^\d/u.test(match.around(place)) || scales.has(match.around(place)));
/** "one trip a day", "by a third a year" */
const countsOne = (match: Match): boolean =>
  (match.around(-2) === "one" && /^\p{Ll}+$/u.test(match.around(-1))) || (/^(?:a|one)$/u.test(match.around(-2)) && /^(?:half|third|quarter|fifth|tenth)$/u.test(match.around(-1)));
const scales = new Set("million billion thousand hundred dozen two three four five six seven eight nine ten twelve twenty".split(" "));

/** "the Daily Mail", "New York Weekly": capitalised inside a sentence, it is part of a name. */
const properName = (match: Match): boolean =>
  isNewspaper(match) ||
  (isCapital(match.text) &&
  (isCapital(match.around(0, true)) || isCapital(match.around(-1, true)) || ["the", "a", "an", "'s"].includes(match.around(-1))));

/** "the local daily El Sol": a paper, and not how often something returns; but "the weekly U.S. report" returns. */
const isNewspaper = (match: Match): boolean =>
  /^(?:daily|weekly)$/u.test(match.text) &&
  /^\p{Lu}[\p{Ll}-]/u.test(match.around(0, true)) &&
  /^(?:the|a|local|national|leading|independent|liberal|conservative|state|business|sports|'s)$/u.test(match.around(-1));

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
