import type { ArticleSummary } from "../archive/archive.ts";
import type { Precision } from "../archive/mentions/event-date.ts";
import type { Emptiness } from "./why-empty.ts";

/** What happened when, as the coverage says it, or why it says nothing of that. */
export type Timeline = DatedTimeline | EmptyTimeline;

export interface DatedTimeline extends Chronology {
  readonly events: readonly [TimelineEvent, ...TimelineEvent[]];
  readonly empty: null;
}

export interface EmptyTimeline extends Chronology {
  readonly events: readonly [];
  readonly empty: Emptiness;
}

/** The events of a timeline, as many as there are: all that a picture or a table of it is made from. */
export interface Chronology {
  /** Ascending by date; of dates that begin on the same day the longer stretch comes first. */
  readonly events: readonly TimelineEvent[];
}

/** One happening, with the sentences that date it. */
export interface TimelineEvent {
  /** TIMEX3 value: `2026-03-03`, `2026-W10`, `2026-W10-WE`, `2025-11`, `2025-WI`, `2026-Q1`, `2026-H1` or `2026`. */
  readonly date: string;
  readonly precision: Precision;
  /** `scheduled` where it was still to come in every report of it. */
  readonly status: "past" | "scheduled";
  /** At least one; the best first. */
  readonly quotes: readonly TimelineQuote[];
  /** The articles that report it and aren't quoted, the earliest published first, undated ones last. */
  readonly alsoIn: readonly ArticleSummary[];
}

/** A sentence, word for word. */
export interface TimelineQuote {
  /** Exactly `article.text.slice(start, end)` of the stored article. */
  readonly text: string;
  /** UTF-16 units into the article's text, half-open. */
  readonly start: number;
  readonly end: number;
  /** The words in the sentence that date it; empty where the article's publication does. */
  readonly expression: string;
  readonly article: ArticleSummary;
}
