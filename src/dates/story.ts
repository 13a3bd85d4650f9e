import type { DateTime } from "luxon";

import type { Tense } from "./grammar.ts";
import type { Meaning } from "./meaning.ts";
import type { Period } from "./period.ts";

/** Where a text stands after the dates told so far: what "two days later" and "the quarter" count from. */
export interface Story {
  /** The last date told, and the token behind it. */
  readonly last: Period | null;
  readonly lastAt: number;
  /** The tense it was told in: without a date of publication, that alone tells whether it was still to come. */
  readonly lastTense: () => Tense | null;
  /** The last of day precision, and the token behind it. */
  readonly day: Period | null;
  readonly dayAt: number;
  readonly dayTense: () => Tense | null;
  /** Whether it was told with its evening or night, after which "2 a.m." is of the day that follows. */
  readonly night: boolean;
  readonly quarter: Period | null;
  /** The last moment told to the minute, as if in UTC, and the token behind it. */
  readonly clock: DateTime | null;
  readonly clockAt: number;
}

export const untold: Story = { last: null, lastAt: 0, lastTense: () => null, day: null, dayAt: 0, dayTense: () => null, night: false, quarter: null, clock: null, clockAt: 0 };

interface Told {
  readonly period: Period | null;
  readonly time?: string;
  readonly tense: () => Tense | null;
  /** Whether what follows is told of another day. */
  readonly inPassing: () => boolean;
  /** Whether it only tells since when a thing has been what it is; nobody counts from that. */
  readonly ofOrigin: () => boolean;
}

/** The story after one more date, which ends before token `to`. */
export function tell(story: Story, meaning: Meaning, { period, time, tense, inPassing, ofOrigin }: Told, to: number): Story {
  if (period === null || (meaning.kind === "date" && meaning.aside === true)) return story;
  const { grain } = period;
  if (grain === "year" && ofOrigin()) return story;
  const goesOn = grain === "day" && !inPassing();
  return {
    ...story,
    // "In the 1960s" sets a scene; nobody counts days from it.
    ...(grain === "century" || grain === "decade" ? {} : { last: period, lastAt: to, lastTense: tense }),
    ...(goesOn ? { day: period, dayAt: to, dayTense: tense, night: time === "TNI" || time === "TEV", ...momentOf(period, time, to) } : {}),
    ...(grain === "quarter" ? { quarter: period } : {}),
  };
}

function momentOf({ start }: Period, time: string | undefined, to: number): Partial<Pick<Story, "clock" | "clockAt">> {
  const [, hours, minutes] = /^T(\d\d):(\d\d)$/u.exec(time ?? "") ?? [];
  return hours === undefined ? {} : { clock: start.plus({ hours: Number(hours), minutes: Number(minutes) }), clockAt: to };
}
