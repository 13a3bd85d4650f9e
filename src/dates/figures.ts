import { fullYear } from "./full-year.ts";
import { onCalendar, timeOfDay, type DateMeaning } from "./meaning.ts";
import { twoDigits } from "./two-digits.ts";

/* Dates and times in figures, which mean the same in every language but for the order of day and month. */

/** A time of day as TIMEX3 writes it; null where no clock shows it, such as 24:30. */
function clockValue(hour: number, minute: number): string | null {
  const exists = minute < 60 && (hour < 24 || (hour === 24 && minute === 0));
  return exists ? `T${twoDigits(hour)}:${twoDigits(minute)}` : null;
}

/** An hour and minute, with 0 for "a.m." and 12 for "p.m."; null where a clock has no such hour. */
export function clockTime(hour: number, minute: number, meridiem?: number): DateMeaning | null {
  if (meridiem !== undefined && (hour > 12 || hour === 0)) return hour < 24 && hour > 12 ? clockTime(hour, minute) : null;
  const time = clockValue(meridiem === undefined ? hour : (hour % 12) + meridiem, minute);
  return time === null ? null : timeOfDay(time);
}

/** "2026-03-04", "2026-03-04T10:00Z". */
export function isoDate(text: string): DateMeaning | null {
  const [, year, month, day, hour, minute] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/u.exec(text) ?? [];
  const meaning = onCalendar({ year: Number(year), month: Number(month), day: Number(day) });
  const time = hour === undefined ? null : clockValue(Number(hour), Number(minute));
  return time === null ? meaning : { ...meaning, time };
}

/**
 * "3/4/2026", "3/4/26", "2026/3/4" and "3.4.2026"; null for other figures, such as "24/7/365". What comes first is told by the
 * language, unless only the other order gives a month.
 */
export function dateInFigures(text: string, first: "month" | "day"): DateMeaning | null {
  const [a = "", b = "", c = ""] = text.split(/[/.]/u);
  if (a.length === 4) return dated(a, b, c);
  if (c.length !== 2 && c.length !== 4) return null;
  const year = c.length === 2 ? String(fullYear(Number(c))) : c;
  const [month, day] = first === "month" ? [a, b] : [b, a];
  return dated(year, month, day) ?? dated(year, day, month);
}

function dated(...figures: readonly [year: string, month: string, day: string]): DateMeaning | null {
  const [year, month, day] = figures.map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? onCalendar({ year, month, day }) : null;
}
