import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { escapeLine, oneLine, plainLine } from "../../src/discord/escape-line.ts";
import { hostileText } from "./hostile-text.ts";
import { shown } from "./shown.ts";

describe("escapeLine", () => {
  it("is one line, within its length, and ends as the text does or in an ellipsis", () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 8, max: 60 }), (text, most) => {
        const line = escapeLine(text, most);
        if (line === null) return;
        expect(line.length).toBeLessThanOrEqual(most);
        expect(line).not.toMatch(/[\n\r\u202a-\u202e]/u);
        const seen = shown(line).replaceAll(/[\u2068\u2069]/gu, "");
        const whole = (oneLine(text) ?? "").replaceAll(/\p{Cs}/gu, "\uFFFD");
        expect(seen === whole || (seen.endsWith("…") && whole.startsWith(seen.slice(0, -1)))).toBe(true);
      }),
    );
  });

  it("is null where nothing would be seen", () => {
    for (const blank of ["", " \n", "\u200b", "\u202e", "\u3164"]) expect(escapeLine(blank, 20)).toBeNull();
  });

  it("keeps a source from turning round the date that follows it", () => {
    expect(escapeLine("\u202eswen", 20)).toBe("swen");
    expect(escapeLine("הארץ", 20)).toBe("\u2068הארץ\u2069");
  });

  it("doesn't split a character", () => {
    expect(plainLine("ab👩‍👩‍👧cd", 6)).toBe("ab…");
  });
});
