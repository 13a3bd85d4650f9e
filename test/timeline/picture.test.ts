import fc from "fast-check";
import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";

import { timelineWords } from "../../src/terminal/timeline-words.ts";
import { widthOf } from "../../src/timeline/picture/font.ts";
import { fit, readable } from "../../src/timeline/picture/fit.ts";
import { indent, layOut, margin, type } from "../../src/timeline/picture/layout.ts";
import { drawTimeline, toPng } from "../../src/timeline/picture/picture.ts";
import { type Theme, themes } from "../../src/timeline/picture/theme.ts";
import { anyEvent, happened, quoted } from "./events.ts";

const words = timelineWords("undated", {});
/** Of two days by turns: no two that follow one another share a date. */
const many = (count: number) => ({ events: Array.from({ length: count }, (_, place) => happened(`2026-03-0${3 + (place % 2)}`, "The ferry sailed again, and crowds came to see it. ".repeat(9))) });

describe("the layout", () => {
  test("never sets one line over another, nor past an edge, whatever the articles say", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), fc.string(), (events, topic) => {
        const layout = layOut({ events }, timelineWords("undated", { topic }));
        const lines = [...layout.heading, ...layout.rows.flatMap((row) => row.lines)];
        let lower = 0;
        for (const { kind, text, y } of lines) {
          expect(y).toBeGreaterThanOrEqual(lower);
          lower = y + type[kind].height;
          const left = kind === "heading" || events.length === 0 ? margin : indent;
          expect(left + widthOf(text, type[kind].size, type[kind].weight)).toBeLessThanOrEqual(layout.width - margin);
        }
        expect(lower).toBeLessThanOrEqual(layout.height);
      }),
      { numRuns: 60 },
    );
  });

  test("shows when a quote was published, however long the name of who published it", () => {
    const long = "The Harbour Times of the Northern Archipelago, ".repeat(4);
    const of = (source: string) => ({ article: { id: "a", title: null, source, url: null, published: "2026-03-04", file: "a.md" } });
    const lines = (source: string) =>
      layOut({ events: [happened("2026-03-03", "", { quotes: [quoted("It sailed.", of(source))] })] }, words)
        .rows.flatMap((row) => row.lines).filter(({ kind }) => kind === "source").map(({ text }) => text);
    expect(lines("Harbour Times")).toEqual(["Harbour Times · published 4 March 2026"]);
    expect(lines(long)).toEqual([expect.stringMatching(/^The Harbour Times of the .*…$/u), "published 4 March 2026"]);
  });

  test("tells a date once for the events that it is of", () => {
    const events = ["2026-03-03", "2026-03-03", "2026-03-04"].map((date) => happened(date, "It sailed."));
    const { rows } = layOut({ events: [...events, happened("2026-03-04", "It sails.", { status: "scheduled" })] }, words);
    const dates = rows.map(({ lines }) => lines.filter(({ kind }) => kind === "date").map(({ text }) => text));
    expect(dates).toEqual([["3 March 2026"], [], ["4 March 2026"], ["4 March 2026 · scheduled"]]);
  });

  test("counts every article that reports an event once, quoted or not", () => {
    const article = { id: "b", title: null, source: "Gazette", url: null, published: null, file: "b.md" };
    const event = happened("2026-03-03", "", { quotes: [quoted("It sailed."), quoted("It went.")], alsoIn: [article] });
    expect(layOut({ events: [event] }, words).rows.map(({ reports }) => reports)).toEqual([2]);
  });

  test("keeps a larger point within its own event", () => {
    const crowd = happened("2026-03-03", "", { alsoIn: Array.from({ length: 40 }, (_, number) => ({ ...quoted("").article, id: `report ${number}` })) });
    const { rows } = layOut({ events: [crowd, crowd] }, words);
    expect((rows[1]?.top ?? 0) - (rows[0]?.bottom ?? 0)).toBeGreaterThanOrEqual(16);
  });
});

