import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { ReferenceDateError } from "../../src/dates/reference.ts";
import { tagDates } from "../../src/dates/tag.ts";

/** Words that dates are made of, and some that they are not, in any order. */
const anything = fc
  .array(
    fc.constantFrom(
      ..."the a last next this two twenty-five years week ago later March May Sept. 3 31 2012 , . - Tuesday evening at 6 p.m. 18:30 fall in of early mid more than about said will half and to Feb. 29 30 1,500 '90s 1990s quarter third fiscal every now \n\n “quoted” €5 ½ día 😀".split(
        " ",
      ),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(" "));

/** The same with days among them that no year has, that one year has not, and that a month named before has not. */
const perhapsNoDay = fc
  .array(fc.oneof(anything, fc.constantFrom("Nov. 31", "Nov. 31 of last year", "last Feb. 30", "February 29, 2023", "In February 2026 they met; on the 30th they left.")), { maxLength: 4 })
  .map((parts) => parts.join(" "));

describe("whatever the text", () => {
  test("expressions are slices of it, in order and apart", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("2026-03-04", "2024-02-29", null), (text, reference) => {
        let last = 0;
        for (const { start, end, text: slice } of tagDates(text, { reference })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toBe(slice);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("what needs a publication date has no value without one, and nothing else lacks one but a day that does not exist", () => {
    fc.assert(
      fc.property(perhapsNoDay, (text) => {
        for (const { value, needsReference, text: slice } of tagDates(text, { reference: null })) {
          if (needsReference) expect(value).toBeNull();
          else if (value === null) expect(slice).toMatch(/29|30|31/u);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("the publication date changes values, never what is found", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const spans = (reference: string | null): readonly string[] => tagDates(text, { reference }).map(({ start, end }) => `${start}-${end}`);
        expect(spans("2026-03-04")).toEqual(spans(null));
      }),
      { numRuns: 200 },
    );
  });
});

test("a full date is the same whenever it is read", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), (date) => {
      const written = date.toLocaleDateString("en-US", { timeZone: "UTC", dateStyle: "long" });
      const [found] = tagDates(`It happened on ${written}.`, { reference: "2013-03-22" });
      expect(found).toMatchObject({ text: written, type: "DATE", value: date.toISOString().slice(0, 10), needsReference: false });
    }),
  );
});

test("a weekday in the past is never more than six days back, nor ahead", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("1990-01-01"), max: new Date("2040-12-31"), noInvalidDate: true }),
      fc.constantFrom("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
      (date, weekday) => {
        const reference = date.toISOString().slice(0, 10);
        const [found] = tagDates(`The minister resigned on ${weekday}.`, { reference });
        const days = (Date.parse(reference) - Date.parse(found?.value ?? "")) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(6);
      },
    ),
  );
});

test.each([null, "2026-03-04"])("a day that does not exist needs no publication date, since none would help: published %j", (reference) => {
  const text = "They met on Nov. 31, on Nov. 31, 2025, on Nov. 31 of last year and on February 29, 2023. In February 2026 they met; on the 30th they left.";
  const found = tagDates(text, { reference }).filter(({ text }) => text !== "February 2026");
  expect(found.map(({ value, needsReference }) => [value, needsReference])).toEqual(Array.from({ length: 5 }, () => [null, false]));
});

test("types and modifiers", () => {
  const tagged = tagDates("Late Tuesday night, for more than two years, about a week, twice a week, at 6 p.m. in early 2012.", { reference: "2013-03-22" });
  expect(tagged.map(({ type, mod, freq }) => [type, mod ?? freq])).toEqual([
    ["TIME", "END"],
    ["DURATION", "MORE_THAN"],
    ["DURATION", "APPROX"],
    ["SET", "2"],
    ["TIME", undefined],
    ["DATE", "START"],
  ]);
});

test("offsets count UTF-16 units behind characters of two", () => {
  const text = "😀 On March 3, 2024 it rained.";
  expect(tagDates(text, { reference: null })).toMatchObject([{ start: 6, end: 19, text: "March 3, 2024" }]);
});

test("a moment counts by its own offset's day", () => {
  const text = "It resigned today.";
  expect(tagDates(text, { reference: "2026-03-04T23:30:00-05:00" })[0]?.value).toBe("2026-03-04");
});

test.each(["", "2026", "March 4", "2026-02-30", "04/03/2026"])("a reference of %j is refused", (reference) => {
  expect(() => tagDates("today", { reference })).toThrow(ReferenceDateError);
});

test.each(["the ", "1 ", "( ", "two - ", "the last ", "and a half ", "12:", "a.b.", "2012-", "early mid late ", "at 6:30 p.m., ", "March 4 - ", "“Monday ", "Monday and ", "Monday to ", "May to June and ", "June 3, 4 and "])(
  "time grows with the text alone, for %j over and over",
  (unit) => {
    const seconds = (size: number): number => {
      const text = unit.repeat(size / unit.length);
      const started = process.cpuUsage();
      tagDates(text, { reference: "2026-03-04" });
      return process.cpuUsage(started).user / 1e6;
    };
    // Four times the text: a quadratic matcher would take sixteen times as long. A tenth of a second absorbs the clock's grain.
    expect(seconds(400_000)).toBeLessThan(10 * seconds(100_000) + 0.1);
  },
);
