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