describe("fitting a text", () => {
  test("keeps every word in order, or says by an ellipsis that there are more", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 1, max: 5 }), (text, lines) => {
        const fitted = fit(text, { width: 300, size: 24, lines });
        expect(fitted.length).toBeLessThanOrEqual(lines);
        const shown = fitted.join(" ");
        if (shown !== text) expect([shown.endsWith("…"), text.startsWith(shown.slice(0, -1))]).toEqual([true, true]);
      }),
    );
  });
});

describe("a readable text", () => {
  test.each([
    ["soft hyphens", "Donau\u00ADdampf\u00ADschiff", "Donaudampfschiff"],
    ["zero-width spaces and word joiners", "\uFEFFno\u200Bwhere 10\u2060km", "nowhere 10km"],
    ["joiners and non-joiners", "می\u200Cرود 👩\u200D🚒", "می\u200Cرود 👩\u200D🚒"],
    ["signs of Arabic that are no letters", "\u0600٣", "\u0600٣"],
    ["marks that turn the direction", "a\u202Eb\u2066c\u200Fd\u061Ce", "a b c d e"],
    ["controls, halves of characters and white space", "\u0000a\u0007b\uD800c\r\n\u00A0d ", "a b c d"],
  ])("of %s", (_, text, shown) => {
    expect(readable(text)).toBe(shown);
  });
});

describe("the picture", () => {
  test.each([0, 1, 5, 60])("of %i events is well-formed and has them all", (count) => {
    const { svg, width, height } = drawTimeline(many(count), words, "dark");
    const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
    expect([root.getAttribute("width"), root.getAttribute("height")]).toEqual([String(width), String(height)]);
    const texts: readonly Element[] = [...root.querySelectorAll("text")];
    expect(texts.filter(({ textContent }) => /^[34] March 2026$/u.test(textContent))).toHaveLength(count);
  });

  test("is a PNG, as sharp as its length allows", async () => {
    for (const [count, least] of [[5, 1500], [60, 900]] as const) {
      const png = await toPng(drawTimeline(many(count), words, "light"));
      expect(png.subarray(1, 4).toString()).toBe("PNG");
      expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(least);
      expect(png.length).toBeLessThan(8_000_000);
    }
  });

  test("can be drawn with any words, and takes none for markup", async () => {
    await fc.assert(
      fc.asyncProperty(anyEvent, async (event) => {
        const picture = drawTimeline({ events: [event] }, words, "light");
        expect(picture.svg).not.toMatch(/<(?!\/?(?:svg|rect|path|circle|text|title)\b)/u);
        expect((await toPng(picture)).length).toBeGreaterThan(1000);
      }),
      { numRuns: 15 },
    );
  });

  test("has an alternative text that says what it shows and fits Discord's 1,024", () => {
    const { alt, svg } = drawTimeline({ events: [happened("2026-03-07", "A second ship follows.", { status: "scheduled" })] }, words, "light");
    expect(alt).toBe("What happened when\n7 March 2026 · scheduled: A second ship follows.");
    expect(svg).toContain("A second ship follows.</title>");
    const { alt: long } = drawTimeline(many(60), timelineWords("undated", { topic: "ferries ".repeat(300) }), "light");
    expect(long.length).toBeLessThanOrEqual(1024);
    expect(long).toMatch(/\n…$/u);
  });

  test("says so when nothing is dated", () => {
    expect(drawTimeline({ events: [] }, words, "light").alt).toContain("Nothing is dated");
  });
});

test.each(Object.entries(themes))("text can be read on the %s ground (WCAG contrast of 4.5, 3 for points)", (_, theme: Theme) => {
  for (const ink of [theme.text, theme.faint]) expect(contrast(ink, theme.ground)).toBeGreaterThanOrEqual(4.5);
  for (const ink of [theme.past, theme.scheduled]) expect(contrast(ink, theme.ground)).toBeGreaterThanOrEqual(3);
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
