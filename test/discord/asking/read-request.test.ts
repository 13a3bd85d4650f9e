import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { filterFault, longestQuestion, questionFault, withinQuestion } from "../../../src/discord/asking/read-request.ts";

describe("filterFault", () => {
  const fault = (from: string | null, to: string | null) => filterFault({ from, to, source: null });

  test("takes days that there are", () => {
    expect(fault("2024-02-29", "2024-02-29")).toBeNull();
    expect(fault(null, null)).toBeNull();
  });

  test.each(["2023-02-29", "2026-3-4", "4 March", "2026-03-04T10:00", "", "0000-00-00"])("refuses “%s”", (text) => {
    expect(fault(text, null)).toEqual({ kind: "badDate", text });
  });

  test("refuses a period that ends before it begins", () => {
    expect(fault("2026-03-05", "2026-03-04")).toEqual({ kind: "datesReversed", from: "2026-03-05", to: "2026-03-04" });
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
