import type { Rule } from "../grammar.ts";
import type { Match } from "../match.ts";
import { fixedDate, stepped, type Anchor, type Meaning } from "../meaning.ts";
import type { Grain } from "../period.ts";
import { closes } from "./phrase-ends.ts";

/** Calendar unit of an ISO designator; hours and less step no calendar. */
const grains: Readonly<Record<string, Grain>> = { D: "day", W: "week", M: "month", Y: "year", DE: "decade", CE: "century" };

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

function oneAway(match: Match, sign: -1 | 1, from: Anchor): Meaning | null {
  const grain = grains[match.string("oneUnit")];
  return grain === undefined ? { ...stepped("day", 0, from), time: "TXX" } : stepped(grain, sign, from);
}

const quantity = "( {number} | ( the | a )? {few} | a couple of | a couple | a number of )";

/** Bare "days before", where no number says how many. */
const notCounted = "(?<! {integer} | {oneToNineteen} | {tens} | {few} | more | full )";

/** Dates told by their distance: from now ("ago", "from now") or from the date told before ("earlier", "later"). */
export const distanceRules: readonly Rule[] = [
  // two years ago · a year ago this week · several months ago
  { pattern: `${quantity} {fullness}? {unit} ( or ( so | more ) )? ago`, read: (match) => away(match, -1, "reference") },
  { pattern: "( {one=article} {oneUnit=oneUnit} ) ( or ( so | more ) )? ago", read: (match) => oneAway(match, -1, "reference") },
  { pattern: "( not? long ago | a? long time ago | some time ago | ages ago )", read: () => fixedDate("PAST_REF") },
  { pattern: `${notCounted} {unit=units} ago`, read: () => fixedDate("PAST_REF") },
  { pattern: `${notCounted} {unit=units} ( earlier | before )`, read: (match) => (closes(match) ? fixedDate("PAST_REF") : null) },
  { pattern: `${notCounted} {unit=units} ( later | afterward | afterwards )`, read: () => fixedDate("FUTURE_REF") },
  {
    pattern: `( ${quantity} | {one=article} ) {fullness}? {unit} ( earlier | previously | before )`,
    read: (match) => (match.text.endsWith("before") && !closes(match) ? null : away(match, -1, "narrative")),
  },
  {
    pattern: `( ${quantity} | {one=article} ) {fullness}? {unit} ( later | afterward | afterwards | after )`,
    read: (match) => (match.text.endsWith("after") && !closes(match) ? null : away(match, 1, "narrative")),
  },
  {
    pattern: `( ${quantity} | {one=article} ) {fullness}? {unit} ( from now | hence )`,
    read: (match) => away(match, 1, "reference"),
  },
];
