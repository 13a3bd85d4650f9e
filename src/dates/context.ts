import type { DateTime } from "luxon";

import type { Tense } from "./grammar.ts";
import type { Anchor } from "./meaning.ts";
import { endOf, finerOrEqual, type Period } from "./period.ts";
import type { Placed } from "./placed.ts";
import type { Story } from "./story.ts";

/** What stands around an expression and decides what it refers to. */
export interface Context {
  /** Midnight of the publication day; null where the article has none. */
  readonly reference: DateTime | null;
  /** The dates told before the expression. */
  readonly story: Story;
  /** The expression found before it, as it was placed; null where there is none. */
  readonly previous: Placed | null;
  /** The expression's first token. */
  readonly at: number;
  /** Whether bare months and days follow the story instead of the publication date, as history writing has it. */
  readonly narrative: boolean;
  /** Whether the words beside it say that it returns: "every day from 6 a.m." */
  readonly recurs: boolean;
  /** Whether a sentence has ended since a token. */
  readonly endedSince: (token: number) => boolean;
  /** Tense of the clause; asked only where it decides. */
  readonly tense: () => Tense | null;
}

/** Tokens within which a date still holds for the clock times after it, and for "the year" (a sentence, a clause). */
const near = 40;
const veryNear = 10;

/** The day an hour belongs to: the last one told, unless that lies far back both in the text and in time. */
export function dayOfClock({ story: { day, dayAt }, at, reference, narrative, endedSince, tense }: Context, bare = false): Period | null {
  if (bare) return at - dayAt <= veryNear ? day : null;
  if (day === null || narrative || reference === null) return day;
  // "Friday could be the coldest. The ban was lifted at 6 p.m.": what has happened was on no day to come.
  if (day.start > reference && endedSince(dayAt) && tense() === "past") return null;
  if (at - dayAt <= near) return day;
  return Math.abs(day.start.diff(reference).as("days")) <= 7 ? day : null;
}

/** The date "then" stands for: the last one told, unless that is far back in the text or, of what is over, lies ahead. */
export function lastTold({ story: { last, lastAt }, at, reference }: Context, over = false): Period | null {
  if (last === null || at - lastAt > near) return null;
  return over && reference !== null && last.start >= reference ? null : last;
}

/** The clock time told last, unless that is far back in the text. */
export const lastClock = ({ story: { clock, clockAt }, at }: Context): DateTime | null => (at - clockAt <= near ? clock : null);

/**
 * The day an expression counts from: the publication day, or the last date told. "The week" is part of the last date
 * only where that is no longer than a week.
 */
export function anchorDay(from: Anchor, context: Context, unit: Period["grain"] = "century"): { day: DateTime | null; needsReference: boolean; grain?: Period["grain"] } {
  const { story: { last, lastAt, day }, at, reference, narrative } = context;
  const far = from === "nearby" && !narrative && reference !== null && (at - lastAt > veryNear || (last !== null && !finerOrEqual(last.grain, unit)));
  if (from === "reference" || last === null || far) return { day: reference, needsReference: true };
  const anchor = last.grain !== "day" && day !== null && inPeriod(day, last) ? day : last;
  return { day: anchor.start, needsReference: false, grain: anchor.grain };
}

const inPeriod = (day: Period, period: Period): boolean => day.start >= period.start && day.start < endOf(period);
