import { describe, expect, it } from "vitest";

import { dateRange, longDate } from "../../src/terminal/day.ts";
import { eventDate } from "../../src/terminal/event-date.ts";

describe("longDate", () => {
  it.each([
    ["2026-03-04", "4 March 2026"],
    ["2026-03-04T23:30:00-05:00", "4 March 2026"],
    ["2026-03-04T00:30:00+09:00", "4 March 2026"],
    ["2026-03-04T09:30:00Z", "4 March 2026"],
    ["2026-02-30", "2026-02-30"],
    ["2026-03-04-ish", "2026-03-04-ish"],
    ["last week", "last week"],
  ])("%s is %s", (published, words) => {
    expect(longDate(published)).toBe(words);
  });
});

it("gives a range as one date where it is one", () => {
  expect(dateRange("2026-03-04", "2026-03-04T09:30:00Z")).toBe("4 March 2026");
  expect(dateRange("2024-01-09", "2026-03-04")).toBe("9 January 2024 to 4 March 2026");
});

describe("eventDate", () => {
  it.each([
    ["2026-03-03", "day", "3 March 2026"],
    ["2026-W10", "week", "Week of 2 March 2026"],
    ["2026-W10-WE", "week", "Weekend of 7 March 2026"],
    ["2026-W01", "week", "Week of 29 December 2025"],
    ["2025-11", "month", "November 2025"],
    ["2025-WI", "season", "Winter 2025–26"],
    ["1999-WI", "season", "Winter 1999–00"],
    ["2025-FA", "season", "Autumn 2025"],
    ["2026", "year", "2026"],
    ["2026-W60", "week", "2026-W60"],
    ["2025-13", "month", "2025-13"],
    ["2025-XX", "season", "2025-XX"],
  ] as const)("%s, a %s, is %s", (date, precision, words) => {
    expect(eventDate(date, precision)).toBe(words);
  });
});
