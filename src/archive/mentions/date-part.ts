import { DateTime } from "luxon";

import type { Modifier } from "../../dates/expression.ts";
import type { EventDate } from "./event-date.ts";

/** The part of a stretch that a date speaks of: "early March", "the middle of the month", "late 2019". */
export type DatePart = Extract<Modifier, "START" | "MID" | "END">;

/** Shares of a stretch that count as its beginning, middle and end. Nobody draws the line to a day, so they overlap. */
const shares: Readonly<Record<DatePart, readonly [from: number, to: number]>> = { START: [0, 0.4], MID: [0.28, 0.72], END: [0.6, 1] };

export const isDatePart = (mod: Modifier | undefined): mod is DatePart => mod !== undefined && mod in shares;

/** First and last day, ISO, of a part of a stretch: "early March" is from March 1 to 13. */
export function daysOfPart({ first, last }: Pick<EventDate, "first" | "last">, part: DatePart | null): Pick<EventDate, "first" | "last"> {
  if (part === null || first === last) return { first, last };
  const [start, end] = [DateTime.fromISO(first, { zone: "utc" }), DateTime.fromISO(last, { zone: "utc" })];
  const days = end.diff(start).as("days");
  const [from, to] = shares[part];
  const at = (share: number): string => start.plus({ days: Math.round(share * days) }).toISODate() ?? first;
  return { first: at(from), last: at(to) };
}
