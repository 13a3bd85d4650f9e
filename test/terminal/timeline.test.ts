import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { neutralise } from "../../src/terminal/neutral.ts";
import { renderTimeline } from "../../src/terminal/timeline.ts";
import type { TimelineEvent, TimelineQuote } from "../../src/timeline/event.ts";
import { timelineOf } from "../timeline/events.ts";
import { hostile, plain, squeeze, survivors, tooWide } from "./hostile.ts";

const article = { id: "a", title: null, source: "Harbour Times", url: null, published: "2026-03-04", file: "ferry.md" };
const quote = (text: string, expression: string, more: Partial<TimelineQuote> = {}): TimelineQuote => ({
  text, start: 0, end: text.length, expression, article, ...more,
});
const events: readonly TimelineEvent[] = [
  { date: "2025-WI", precision: "season", status: "past", quotes: [quote("The ferry lay in dock all winter.", "all winter")], alsoIn: [] },
  {
    date: "2026-03-03", precision: "day", status: "past",
    quotes: [
      quote("It sailed again on Tuesday.", "Tuesday"),
      quote("Crowds came.", "", { article: { ...article, source: null, published: null } }),
    ],
    alsoIn: [],
  },
  { date: "2026-03-03", precision: "day", status: "past", quotes: [quote("The old pier was closed the same day.", "the same day")], alsoIn: [] },
  { date: "2026-03-07", precision: "day", status: "scheduled", quotes: [quote("A second ship follows on Saturday.", "Saturday")], alsoIn: [] },
];

