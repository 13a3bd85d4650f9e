import { DateTime } from "luxon";

import { fullYear } from "./full-year.ts";
import { holidayIn } from "./holidays.ts";
import type { Fields, Season } from "./meaning.ts";
import { periodOf, step, type Grain, type Period } from "./period.ts";
import { twoDigits } from "./two-digits.ts";

const firstMonth: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** The period that fields and a year name; null where the year is open or the day does not exist. */
export function place(fields: Fields, year: number | null): Period | null {
  if (fields.century !== undefined) return period("century", fields.century);
  if (fields.decade !== undefined) return period("decade", fields.decade < 100 ? fullYear(fields.decade) : fields.decade);
  if (year === null) return null;
  if (fields.holiday !== undefined) return { grain: "day", start: holidayIn(year, fields.holiday) };
  if (fields.month !== undefined) return period(fields.day === undefined ? "month" : "day", year, fields.month, fields.day);
  if (fields.half !== undefined) return period("half", year, fields.half === 1 ? 1 : 7);
  if (fields.quarter !== undefined) return period("quarter", year, fields.quarter * 3 - 2);
  if (fields.season !== undefined) return period("season", year, firstMonth[fields.season]);
  return fields.year === undefined ? null : period("year", year);
}

const aLeapYear = 2000;

/** Whether the fields name a day that no year has: "Nov. 31", "Feb. 30". */
export const isNoDay = ({ month, day }: Fields): boolean =>
  month !== undefined && day !== undefined && period("day", aLeapYear, month, day) === null;

function period(grain: Grain, year: number, month = 1, day = 1): Period | null {
  const start = DateTime.utc(year, month, day);
  return start.isValid ? { grain, start } : null;
}

/** TIMEX3 value of what returns each year, or each week: `XXXX-05`, `XXXX-04-30`, `XXXX-SU`, `XXXX-WXX-1`. */
export function formatOpen({ month, day, season, quarter, weekday }: Pick<Fields, "month" | "day" | "season" | "quarter" | "weekday">): string {
  if (month !== undefined) return day === undefined ? `XXXX-${twoDigits(month)}` : `XXXX-${twoDigits(month)}-${twoDigits(day)}`;
  if (season !== undefined) return `XXXX-${season}`;
  if (quarter !== undefined) return `XXXX-Q${quarter}`;
  return weekday === undefined ? "XXXX" : `XXXX-WXX-${weekday}`;
}

/** Periods around a day that fields without a year can mean, in order. */
export function candidates(fields: Fields, around: DateTime): readonly Period[] {
  if (fields.weekday !== undefined && fields.month === undefined) {
    const own = fields.weekday - around.weekday;
    return [-7, 0, 7].map((days) => ({ grain: "day", start: around.plus({ days: own + days }) }));
  }
  if (fields.weekend !== undefined) {
    const own = periodOf("weekend", around);
    return [-1, 0, 1].map((weeks) => step(own, weeks));
  }
  if (fields.day !== undefined && fields.month === undefined) {
    return [-1, 0, 1]
      .map((months) => around.startOf("month").plus({ months }))
      .map(({ year, month }) => place({ ...fields, month }, year))
      .filter((period) => period !== null);
  }
  // A winter begins in the year before; a leap day comes every four years, and once in a while after eight.
  const years = fields.month === 2 && fields.day === 29 ? [-8, -4, -3, -2, -1, 0, 1, 2, 3, 4, 8] : fields.season === "WI" ? [-2, -1, 0, 1] : [-1, 0, 1];
  return years
    .map((years) => place(fields, around.year + years))
    .filter((period) => period !== null);
}
