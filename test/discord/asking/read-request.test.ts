import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { firstDay, lastDay } from "../../../scripts/arguments.ts";
import { longestQuestion, questionFault, readFilters, withinQuestion } from "../../../src/discord/asking/read-request.ts";

describe("filters", () => {
  const read = (from: string | null, to: string | null) => readFilters({ from, to, source: null });

  test("take days that there are", () => {
    expect(read("2024-02-29", "2024-02-29")).toEqual({ filters: { from: "2024-02-29", to: "2024-02-29", source: null } });
    expect(readFilters({ from: null, to: null, source: "The Wire" })).toEqual({ filters: { from: null, to: null, source: "The Wire" } });
  });

  test.each([
    ["2026", "2026-01-01", "2026-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
  ])("take %s as the command line does: from its first day, and up to its last", (written, first, last) => {
    expect(read(written, written)).toEqual({ filters: { from: first, to: last, source: null } });
    expect([firstDay(written), lastDay(written)]).toEqual([first, last]);
  });

  test.each(["2023-02-29", "2026-13", "2026-3", "26", "2026-3-4", "4 March", "2026-03-04T10:00", "", "0000-00-00"])("refuse “%s”", (text) => {
    expect(read(text, null)).toEqual({ fault: { kind: "badDate", text } });
    expect(read(null, text)).toEqual({ fault: { kind: "badDate", text } });
  });

  test("refuse a period that ends before it begins", () => {
    expect(read("2026-03-05", "2026-03-04")).toEqual({ fault: { kind: "datesReversed", from: "2026-03-05", to: "2026-03-04" } });
    expect(read("2026-05", "2026-03")).toEqual({ fault: { kind: "datesReversed", from: "2026-05-01", to: "2026-03-31" } });
  });
});

test("a question needs a letter or a digit", () => {
  expect(questionFault(" ?! 🙂 ")).toEqual({ kind: "emptyQuestion" });
  expect(questionFault("¿?é")).toBeNull();
});

test("whatever a message says, what is asked of it is short enough, its beginning, and no half of a character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 3 * longestQuestion, size: "max" }), (text) => {
      const asked = withinQuestion(text);
      expect(asked.length).toBeLessThanOrEqual(longestQuestion);
      expect(text.startsWith(asked)).toBe(true);
      expect(asked).not.toMatch(/\p{Cs}/u);
    }),
  );
});