describe("renderTimeline", () => {
  it("aligns dates with the quotes that give them", () => {
    expect(renderTimeline(timelineOf(events), { width: 80, color: false })).toBe(`Winter 2025–26  The ferry lay in dock all winter.
                — Harbour Times · published 4 March 2026

3 March 2026    It sailed again on Tuesday.
                — Harbour Times · published 4 March 2026
                Crowds came.
                — source not given · undated · in ferry.md

                The old pier was closed the same day.
                — Harbour Times · published 4 March 2026

7 March 2026    A second ship follows on Saturday.
▷ scheduled     — Harbour Times · published 4 March 2026`);
  });

  it("shows three quotes of an event and names every other source once", () => {
    const of = (source: string) => quote(`${source} tells of it.`, "", { article: { ...article, source } });
    const event: TimelineEvent = { date: "2026-Q1", precision: "season", status: "past", quotes: ["A", "B", "C", "D", "E", "D", "B"].map(of), alsoIn: [] };
    const shown = renderTimeline(timelineOf([event]), { width: 80, color: false });
    expect(shown).toMatch(/^First quarter of 2026 /u);
    expect(shown).toMatch(/also in D, E$/u);
    expect(shown.match(/tells of it/gu)).toHaveLength(3);
    expect(renderTimeline(timelineOf([event]), { width: 80, color: false, quotes: 5 }).match(/tells of it/gu)).toHaveLength(5);
  });

  it("names the sources that aren't quoted at all", () => {
    const alsoIn = [{ ...article, source: "Gazette" }, article, { ...article, source: null, file: "letter.md" }];
    const shown = renderTimeline(timelineOf(events.slice(3).map((event) => ({ ...event, alsoIn }))), { width: 80, color: false });
    expect(shown).toMatch(/also in Gazette, letter\.md$/u);
  });

  it("shows what several papers print in the same words once", () => {
    const of = (source: string) => quote("The ferry sails again.", "", { article: { ...article, source } });
    const event: TimelineEvent = { date: "2026", precision: "year", status: "past", quotes: ["A", "B", "C"].map(of), alsoIn: [] };
    const shown = renderTimeline(timelineOf([event]), { width: 80, color: false });
    expect(shown.match(/sails again/gu)).toHaveLength(1);
    expect(shown).toMatch(/also in B, C$/u);
  });

  it("stacks them in a narrow window", () => {
    expect(renderTimeline(timelineOf(events.slice(2)), { width: 40, color: false })).toBe(`3 March 2026
  The old pier was closed the same day.
  — Harbour Times · published 4 March
    2026

7 March 2026 ▷ scheduled
  A second ship follows on Saturday.
  — Harbour Times · published 4 March
    2026`);
  });

  it("underlines the words that date the quote, unless they stand in it twice", () => {
    const underlined = (text: string): string =>
      renderTimeline(timelineOf([{ ...events[0], date: "2026-03-03", precision: "day", status: "past", quotes: [quote(text, "Tuesday")], alsoIn: [] }]), { width: 80, color: true });
    expect(underlined("It sailed on Tuesday.")).toContain("on \u001b[4mTuesday\u001b[24m.");
    expect(underlined("On Tuesday they spoke of Tuesday.")).not.toContain("\u001b[4m");
  });

  it("says that nothing is dated", () => {
    expect(renderTimeline(timelineOf([]), { width: Infinity, color: false, topic: "ferries" })).toBe(
      "Nothing about “ferries” is dated: no sentence in the coverage that is on it gives a date that can be resolved.",
    );
    expect(renderTimeline(timelineOf([]), { width: Infinity, color: false })).toMatch(/^Nothing is dated:/);
    expect(renderTimeline(timelineOf([]), { width: Infinity, color: false, unicode: false, topic: "ferries" })).toMatch(/^Nothing about "ferries" is/);
  });

  it.each([
    ["otherTime", { from: "2026-03-05" }, "Nothing is dated 5 March 2026 or later: all that the coverage dates is of another time."],
    ["otherTime", { to: "2026-03-05", topic: "ferries" }, "Nothing about “ferries” is dated 5 March 2026 or earlier: all that the coverage dates of it is of another time."],
    ["offTopic", { topic: "zebra" }, "Nothing about “zebra” was found: no sentence in the coverage is on that topic. Other words for it may find more."],
    [
      "offTopic",
      { topic: "zebra", source: "Gazette" },
      "Nothing about “zebra” was found in what “Gazette” published: no sentence in its articles is on that topic. Other words for it, or other sources, may find more.",
    ],
    ["otherTime", { topic: "zebra", source: "Gazette" }, "all that its articles date of it is of another time."],
    ["undated", { topic: "zebra", source: "Gazette" }, "no sentence in its articles that is on it gives a date"],
    ["undated", {}, "Nothing is dated: no sentence in the coverage gives a date"],
    ["undated", { from: "1901-01-01", to: "1901-12-31" }, "Nothing is dated from 1 January 1901 to 31 December 1901: "],
    ["undated", { from: "2026-03-05", to: "2026-03-05" }, "Nothing is dated on 5 March 2026: "],
    ["undated", { source: "Harbour Times" }, "Nothing is dated in what “Harbour Times” published: no sentence in its articles gives a date"],
    ["undated", { undated: true }, "None of its articles has a publication date, which “Tuesday” or “last week” hangs on; sources.yaml can give them."],
  ] as const)("says what it was that left nothing: %s, %j", (why, asked, words) => {
    expect(renderTimeline(timelineOf([], why), { width: Infinity, color: false, ...asked })).toContain(words);
  });
});

it("obeys nothing in an article, never runs over the edge, and shows every word in order", () => {
  const source = fc.option(hostile);
  const published = fc.option(fc.constant("2026-03-04"));
  const any: fc.Arbitrary<TimelineEvent> = fc
    .record({ text: hostile, from: fc.nat(20), length: fc.nat(20), source, published, status: fc.constantFrom("past", "scheduled") })
    .map(({ text, from, length, status, ...cited }) => ({
      date: "2026-W10", precision: "week", status,
      quotes: [quote(text, text.slice(from, from + length), { article: { ...article, ...cited } })],
      alsoIn: [],
    }));
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), fc.integer({ min: 20, max: 160 }), fc.boolean(), (given, width, color) => {
      const rendered = renderTimeline(timelineOf(given), { width, color, topic: "x" });
      expect(survivors(rendered)).toEqual([]);
      expect(tooWide(rendered, width)).toEqual([]);
      // The mark of a scheduled event stands in the margin, beside the second line.
      const shown = squeeze(plain(rendered).replaceAll(/^▷ scheduled */gm, ""));
      for (const { text } of given.flatMap(({ quotes }) => quotes)) expect(shown).toContain(squeeze(neutralise(text)));
    }),
  );
});
