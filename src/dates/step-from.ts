import type { DateTime } from "luxon";

import { looksAhead } from "./choose.ts";
import { anchorDay, type Context } from "./context.ts";
import type { Anchor } from "./meaning.ts";
import { finerOrEqual, periodOf, step, type Period } from "./period.ts";
import { unknown, type Placed } from "./placed.ts";

/** Steps from the last quarter told; where none is, results are of the quarter just over. */
function stepFromQuarter(unit: Period["grain"], count: number, context: Context): Placed {
  const { story: { last, quarter }, reference } = context;
  if (quarter !== null && !(unit === "year" && last?.grain === "month"))
    return { period: step(quarter, unit === "year" ? 4 * count : count), needsReference: false };
  if (unit === "year") return stepFrom(unit, count, "narrative", context);
  if (reference === null) return unknown;
  const over = count < 0 || context.tense() === "past";
  return { period: step(periodOf(unit, reference), count - (over ? 1 : 0)), needsReference: true };
}

/** Values of units of which the text does not say which one. */
const openValues: Readonly<Partial<Record<Period["grain"], string>>> = { day: "XXXX-XX-XX", week: "XXXX-WXX", month: "XXXX-XX" };

/** So many units from what the anchor names: "two years ago", "a week later", "the same day". */
export function stepFrom(unit: Period["grain"], count: number, from: Anchor, context: Context): Placed {
  if (from === "quarter") return stepFromQuarter(unit, count, context);
  const { day, needsReference, grain, isAhead } = anchorDay(from, context, unit);
  if (day === null) return unknown;
  // "They meet on March 19. Confidence, reported a day earlier, sank": what has happened hangs on no day to come.
  if (from === "narrative" && count < 0 && isAhead()) return stepFrom(unit, count, "reference", context);
  // "It snowed until Sunday. Schools will stay closed for the rest of the week": that of the report, which has more to come.
  if (from === "nearby" && count === 0 && !context.narrative && context.reference !== null && day < context.reference && looksAhead(context.tense()))
    return stepFrom(unit, count, "reference", context);
  if (from !== "reference" && grain !== undefined && !finerOrEqual(grain, unit)) {
    // "two days later" after "in May": the text does not say which day.
    const open = openValues[unit];
    if (open !== undefined) return { period: null, needsReference: false, open };
  }
  if (unit === "weekend") return { period: weekend(day, count, context), needsReference };
  // A year on from a month or a quarter is that month or quarter of the other year.
  if (unit === "year" && Math.abs(count) === 1 && from === "narrative" && (grain === "quarter" || grain === "month"))
    return { period: periodOf(grain, day.plus({ years: count })), needsReference };
  const period = step(periodOf(unit, day), count);
  // "The school closed in the 1980s, the shop ten years later": what has happened did not happen in years to come.
  if (from === "narrative" && count > 0 && (isAhead() || (context.reference !== null && period.start > context.reference && context.tense() === "past")))
    return { period: null, needsReference: false, open: openValues[unit] ?? "XXXX" };
  return { period, needsReference };
}

/** "This weekend" said on a Monday of what has happened is the one just over; "the weekend before last" is one earlier than "last". */
function weekend(day: DateTime, count: number, context: Context): Period {
  const own = periodOf("weekend", day);
  if (count < 0) return step(own, count);
  // Early in a week, the next weekend is the one it ends with.
  if (count > 0) return step(own, day.weekday >= 4 ? count : count - 1);
  return day < own.start && context.tense() === "past" ? step(own, -1) : own;
}
