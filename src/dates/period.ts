import { DateTime, type DurationLike } from "luxon";

/** The calendar units a date can be precise to, coarse to fine. */
export type Grain = "century" | "decade" | "year" | "half" | "season" | "quarter" | "month" | "week" | "weekend" | "day";

/** A stretch of the calendar one grain long: 2026, the winter of 2025, the week of 2 March. */
export interface Period {
  readonly grain: Grain;
  /** First midnight, in UTC so that no daylight-saving change shifts a day. */
  readonly start: DateTime;
}

const length: Readonly<Record<Grain, DurationLike>> = {
  century: { years: 100 },
  decade: { years: 10 },
  year: { years: 1 },
  half: { months: 6 },
  season: { months: 3 },
  quarter: { months: 3 },
  month: { months: 1 },
  week: { weeks: 1 },
  weekend: { weeks: 1 },
  day: { days: 1 },
};

const sizeInDays: Readonly<Record<Grain, number>> = {
  century: 36525,
  decade: 3652,
  year: 365,
  half: 183,
  season: 92,
  quarter: 91,
  month: 30,
  week: 7,
  weekend: 2,
  day: 1,
};

/** The period of that grain which holds the day. A weekend "holds" its whole ISO week: it is the weekend of that week. */
export function periodOf(grain: Grain, day: DateTime): Period {
  return { grain, start: startOf(grain, day.startOf("day")) };
}

function startOf(grain: Grain, day: DateTime): DateTime {
  switch (grain) {
    case "century":
      return DateTime.utc(Math.floor(day.year / 100) * 100);
    case "decade":
      return DateTime.utc(Math.floor(day.year / 10) * 10);
    case "half":
      return DateTime.utc(day.year, day.month <= 6 ? 1 : 7);
    case "season":
      // Meteorological seasons of the northern hemisphere; a winter belongs to the year it begins in (TIMEX3 `2025-WI`).
      return day.month < 3 ? DateTime.utc(day.year - 1, 12) : DateTime.utc(day.year, Math.floor(day.month / 3) * 3);
    case "weekend":
      return day.startOf("week").plus({ days: 5 });
    default:
      return day.startOf(grain);
  }
}

/** First midnight after the period. */
export function endOf({ grain, start }: Period): DateTime {
  return grain === "weekend" ? start.plus({ days: 2 }) : start.plus(length[grain]);
}

/** The period `count` of its own grain later (earlier where negative). */
export function step({ grain, start }: Period, count: number): Period {
  const whole = length[grain] as Record<string, number>;
  return { grain, start: start.plus(Object.fromEntries(Object.entries(whole).map(([unit, n]) => [unit, n * count]))) };
}

export const finerOrEqual = (a: Grain, b: Grain): boolean => sizeInDays[a] <= sizeInDays[b];

const seasons: Readonly<Record<number, string>> = { 3: "SP", 6: "SU", 9: "FA", 12: "WI" };

/** TIMEX3 value of a period; years before Christ as `BC0480` (TIDES 2005), not as negative ISO years. */
export function formatPeriod({ grain, start }: Period): string {
  // The first century and the first decade begin in a year 0 that no calendar has; they are not before Christ.
  const year = start.year > 0 || (start.year === 0 && (grain === "century" || grain === "decade")) ? pad(start.year, 4) : `BC${pad(1 - start.year, 4)}`;
  switch (grain) {
    case "century":
      return year.slice(0, -2);
    case "decade":
      return year.slice(0, -1);
    case "year":
      return year;
    case "half":
      return `${year}-H${start.month === 1 ? 1 : 2}`;
    case "quarter":
      return `${year}-Q${start.quarter}`;
    case "season":
      return `${year}-${seasons[start.month] ?? ""}`;
    case "month":
      return `${year}-${pad(start.month, 2)}`;
    case "week":
      return `${pad(start.weekYear, 4)}-W${pad(start.weekNumber, 2)}`;
    case "weekend":
      return `${pad(start.weekYear, 4)}-W${pad(start.weekNumber, 2)}-WE`;
    case "day":
      return `${year}-${pad(start.month, 2)}-${pad(start.day, 2)}`;
  }
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");
