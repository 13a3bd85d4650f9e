import fc from "fast-check";
import { expect, test } from "vitest";

import { daysOfPart, type DatePart, isDatePart } from "../../../src/archive/mentions/date-part.ts";
import { readEventDate } from "../../../src/archive/mentions/event-date.ts";

const days = (date: string, part: DatePart | null): readonly string[] => {
  const whole = readEventDate(date);
  if (whole === null) throw new RangeError(`${date} dates no event.`);
  const { first, last } = daysOfPart(whole, part);
  return [first, last];
};

test.each([
  ["2026-03", "START", "2026-03-01", "2026-03-13"],
  ["2026-03", "MID", "2026-03-09", "2026-03-23"],
  ["2026-03", "END", "2026-03-19", "2026-03-31"],
  ["2026-03", null, "2026-03-01", "2026-03-31"],
  ["2019", "END", "2019-08-07", "2019-12-31"],
  ["2026-03-04", "END", "2026-03-04", "2026-03-04"],
] as const)("%s, %s: from %s to %s", (date, part, first, last) => {
  expect(days(date, part)).toEqual([first, last]);
});

test("the three parts cover a month, each within it, and each is shorter than it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const date = `${year}-${String(month).padStart(2, "0")}`;
      const [first = "", last = ""] = days(date, null);
      const [start, mid, end] = (["START", "MID", "END"] as const).map((part) => days(date, part));
      expect([start?.[0], end?.[1]]).toEqual([first, last]);
      expect(Number(mid?.[0]?.slice(8))).toBeLessThanOrEqual(Number(start?.[1]?.slice(8)) + 1);
      expect(Number(end?.[0]?.slice(8))).toBeLessThanOrEqual(Number(mid?.[1]?.slice(8)) + 1);
      for (const part of [start, mid, end]) expect(part).not.toEqual([first, last]);
    }),
  );
});

test("how a length or a bound is told is no part", () => {
  expect((["START", "MID", "END", "APPROX", "BEFORE", "MORE_THAN", undefined] as const).map(isDatePart)).toEqual([true, true, true, false, false, false, false]);
});
