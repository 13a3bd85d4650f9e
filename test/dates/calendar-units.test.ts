import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, test } from "vitest";

import { easter, holidayIn } from "../../src/dates/holidays.ts";
import { endOf, formatPeriod, periodOf, step, type Grain } from "../../src/dates/period.ts";

const day = (iso: string): DateTime => DateTime.fromISO(iso, { zone: "utc" });
const grains: readonly Grain[] = ["century", "decade", "year", "half", "season", "quarter", "month", "week", "day"];
const days = fc.integer({ min: -500_000, max: 80_000 }).map((offset) => day("2000-01-01").plus({ days: offset }));

describe("periods", () => {
  test.each<[Grain, string]>([
    ["century", "20"],
    ["decade", "202"],
    ["year", "2026"],
    ["half", "2026-H1"],
    ["season", "2025-WI"],
    ["quarter", "2026-Q1"],
    ["month", "2026-02"],
    ["week", "2026-W09"],
    ["weekend", "2026-W09-WE"],
    ["day", "2026-02-25"],
  ])("the %s of 25 February 2026 is %s", (grain, value) => {
    expect(formatPeriod(periodOf(grain, day("2026-02-25")))).toBe(value);
  });

  test("the first days of a year may belong to the last week of the year before", () => {
    expect(formatPeriod(periodOf("week", day("2021-01-02")))).toBe("2020-W53");
  });

  test("years before Christ are counted as people count them", () => {
    expect(formatPeriod(periodOf("year", DateTime.utc(-479)))).toBe("BC0480");
  });

  test("every day lies in its period, and the next period begins where it ends", () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...grains), (date, grain) => {
        const period = periodOf(grain, date);
        expect(date >= period.start && date < endOf(period)).toBe(true);
        expect(step(period, 1).start.toMillis()).toBe(endOf(period).toMillis());
        expect(step(step(period, 3), -3).start.toMillis()).toBe(period.start.toMillis());
      }),
    );
  });
});

describe("holidays", () => {
  // Dates of Easter published by the U.S. Naval Observatory.
  test.each(["1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2013-03-31", "2024-03-31", "2026-04-05", "2038-04-25"])("Easter %s", (iso) => {
    expect(easter(Number(iso.slice(0, 4))).toISODate()).toBe(iso);
  });

  test.each([
    ["Thanksgiving 2012", { month: 11, weekday: 4, nth: 4 }, "2012-11-22"],
    ["Memorial Day 2013", { month: 5, weekday: 1, nth: -1 }, "2013-05-27"],
    ["Black Friday 2012", { month: 11, weekday: 4, nth: 4, after: 1 }, "2012-11-23"],
    ["Good Friday 2013", { fromEaster: -2 }, "2013-03-29"],
  ] as const)("%s", (name, holiday, iso) => {
    expect(holidayIn(Number(name.slice(-4)), holiday).toISODate()).toBe(iso);
  });
});
