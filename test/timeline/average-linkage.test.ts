import fc from "fast-check";
import { expect, test } from "vitest";

import { averageLinkage } from "../../src/timeline/average-linkage.ts";

/** Points on a line; those nearer to each other than 1 are alike enough. */
const near = (points: readonly number[]) => (a: number, b: number): number => 1 - Math.abs((points[a] ?? 0) - (points[b] ?? 0));
const clusters = (points: readonly number[]): readonly (readonly number[])[] =>
  averageLinkage(points.length, near(points)).map((places) => places.map((place) => points[place] ?? NaN).sort((a, b) => a - b));

test("puts together what is alike on average", () => {
  expect(clusters([])).toEqual([]);
  expect(clusters([4])).toEqual([[4]]);
  expect(clusters([0, 0.4, 10, 10.2, 20])).toEqual([[0, 0.4], [10, 10.2], [20]]);
});

test("makes no one cluster of a chain", () => {
  expect(clusters([0, 0.8, 1.6, 2.4]).toSorted(([a = 0], [b = 0]) => a - b)).toEqual([[0, 0.8], [1.6, 2.4]]);
});

test("puts each thing into one cluster, and no two clusters are alike enough to be one", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { maxLength: 25 }), (points) => {
      const beyond = near(points);
      const found = averageLinkage(points.length, beyond);
      expect(found.flat().sort((a, b) => a - b)).toEqual([...points.keys()]);
      found.forEach((one, at) => {
        for (const other of found.slice(at + 1)) {
          const values = one.flatMap((a) => other.map((b) => beyond(a, b)));
          expect(values.reduce((sum, value) => sum + value, 0) / values.length).toBeLessThan(1e-9);
        }
      });
    }),
  );
});
