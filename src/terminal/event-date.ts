import { DateTime } from "luxon";

import type { Precision } from "../archive/mentions/event-date.ts";
import { longDate } from "./day.ts";

const seasons: Readonly<Record<string, string>> = { SP: "Spring", SU: "Summer", FA: "Autumn" };
const ordinals = ["First", "Second", "Third", "Fourth"];

/**
 * The date of an event (TIMEX3: `2026-03-03`, `2026-W10`, `2026-W10-WE`, `2025-11`, `2025-WI`, `2026-Q1`, `2026-H1`, `2026`) in words, as precise as it is. A
 * winter is named by the year it begins in.
 */
export function eventDate(date: string, precision: Precision): string {
  switch (precision) {
    case "day":
      return longDate(date);
    case "week": {
      const start = DateTime.fromISO(date.replace("WE", "6"), { zone: "utc" }).toISODate();
      return start === null ? date : `${date.endsWith("WE") ? "Weekend" : "Week"} of ${longDate(start)}`;
    }
    case "month": {
      const month = DateTime.fromFormat(date, "yyyy-MM", { zone: "utc", locale: "en" });
      return month.isValid ? month.toFormat("LLLL yyyy") : date;
    }
    case "season": {
      const [year = "", season = ""] = date.split("-");
      if (season === "WI") return `Winter ${year}–${String((Number(year) + 1) % 100).padStart(2, "0")}`;
      const [, kind, number = ""] = /^([QH])([1-4])$/u.exec(season) ?? [];
      if (kind !== undefined) return `${ordinals[Number(number) - 1] ?? number} ${kind === "Q" ? "quarter" : "half"} of ${year}`;
      return season in seasons ? `${seasons[season] ?? season} ${year}` : date;
    }
    case "year":
      return date;
  }
}
