import { DateTime } from "luxon";

/** How exactly a date is known. A season is three months: a quarter or a half of a year counts as one. A weekend counts as its week. */
export type Precision = "day" | "week" | "month" | "season" | "year";

/** A stretch of the calendar that an event can be dated to. */
export interface EventDate {
  /** TIMEX3 value without a time of day: `2026-03-03`, `2026-W10`, `2026-W10-WE`, `2025-11`, `2025-WI`, `2026-Q1`, `2026-H1` or `2026`. */
  readonly date: string;
  readonly precision: Precision;
  /** Its first and last day, ISO. */
  readonly first: string;
  readonly last: string;
}

/** First month of each season (meteorological, of the north), quarter and half; a winter belongs to the year it begins in. */
const seasonStarts: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12, Q1: 1, Q2: 4, Q3: 7, Q4: 10, H1: 1, H2: 7 };

/**
 * Reads a TIMEX3 value as the date of an event; null for what dates none: vague references, durations, values with an
 * open part, and stretches longer than a year, in which no event is found again.
 */
export function readEventDate(value: string): EventDate | null {
  const date = value.replace(/T.*$/u, "");
  const [, year, part] = /^(\d{4})(?:-(SP|SU|FA|WI|Q[1-4]|H[12]))?$/u.exec(date) ?? [];
  if (year !== undefined) {
    const start = DateTime.utc(Number(year), part === undefined ? 1 : (seasonStarts[part] ?? 1));
    return part === undefined
      ? stretch(date, "year", start, start.endOf("year"))
      : stretch(date, "season", start, start.plus({ months: part.startsWith("H") ? 6 : 3 }).minus({ days: 1 }));
  }
  if (/^\d{4}-\d{2}$/u.test(date)) return fromIso(date, date, "month");
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date)) return fromIso(date, date, "day");
  const [, week, weekend] = /^(\d{4}-W\d{2})(-WE)?$/u.exec(date) ?? [];
  if (week === undefined) return null;
  const whole = fromIso(week, week, "week");
  if (whole === null || weekend === undefined) return whole;
  const sunday = DateTime.fromISO(whole.last, { zone: "utc" });
  return stretch(date, "week", sunday.minus({ days: 1 }), sunday);
}

function fromIso(date: string, iso: string, precision: "day" | "week" | "month"): EventDate | null {
  const start = DateTime.fromISO(iso, { zone: "utc" });
  return start.isValid ? stretch(date, precision, start, start.endOf(precision)) : null;
}

function stretch(date: string, precision: Precision, start: DateTime, end: DateTime): EventDate | null {
  const [first, last] = [start.toISODate(), end.toISODate()];
  return first === null || last === null ? null : { date, precision, first, last };
}
