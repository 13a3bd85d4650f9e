import { describe, expect, test } from "vitest";

import { askedDates, isThatDate, meets } from "../../src/search/asked-dates.ts";

const at = new Date("2026-11-23T12:00:00Z");
const read = (question: string, moment: Date | null = at): readonly string[] =>
  askedDates(question, moment).map(({ date, known }) => `${date} ${known}`);

describe("the dates that a question names", () => {
  test.each([
    ["What happened in January 2024?", ["2024-01 exact"]],
    ["Who was elected in 2019?", ["2019 exact"]],
    ["What was signed on March 3?", ["2026-03-03 yearless"]],
    ["Who visited in September?", ["2026-09 yearless"]],
    ["What happened yesterday?", ["2026-11-22 relative"]],
    ["What did the ministry announce last week?", ["2026-W47 relative"]],
    ["What was announced on Tuesday?", ["2026-11-17 relative"]],
    ["¿Qué pasó el 3 de marzo de 2025 en la capital?", ["2025-03-03 exact"]],
  ])("%s", (question, dates) => {
    expect(read(question)).toEqual(dates);
  });

  test.each([
    "How many have died since 2020?",
    "What had been agreed before March 3?",
    "How many ships were hit between January and June 2025?",
    "What did they announce recently?",
    "How long did it take two years ago to the day, every Monday?",
    "Which gangs did the 2019 law name?",
  ])("are none where a date only bounds what is asked about, or none is named: %s", (question) => {
    expect(read(question).filter((date) => !date.includes("relative"))).toEqual([]);
  });

  test("need a moment of asking where they hang on it", () => {
    expect(read("What happened yesterday, and what in January 2024?", null)).toEqual(["2024-01 exact"]);
  });
});

describe("a date meets the one asked for", () => {
  const days = (first: string, last = first) => ({ first, last });
  const [september] = askedDates("Who visited in September?", at);
  const [yesterday] = askedDates("What happened yesterday?", at);
  const [january] = askedDates("What happened in January 2024?", at);

  test("where they share a day", () => {
    expect(january && meets(days("2024-01-09"), january)).toBe(true);
    expect(january && meets(days("2024-01-01", "2024-12-31"), january)).toBe(true);
    expect(january && meets(days("2025-01-09"), january)).toBe(false);
  });

  test("in another year where the question leaves the year open, and only there", () => {
    expect(september && meets(days("2025-09-04"), september)).toBe(true);
    expect(september && meets(days("2025-10-04"), september)).toBe(false);
    expect(yesterday && meets(days("2025-11-22"), yesterday)).toBe(false);
  });

  test("is that very date, or a part of it", () => {
    expect(september && isThatDate(days("2025-09-01", "2025-09-30"), september)).toBe(true);
    expect(september && isThatDate(days("2025-09-04"), september)).toBe(false);
    expect(yesterday && isThatDate(days("2026-11-22"), yesterday)).toBe(true);
    expect(january && isThatDate(days("2024-01-01", "2024-12-31"), january)).toBe(false);
  });
});
