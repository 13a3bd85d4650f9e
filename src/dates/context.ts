import type { DateTime } from "luxon";
import type { Tense } from "./grammar.ts";
import type { Anchor } from "./meaning.ts";
import { endOf, type Period } from "./period.ts";

/** What stands around an expression and decides what it refers to. */
export interface Context {
  /** Midnight of the publication day; null where the article has none. */
  readonly reference: DateTime | null;
  /** The latest date spoken of before the expression; null at the start. */
  readonly story: Period | null;
  /** The latest date of day precision before it. */
  readonly storyDay: Period | null;
  /** The last quarter spoken of before it. */
  readonly storyQuarter: Period | null;
  /** Tokens since the first two. */
  readonly sinceStory: number;
  readonly sinceStoryDay: number;
  /** Whether bare months and days follow the story instead of the publication date, as history writing has it. */
  readonly narrative: boolean;
  /** Tense of the clause; asked only where it decides. */
  readonly tense: () => Tense | null;
}

/** Tokens within which a date still holds for the clock times after it, and for "the year" (a sentence, a clause). */
const near = 40;
const veryNear = 10;

/** The day an hour belongs to: the last one told, unless that lies far back both in the text and in time. */
export function dayOfClock({ storyDay, sinceStoryDay, reference, narrative }: Context): Period | null {
  if (storyDay === null || narrative || reference === null || sinceStoryDay <= near) return storyDay;
  return Math.abs(storyDay.start.diff(reference).as("days")) <= 7 ? storyDay : null;
}

/** The day an expression counts from: the publication day, or the last date told. */
export function anchorDay(from: Anchor, context: Context): { day: DateTime | null; needsReference: boolean; grain?: Period["grain"] } {
  const { story, storyDay, reference } = context;
  const far = from === "nearby" && !context.narrative && context.sinceStory > veryNear && reference !== null;
  if (from === "reference" || story === null || far) return { day: reference, needsReference: true };
  const anchor = story.grain !== "day" && storyDay !== null && inPeriod(storyDay, story) ? storyDay : story;
  return { day: anchor.start, needsReference: false, grain: anchor.grain };
}

const inPeriod = (day: Period, period: Period): boolean => day.start >= period.start && day.start < endOf(period);
