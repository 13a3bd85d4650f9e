import { step, endOf, type Period } from "./period.ts";

/** The nth such weekday of a longer period, from its end where negative; null where it has not that many. */
export function nthWeekday({ start, ...outer }: Period, nth: number, weekday: number): Period | null {
  const end = endOf({ start, ...outer });
  const first = nth > 0 ? start : end;
  const day: Period = { grain: "day", start: first.plus({ days: (weekday - first.weekday + 7) % 7 }) };
  const found = step(day, 7 * (nth > 0 ? nth - 1 : nth));
  return found.start >= start && found.start < end ? found : null;
}
