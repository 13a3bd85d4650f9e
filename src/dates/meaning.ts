import type { Modifier } from "./expression.ts";
import type { Holiday } from "./holidays.ts";
import type { Grain } from "./period.ts";
import { twoDigits } from "./two-digits.ts";

/**
 * What an expression says before it is placed on a calendar. Grammars write meanings, the resolver reads them, and
 * neither knows the other's language: "last September" and "el pasado septiembre" are one and the same meaning.
 */
export type Meaning = DateMeaning | FixedMeaning;

/** A place on the calendar, to be found from the reference date or from the dates before it. */
export interface DateMeaning {
  readonly kind: "date";
  readonly base: Base;
  /** Time of day as TIMEX3 writes it: `TEV`, `T18:30`. */
  readonly time?: string;
  readonly mod?: Modifier;
  /** Whether the text goes back to where it was, as after "up from $38 million a year earlier". */
  readonly aside?: true;
}

/** A value that stands by itself: a duration, a set, `PAST_REF`, a fiscal year. */
export interface FixedMeaning {
  readonly kind: "fixed";
  readonly type: "DATE" | "TIME" | "DURATION" | "SET";
  readonly value: string;
  readonly mod?: Modifier;
  readonly quant?: string;
  readonly freq?: string;
  /** Whether it tells how far away ("12,000 years ago"), so that "about" and "more than" can belong to it. */
  readonly distance?: true;
}

/**
 * What an expression counts from: deictic ones ("last week") from the publication date, anaphoric ones ("a week
 * later") from the story's last date, and "the year" from the story only where that date has just been told. "The
 * quarter" and what it is compared with count from the last quarter told.
 */
export type Anchor = "reference" | "narrative" | "nearby" | "quarter";

export type Base =
  /** Named on the calendar, perhaps without its year: "March 7", "Tuesday", "the third quarter of 2009". */
  | { readonly at: "calendar"; readonly fields: Fields }
  /** So many units away: "two years ago", "next week", "the same day" (0). */
  | { readonly at: "step"; readonly unit: Grain; readonly count: number; readonly from: Anchor }
  /** The last, present or next of its name: "last September", "this winter", "next Tuesday". */
  | { readonly at: "named"; readonly which: -1 | 0 | 1; readonly fields: Fields; readonly from: Anchor }
  /** Inside another date: "the third quarter of last year", "July of that year". */
  | { readonly at: "inside"; readonly outer: Base; readonly fields: Fields }
  /** The first of that name from the start of another date on: the end of "Monday through Friday". */
  | { readonly at: "after"; readonly first: Base; readonly fields: Fields }
  /** The date found right before, as it stands there: what "Friday" follows in "Monday through Friday". */
  | { readonly at: "previous" }
  /** Such a weekday in the days told of: "on the Friday" of a week gone by. */
  | { readonly at: "weekday"; readonly weekday: number }
  /** The nth such weekday inside another date, from its end where negative: "the first Monday of July". */
  | { readonly at: "nth"; readonly nth: number; readonly weekday: number; readonly outer: Base }
  /** So many units before or after another date: "two Fridays ago", "a week from Monday". */
  | { readonly at: "shifted"; readonly inner: Base; readonly unit: Grain; readonly count: number }
  /** The longer stretch that another date lies in: "the week of June 3". */
  | { readonly at: "holding"; readonly grain: Grain; readonly inner: Base }
  /** So many minutes after the clock time told last, or before it: "two hours later". */
  | { readonly at: "moment"; readonly minutes: number }
  /** The date just told: "back then", "by then". `over` where it can't lie ahead. */
  | { readonly at: "then"; readonly over?: true }
  /**
   * Only a time of day is given: "6 p.m." belongs to the day being spoken of. `overnight` is the night before
   * publication, unless the clause looks ahead; `bare`, an hour that only its place tells ("up at 5"), is of a day
   * only where one is told beside it.
   */
  | { readonly at: "clock"; readonly from: Anchor; readonly overnight?: true; readonly bare?: true };

/** Whether a date is one day long. */
export function isOneDay(base: Base): boolean {
  switch (base.at) {
    case "step":
      return base.unit === "day";
    case "weekday":
    case "nth":
      return true;
    case "shifted":
      return isOneDay(base.inner);
    case "calendar":
    case "named":
    case "inside":
    case "after":
      return base.fields.day !== undefined || base.fields.weekday !== undefined || base.fields.holiday !== undefined;
    default:
      return false;
  }
}

/** Parts of a calendar date. Years are astronomical: 480 BC is -479. */
export interface Fields {
  readonly century?: number;
  /** First year of the decade, such as 1990; below 100 where the century is left open ("the '90s"). */
  readonly decade?: number;
  readonly year?: number;
  readonly half?: number;
  readonly quarter?: number;
  readonly season?: Season;
  readonly month?: number;
  readonly day?: number;
  /** ISO: Monday 1 … Sunday 7. */
  readonly weekday?: number;
  /** The weekday that a day of a month is said to be, which tells its year. */
  readonly falls?: number;
  readonly weekend?: true;
  readonly holiday?: Holiday;
}

export type Season = "SP" | "SU" | "FA" | "WI";

export const onCalendar = (fields: Fields): DateMeaning => ({ kind: "date", base: { at: "calendar", fields } });
export const named = (which: -1 | 0 | 1, fields: Fields, from: Anchor = "reference"): DateMeaning => ({
  kind: "date",
  base: { at: "named", which, fields, from },
});
/** The first of that name from the start of the date found right before. */
export const following = (fields: Fields): DateMeaning => ({ kind: "date", base: { at: "after", first: { at: "previous" }, fields } });
export const stepped = (unit: Grain, count: number, from: Anchor = "reference"): DateMeaning => ({
  kind: "date",
  base: { at: "step", unit, count, from },
});
export const timeOfDay = (time: string, from: Anchor = "narrative"): DateMeaning => ({
  kind: "date",
  base: { at: "clock", from },
  time,
});
export const shifted = (inner: Base, unit: Grain, count: number): DateMeaning => ({ kind: "date", base: { at: "shifted", inner, unit, count } });
/**
 * "since then": what lies around the date just told, which itself no event has; `mod` says on which side it lies. Not
 * named "then", since whoever imports a module that exports one awaits it for ever.
 */
export const thatTime = (mod?: "AFTER" | "BEFORE"): DateMeaning => ({
  kind: "date",
  base: { at: "then", ...(mod !== "BEFORE" && { over: true }) },
  aside: true,
  ...(mod && { mod }),
});
export const nthWeekday = (nth: number, weekday: number, outer: Base): DateMeaning => ({ kind: "date", base: { at: "nth", nth, weekday, outer } });
export const holding = (grain: Grain, inner: Base): DateMeaning => ({ kind: "date", base: { at: "holding", grain, inner } });
/** An hour, 0 to 24, that no "a.m." or "o'clock" tells. */
export const bareHour = (hour: number): DateMeaning => ({
  kind: "date",
  base: { at: "clock", from: "narrative", bare: true },
  time: `T${twoDigits(hour)}:00`,
});
/** A moment that is only told if a clock time was; else its day is all that is known. */
export const moment = (minutes: number): DateMeaning => ({ kind: "date", base: { at: "moment", minutes }, time: "TXX" });
export const duration = (value: string): FixedMeaning => ({ kind: "fixed", type: "DURATION", value });
export const fixedDate = (value: string): FixedMeaning => ({ kind: "fixed", type: "DATE", value });
