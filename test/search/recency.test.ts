import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { logPrior } from "../../src/search/recency.ts";

const at = new Date("2026-03-10T00:00:00Z");
const recency = { weight: 1, halfLifeDays: 3 };
const daysBefore = (days: number): string => new Date(at.getTime() - days * 86_400_000).toISOString();
const age = fc.double({ min: 0, max: 700, noNaN: true });

describe("the recency prior", () => {
  test("has halved after the half-life", () => {
    expect(logPrior(daysBefore(0), at, recency)).toBeCloseTo(0);
    expect(logPrior(daysBefore(3), at, recency)).toBeCloseTo(-Math.LN2);
  });

  test("never favours the older of two articles", () => {
    fc.assert(
      fc.property(age, age, (a, b) => {
        const [younger, older] = [Math.min(a, b), Math.max(a, b)];
        expect(logPrior(daysBefore(younger), at, recency)).toBeGreaterThanOrEqual(logPrior(daysBefore(older), at, recency) ?? NaN);
      }),
    );
  });

  test("counts what was not yet published as the oldest, but not what is of the day asked", () => {
    const later = fc.double({ min: 1.51, max: 700, noNaN: true });
    fc.assert(
      fc.property(later, (days) => {
        expect(logPrior(daysBefore(-days), at, recency)).toBe(logPrior("1999-01-01", at, recency));
      }),
    );
    expect(logPrior("2026-03-10T23:30:00-08:00", at, recency)).toBe(logPrior(daysBefore(0), at, recency));
  });

  test("tells old articles apart no longer", () => {
    expect(logPrior("2019-01-01", at, recency)).toBe(logPrior("1999-01-01", at, recency));
  });

  test("says nothing of an undated article, and nothing at all when switched off", () => {
    expect(logPrior(null, at, recency)).toBeNull();
    expect(logPrior("2020-01-01", at, { ...recency, weight: 0 })).toBeCloseTo(0);
  });
});
