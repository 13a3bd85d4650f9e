import fc from "fast-check";
import { expect, it } from "vitest";

import { neutralise, oneLine } from "../../src/terminal/neutral.ts";
import { hostile, survivors } from "./hostile.ts";

it("leaves no control character but the line end, and keeps the length", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const safe = neutralise(text);
      expect(survivors(safe)).toEqual([]);
      expect(safe.length).toBe(text.length);
      expect(safe).not.toMatch(/\p{Surrogate}/u);
      expect(neutralise(safe)).toBe(safe);
    }),
  );
});

it("touches nothing in text without active characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }).filter((text) => !/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u.test(text)), (text) => {
      expect(neutralise(text)).toBe(text);
    }),
  );
});

it("shows what it disarms", () => {
  expect(neutralise("a\u001b]0;x\u0007b")).toBe("a␛]0;x␇b");
  expect(neutralise("\u007f\u009b\u202e\ud800")).toBe("␡���");
});

it("takes every kind of line end for a line end", () => {
  expect(neutralise("a\r\nb\rc\u2028d\te")).toBe("a \nb\nc\nd e");
});

it("puts text on one line and leaves no-break spaces alone", () => {
  expect(oneLine(" a\r\n\n b\tc\u00a0d ")).toBe("a b c\u00a0d");
});
