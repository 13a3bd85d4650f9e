import { DateTime } from "luxon";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { readEventDate } from "../../../src/archive/mentions/event-date.ts";

describe("readEventDate", () => {
  test.each([
    ["2026-03-03", "2026-03-03", "day", "2026-03-03", "2026-03-03"],
    ["2026-03-03TEV", "2026-03-03", "day", "2026-03-03", "2026-03-03"],
    ["2026-03-03T18:30", "2026-03-03", "day", "2026-03-03", "2026-03-03"],
    ["2026-W10", "2026-W10", "week", "2026-03-02", "2026-03-08"],
    ["2026-W10-WE", "2026-W10-WE", "week", "2026-03-07", "2026-03-08"],
    ["2024-02", "2024-02", "month", "2024-02-01", "2024-02-29"],
    ["2025-WI", "2025-WI", "season", "2025-12-01", "2026-02-28"],
    ["2026-H2", "2026-H2", "season", "2026-07-01", "2026-12-31"],
    ["2025-Q2", "2025-Q2", "season", "2025-04-01", "2025-06-30"],
    ["2026", "2026", "year", "2026-01-01", "2026-12-31"],
  ])("%s", (value, date, precision, first, last) => {
    expect(readEventDate(value)).toEqual({ date, precision, first, last });
  });

  test.each(["PAST_REF", "PRESENT_REF", "P2Y", "XXXX-03", "2026-02-30", "2026-13", "2026-W54", "199", "19", "BC0480", "", "FY2026"])(
    "%j dates no event",
    (value) => {
      expect(readEventDate(value)).toBeNull();
    },
  );

  test("any day is its own first and last", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), (days) => {
        const day = DateTime.utc(1900).plus({ days }).toFormat("yyyy-MM-dd");
        expect(readEventDate(day)).toEqual({ date: day, precision: "day", first: day, last: day });
      }),
    );
  });
});
