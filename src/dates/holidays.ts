import { DateTime } from "luxon";

/** A day that returns every year: by date, by weekday of a month, or by Easter. */
export type Holiday =
  | { readonly month: number; readonly day: number }
  /** The nth weekday (ISO) of a month; -1 is the last. `after` days later, for Black Friday. */
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly after?: number }
  | { readonly fromEaster: number };

export function holidayIn(year: number, holiday: Holiday): DateTime {
  if ("fromEaster" in holiday) return easter(year).plus({ days: holiday.fromEaster });
  if ("day" in holiday) return DateTime.utc(year, holiday.month, holiday.day);
  const { month, weekday, nth, after = 0 } = holiday;
  if (nth < 0) {
    const last = DateTime.utc(year, month).endOf("month").startOf("day");
    return last.minus({ days: (last.weekday - weekday + 7) % 7 }).plus({ days: after });
  }
  const first = DateTime.utc(year, month);
  return first.plus({ days: ((weekday - first.weekday + 7) % 7) + 7 * (nth - 1) + after });
}

/** Western Easter Sunday, by the Meeus/Jones/Butcher algorithm (J. Meeus, Astronomical Algorithms, 1991, ch. 8). */
export function easter(year: number): DateTime {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  return DateTime.utc(year, month, (h + l - 7 * m + 33 * month + 19) % 32);
}
