import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";

import { neutralise } from "../../src/terminal/neutral.ts";
import { cut, wrap } from "../../src/terminal/wrap.ts";
import { hostile, squeeze } from "./hostile.ts";

const lines = (text: string, width: number): string[] => wrap(text, width).map(({ start, end }) => text.slice(start, end));

describe("wrap", () => {
  it("fills lines up to the width, and leaves the space at the break out", () => {
    expect(lines("one two three four", 9)).toEqual(["one two", "three", "four"]);
    expect(lines("one two", 7)).toEqual(["one two"]);
  });

  it("runs single line ends on and keeps paragraphs apart", () => {
    expect(lines("one\ntwo\n \n\nthree", 80)).toEqual(["one\ntwo", "", "three"]);
  });

  it("counts columns, not characters", () => {
    expect(lines("東京都 東京都", 6)).toEqual(["東京都", "東京都"]);
    expect(lines("東京都は日本", 5)).toEqual(["東京", "都は", "日本"]);
    expect(lines("e\u0301e\u0301e\u0301 x", 5)).toEqual(["e\u0301e\u0301e\u0301 x"]);
  });

  it("doesn't break at a no-break space, nor within a grapheme", () => {
    expect(lines("in 4\u00a0March", 7)).toEqual(["in", "4\u00a0March"]);
    expect(lines("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 3)).toEqual(["👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]);
  });

  it("has no lines for white space", () => {
    expect(lines(" \n\n ", 10)).toEqual([]);
  });

  it("leaves out nothing but white space, and is never wider than it may be", () => {
    fc.assert(
      fc.property(hostile.map(neutralise), fc.integer({ min: 8, max: 120 }), (text, width) => {
        const wrapped = lines(text, width);
        expect(squeeze(wrapped.join(""))).toBe(squeeze(text));
        for (const line of wrapped) expect(stringWidth(line.replaceAll("\n", " "))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps text in one piece where nothing needs to be wrapped", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 50 }), (text) => {
        expect(lines(text, Infinity)).toEqual([text]);
      }),
    );
  });
});

describe("cut", () => {
  it("says when something is left out", () => {
    expect(cut("one two", 7, "…")).toBe("one two");
    expect(cut("one two three", 7, "…")).toBe("one tw…");
    expect(cut("one two three", 5, "…")).toBe("one…");
  });

  it("is never wider than it may be", () => {
    fc.assert(
      fc.property(hostile.map(neutralise), fc.integer({ min: 3, max: 60 }), (text, width) => {
        const line = text.replaceAll("\n", " ");
        expect(stringWidth(cut(line, width, "..."))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
