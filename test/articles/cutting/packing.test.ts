import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { pack } from "../../../src/articles/cutting/packing.ts";

const everywhere = (): boolean => true;

describe("pack", () => {
  it("makes two packs of middling size sooner than a full one and a scrap", () => {
    const sizes = Array<number>(22).fill(10);
    expect(pack(sizes, everywhere, { max: 200, target: 100 }).map(([from, to]) => to - from)).toEqual([11, 11]);
    expect(pack(sizes, everywhere, { max: 200, target: 200 }).map(([from, to]) => to - from)).toEqual([11, 11]);
  });

  it("breaks at a clean place sooner than at the target", () => {
    const sizes = [40, 40, 40, 40, 40, 40];
    expect(pack(sizes, (i) => i === 2, { max: 200, target: 120 })).toEqual([[0, 2], [2, 6]]);
  });

  it("gives an item that is too large a pack to itself", () => {
    expect(pack([10, 300, 10], everywhere, { max: 100, target: 50 })).toEqual([[0, 1], [1, 2], [2, 3]]);
    expect(pack([], everywhere, { max: 100, target: 50 })).toEqual([]);
  });

  it("packs every item once, in order, and no pack of several over the limit", () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 80 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 256 }), fc.func(fc.boolean()), (items, max, clean) => {
        const packs = pack(items, (i) => clean(i), { max, target: max / 2 });
        expect(packs.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i))).toEqual([...items.keys()]);
        for (const [from, to] of packs) {
          const size = items.slice(from, to).reduce((sum, item) => sum + item, 0);
          expect(to - from === 1 || size <= max).toBe(true);
        }
      }),
    );
  });

  it("costs no more than any other way to pack", () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(sizes, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (items, edges) => {
        const [max, target] = [100, 50];
        const cost = (packs: readonly (readonly [number, number])[]): number =>
          packs.reduce((sum, [from, to]) => {
            const size = items.slice(from, to).reduce((total, item) => total + item, 0);
            if (size > max) return Infinity;
            return sum + ((size - target) / target) ** 2 + (from > 0 && edges[from] !== true ? 0.25 : 0);
          }, 0);
        const best = cost(pack(items, (i) => edges[i] === true, { max, target }));
        for (let cuts = 0; cuts < 2 ** (items.length - 1); cuts++) {
          const starts = [...items.keys()].filter((i) => i === 0 || (cuts >> (i - 1)) & 1);
          const other = starts.map((start, i) => [start, starts[i + 1] ?? items.length] as const);
          expect(best).toBeLessThanOrEqual(cost(other) + 1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });
});
