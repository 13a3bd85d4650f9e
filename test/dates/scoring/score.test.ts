import { describe, expect, test } from "vitest";

import { pair, score, type Marked } from "../../../src/dates/scoring/score.ts";

const mark = (start: number, end: number, value: string, type = "DATE"): Marked => ({ start, end, value, type });

describe("pairing", () => {
  test("an exact match goes before an overlap that stands earlier", () => {
    const gold = [mark(0, 10, "a"), mark(12, 20, "b")];
    const found = [mark(8, 20, "x"), mark(12, 20, "b")];
    expect(pair(gold, found)).toEqual([
      { gold: gold[1], found: found[1] },
      { gold: gold[0], found: found[0] },
    ]);
  });

  test("neighbours that only touch do not overlap, and each is used once", () => {
    expect(pair([mark(0, 5, "a")], [mark(5, 9, "a")])).toEqual([]);
    expect(pair([mark(0, 4, "a"), mark(5, 9, "b")], [mark(2, 7, "a")])).toHaveLength(1);
  });
});

describe("scores", () => {
  test("strict, relaxed, value and type, of counts known by hand", () => {
    const gold = [mark(0, 5, "2013"), mark(10, 15, "P2Y", "DURATION"), mark(20, 25, "2012"), mark(30, 35, "PAST_REF")];
    const found = [mark(0, 5, "2013"), mark(10, 18, "P2Y"), mark(20, 25, "2011")];
    const { strict, relaxed, value, type } = score([{ gold, found }]);
    expect(strict).toMatchObject({ precision: 2 / 3, recall: 2 / 4 });
    expect(relaxed).toMatchObject({ precision: 1, recall: 3 / 4 });
    expect([strict, relaxed, value, type].map(({ f1 }) => f1.toFixed(4))).toEqual(["0.5714", "0.8571", "0.5714", "0.5714"]);
  });

  test("nothing found scores nothing", () => {
    expect(score([{ gold: [mark(0, 1, "a")], found: [] }]).relaxed).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
