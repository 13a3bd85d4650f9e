import fc from "fast-check";

import type { Precision } from "../../src/archive/mentions/event-date.ts";
import type { Timeline, TimelineEvent, TimelineQuote } from "../../src/timeline/event.ts";
import type { Emptiness } from "../../src/timeline/why-empty.ts";

const article = { id: "ferry", title: "The ferry", source: "Harbour Times", url: null, published: "2026-03-04", file: "ferry.md" };

/** A timeline of events, or one that has none for a reason. */
export function timelineOf([first, ...later]: readonly TimelineEvent[], empty: Emptiness = "undated"): Timeline {
  return first === undefined ? { events: [], empty } : { events: [first, ...later], empty: null };
}

export function quoted(text: string, more: Partial<TimelineQuote> = {}): TimelineQuote {
  return { text, start: 0, end: text.length, expression: "", article, ...more };
}

export function happened(date: string, text: string, more: Partial<TimelineEvent> = {}): TimelineEvent {
  return { date, precision: precisionOf(date), status: "past", quotes: [quoted(text)], alsoIn: [], ...more };
}

function precisionOf(date: string): Precision {
  if (date.length === 10) return "day";
  return /-W\d/u.test(date) ? "week" : date.length === 4 ? "year" : /[A-Z]/u.test(date) ? "season" : "month";
}

const anyText = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 300 }),
  fc.lorem({ maxCount: 60 }),
  fc.constantFrom("W".repeat(400), "<svg onload=x> & “quoted” ]]>", "{a|b}\n{c|d}", "日本語の記事 \u202Ereversed\u0000 \uD800 🚢"),
);

/** Events with any words an article may have. */
export const anyEvent: fc.Arbitrary<TimelineEvent> = fc
  .record({
    date: fc.constantFrom("2026-03-03", "2026-W10", "2026-W10-WE", "2025-11", "2025-WI", "2026"),
    status: fc.constantFrom("past", "scheduled"),
    texts: fc.array(anyText, { minLength: 1, maxLength: 8 }),
    source: fc.option(anyText),
  })
  .map(({ date, status, texts, source }) => happened(date, "", { status, quotes: texts.map((text) => quoted(text, { article: { ...article, source } })) }));
