import { DateTime } from "luxon";

import { dateFormat, dayText } from "./published.ts";
import type { Reader } from "./reader.ts";
import { type Key, label } from "./say.ts";

/** What a year can be divided into besides months, by TIMEX3's two letters. */
const seasons: Readonly<Record<string, Key & `season${string}`>> = {
  SP: "seasonSpring",
  SU: "seasonSummer",
  FA: "seasonAutumn",
  WI: "seasonWinter",
};

/**
 * The date of an event in words, no more precise than it is known: "3 March 2026", "Week of 2 March 2026", "Weekend of 7
 * March 2026", "November 2025", "Winter 2025–26", "2026".
 *
 * @param value TIMEX3 value: `2026-03-03`, `2026-W10`, `2026-W10-WE`, `2025-11`, `2025-WI`, `2026-Q1`, `2026-H1` or
 *   `2026`. Any other is returned as it is. A winter is named by the year it begins in, as TIMEX3 does.
 */
export function eventDateText(value: string, reader: Reader): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return dayText(value, reader);
  if (aWeek.test(value)) return label(reader, value.endsWith("WE") ? "weekendOf" : "weekOf", { date: dayText(firstDay(value), reader) });
  if (/^\d{4}-\d{2}$/u.test(value)) return monthText(value, reader);
  const [, year = "", part = "", number = ""] = /^(\d{4})-(SP|SU|FA|WI|Q|H)([1-4]?)$/u.exec(value) ?? [];
  if (part === "Q") return label(reader, "quarter", { number, year });
  if (part === "H") return label(reader, "half", { number, year });
  const season = seasons[part];
  return season === undefined ? value : label(reader, season, { year: part === "WI" ? winterYears(year) : year });
}

/** The month that a date lies in, or the date itself where it is wider than a month. */
export function monthOf(value: string, reader: Reader): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return eventDateText(value.slice(0, 7), reader);
  if (aWeek.test(value)) return eventDateText(firstDay(value).slice(0, 7), reader);
  return eventDateText(value, reader);
}

function monthText(month: string, reader: Reader): string {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  if (Number.isNaN(first)) return month;
  const text = dateFormat(reader, { month: "long", year: "numeric" }).format(first);
  // Spanish writes months small, and a heading begins with a capital.
  return text.charAt(0).toLocaleUpperCase(reader.locale) + text.slice(1);
}

const aWeek = /^\d{4}-W\d{2}(?:-WE)?$/u;

/** The Monday of a week, the Saturday of a weekend. */
function firstDay(week: string): string {
  return DateTime.fromISO(week.replace("WE", "6"), { zone: "utc" }).toISODate() ?? week;
}

function winterYears(year: string): string {
  return `${year}–${String((Number(year) + 1) % 100).padStart(2, "0")}`;
}
