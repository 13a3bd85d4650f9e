import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { fixedDate, moment, stepped, type Anchor, type Meaning } from "../meaning.ts";
import type { Grain } from "../period.ts";
import { compares } from "./comparison.ts";
import { closes, closesWithThat, opens } from "./phrase-ends.ts";

/** Calendar unit of an ISO designator; hours and less step no calendar. */
const grains: Readonly<Record<string, Grain>> = { D: "day", W: "week", M: "month", Y: "year", DE: "decade", CE: "century" };

/** Minutes of an hour's and a minute's designator; seconds are too short to move a clock that tells none. */
const minutes: Readonly<Record<string, number>> = { TH: 60, TM: 1 };

/** So many hours or minutes away: from the clock time told last, where there is one. */
function momentAway(unit: string, amount: number, from: Anchor): Meaning {
  const each = minutes[unit];
  return from === "reference" || each === undefined ? { ...stepped("day", 0, from), time: "TXX" } : moment(Math.round(amount * each));
}

/** "two years ago", "a month later": so many units from now or from the date before. */
function away(match: Match, sign: -1 | 1, from: Anchor, told?: number): Meaning | null {
  const unit = match.string(match.has("unit") ? "unit" : "oneUnit");
  const fortnight = unit === "2W";
  const grain = fortnight ? "week" : grains[unit];
  const amount = told ?? (match.has("number") ? match.number("number") : 1);
  const past = sign < 0 ? "PAST_REF" : "FUTURE_REF";
  if (match.has("few") || !(match.has("number") || match.has("oneUnit") || match.has("one"))) return fixedDate(past);
  if (grain === undefined) return unit === "ML" ? fixedDate(past) : momentAway(unit, sign * amount, from);
  // Half units: "two and a half years ago" is precise to the next finer unit.
  if (!Number.isInteger(amount)) {
    const finer = grain === "year" ? (["month", 12] as const) : grain === "decade" ? (["year", 10] as const) : grain === "week" ? (["day", 7] as const) : null;
    return finer === null ? fixedDate(past) : stepped(finer[0], sign * Math.round(amount * finer[1]), from);
  }
  // A round "3,500 years ago" names no year.
  if (amount >= 500) return { ...fixedDate(past), distance: true };
  return stepped(grain, sign * amount * (fortnight ? 2 : 1), from);
}

const directionOf = (match: Match): -1 | 1 => (match.text.endsWith("later") ? 1 : -1);
const anchorOf = (match: Match): Anchor => (match.text.endsWith("ago") ? "reference" : "narrative");

const halves: Readonly<Record<string, readonly [Grain, number]>> = { Y: ["month", 6], DE: ["year", 5], CE: ["year", 50] };

/** Half a unit, in whole units of the next finer kind; half an hour steps the clock. */
function halfAway(match: Match): Meaning | null {
  const half = halves[match.string("oneUnit")];
  if (half === undefined) return match.string("oneUnit") === "TH" ? momentAway("TH", directionOf(match) / 2, anchorOf(match)) : null;
  return stepped(half[0], directionOf(match) * half[1], anchorOf(match));
}

function oneAway(match: Match, sign: -1 | 1, from: Anchor): Meaning | null {
  if (match.string("oneUnit") === "2W") return stepped("week", 2 * sign, from);
  const grain = grains[match.string("oneUnit")];
  return grain === undefined ? momentAway(match.string("oneUnit"), sign, from) : stepped(grain, sign, from);
}

const quantity = "( {number} | ( the | a )? {few} | a couple of | a couple | a number of )";

/** Bare "days before", where no number says how many. */
const notCounted = "(?<! {integer} | {oneToNineteen} | {tens} | {few} | more | full )";

/** Dates told by their distance: from now ("ago", "from now") or from the date told before ("earlier", "later"). */
export const distanceRules: readonly Rule[] = [
  // two years ago · a year ago this week · several months ago
  { pattern: `${quantity} {fullness}? {unit} ( or ( so | more ) )? ago`, read: (match) => away(match, -1, "reference") },
  // four or five days later: at least the first of them
  { pattern: "{number} ( or | to ) {other=number} {fullness}? {unit} ( ago | later | earlier (?! than ) )", read: (match) => away(match, directionOf(match), anchorOf(match)) },
  { pattern: "( {one=article} {oneUnit=oneUnit} ) ( or ( so | more ) )? ago", read: (match) => oneAway(match, -1, "reference") },
  {
    pattern: "half ( a | an )? -? {oneUnit} ( ago | ( {earlier} | later ) (?! than ) )",
    read: (match) => halfAway(match),
  },
  { pattern: "{one=article} {oneUnit} and a half ( ago | {earlier} | later )", read: (match) => away(match, directionOf(match), anchorOf(match), 1.5) },
  { pattern: "a quarter ( of a | - )? century ( ago | {earlier} | later )", read: (match) => stepped("year", 25 * directionOf(match), anchorOf(match)) },
  { pattern: "( (?<! as ) long ago | not long ago | a? long time ago | some time ago | ages ago )", read: () => fixedDate("PAST_REF") },
  { pattern: `${notCounted} {unit=units} ago`, read: () => fixedDate("PAST_REF") },
  {
    pattern: `${notCounted} {unit=units} ( earlier | before )`,
    read: (match) => (closes(match) || (match.text.endsWith("earlier") && opens(match)) ? fixedDate("PAST_REF") : null),
  },
  { pattern: `${notCounted} {unit=units} ( later | afterward | afterwards )`, read: (match) => (match.string("unit").startsWith("T") ? { ...stepped("day", 0, "narrative"), time: "TXX" } : fixedDate("FUTURE_REF")) },
  {
    pattern: `( ${quantity} | {one=article} ) {fullness}? {unit} ( earlier (?! than ) | previously | before )`,
    read: (match) => (match.text.endsWith("before") && !closes(match) ? null : away(match, -1, "narrative")),
  },
  {
    pattern: `( ${quantity} | {one=article} ) {fullness}? {unit} ( later (?! than ) | afterward | afterwards | after )`,
    // "drove a tram for 20 years afterward": how long, and not when
    read: (match) => ((match.text.endsWith("after") && !closes(match)) || (match.around(-1) === "for" && /afterwards?$/u.test(match.text)) ? null : away(match, 1, "narrative")),
  },
  {
    pattern: `( ${quantity} | {one=article} ) {fullness}? {unit} ( before | after ) that`,
    read: (match) => (closesWithThat(match) ? away(match, / after that$/iu.test(match.text) ? 1 : -1, "narrative") : null),
  },
  // "up from $38 million a year earlier": of results, the same quarter of the year before
  {
    pattern: "( a | one ) year ( ago | {earlier} )",
    read: (match) => (compares(match) && !(match.text.endsWith("before") && !closes(match)) ? { ...stepped("year", -1, "quarter"), aside: true } : null),
  },
  {
    pattern: `( ${quantity} | {one=article} ) {fullness}? {unit} ( from now | hence )`,
    read: (match) => away(match, 1, "reference"),
  },
];
