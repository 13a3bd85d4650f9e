import type { DateTime } from "luxon";

import { looksAhead } from "./choose.ts";
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

/** Whether a date told before is yet to come: by its tense where nobody knows when the text was published. */
const isToCome = (told: Period, tense: () => Tense | null, reference: DateTime | null): boolean =>
  reference === null ? looksAhead(tense()) : told.start > reference;

/** The day an hour belongs to: the last one told, unless that lies far back both in the text and in time. */
export function dayOfClock({ story: { day, dayAt, dayTense }, at, reference, narrative, endedSince, tense }: Context, bare = false): Period | null {
  if (bare) return at - dayAt <= veryNear ? day : null;
  if (day === null || narrative) return day;
  // "Friday could be the coldest. The ban was lifted at 6 p.m.": what has happened was on no day to come.
  if (endedSince(dayAt) && tense() === "past" && isToCome(day, dayTense, reference)) return null;
  if (at - dayAt <= near || reference === null) return day;
  return Math.abs(day.start.diff(reference).as("days")) <= 7 ? day : null;
}

/** The date "then" stands for: the last one told, unless that is far back in the text or, of what is over, lies ahead. */
export function lastTold({ story: { last, lastAt, lastTense }, at, reference }: Context, over = false): Period | null {
  if (last === null || at - lastAt > near) return null;
  return over && (isToCome(last, lastTense, reference) || reference?.equals(last.start)) ? null : last;
}

/** The clock time told last, unless that is far back in the text. */
export const lastClock = ({ story: { clock, clockAt }, at }: Context): DateTime | null => (at - clockAt <= near ? clock : null);

/** What an expression counts from. */
interface Anchored {
  readonly day: DateTime | null;
  readonly needsReference: boolean;
  /** Of the date told, where it is one. */
  readonly grain?: Period["grain"];
  /** Whether that is yet to come, and what is told of has happened: it hangs on no such day. */
  readonly isAhead: () => boolean;
}

/** Tokens within which the last day told is the one that days are counted from, past longer dates in between. */
const remembered = 60;

/**
 * The day an expression counts from: the publication day, or the last date told. "The week" is part of the last date
 * only where that is no longer than a week.
 */
export function anchorDay(from: Anchor, context: Context, unit: Period["grain"] = "century"): Anchored {
  const { story: { last, lastAt, lastTense, day, dayAt, dayTense }, at, reference, narrative, tense } = context;
  const far = from === "nearby" && !narrative && reference !== null && (at - lastAt > veryNear || (last !== null && !finerOrEqual(last.grain, unit)));
  if (from === "reference" || last === null || far) return { day: reference, needsReference: true, isAhead: () => false };
  // "On Monday … as in 2007. The following day": a year has no day that follows, but the day told before it has.
  const byDay = day !== null && last.grain !== "day" && (inPeriod(day, last) || (unit === "day" && at - dayAt <= remembered));
  const [anchor, told] = byDay ? [day, dayTense] : [last, lastTense];
  return { day: anchor.start, needsReference: false, grain: anchor.grain, isAhead: () => tense() === "past" && isToCome(anchor, told, reference) };
}

const inPeriod = (day: Period, period: Period): boolean => day.start >= period.start && day.start < endOf(period);
