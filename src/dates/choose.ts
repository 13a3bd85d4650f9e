import type { DateTime } from "luxon";

import type { Tense } from "./grammar.ts";
import type { Fields } from "./meaning.ts";
import { endOf, finerOrEqual, type Period } from "./period.ts";
import { candidates, place } from "./place.ts";

/** History stays close to its last date: the same year as a year, else the nearest of that name, before or after. */
export function inStory(fields: Fields, story: Period): Period | null {
  if (!finerOrEqual(story.grain, "season")) return place(fields, story.start.year);
  const distance = (period: Period): number => Math.abs(period.start.toMillis() - story.start.toMillis());
  return candidates(fields, story.start).reduce<Period | null>(
    (best, period) => (best === null || distance(period) < distance(best) ? period : best),
    null,
  );
}

/** Which of the candidates a bare name means: the tense decides; without one, the nearer wins, news looking back. */
export function nearest(all: readonly Period[], reference: DateTime, tense: Tense | null, fields: Fields): Period | null {
  const last = all.findLast((period) => period.start <= reference) ?? null;
  // A period that has begun and not ended is both the last and the next of its name.
  const ongoing = last !== null && endOf(last) > reference;
  const next = ongoing ? last : (all.find((period) => period.start > reference) ?? null);
  if (tense === "open" && fields.weekday !== undefined && last !== null && isYesterday(last, reference)) return last;
  if (tense === "future") return justOver(last, next, reference, lately.thing) ? last : next;
  if (tense === "scheduled" || tense === "open") return justOver(last, next, reference, fields.day === undefined ? lately.stretch : lately.day) ? last : next;
  if (tense === "present") return fields.weekday === undefined ? closer(last, next, reference) : next;
  if (tense === "past") return last;
  if (tense === "named") return upcoming(last, next, reference) ? next : last;
  return fields.day === undefined && fields.holiday === undefined ? last : closer(last, next, reference, lookingBack);
}

/**
 * Which of the candidates "Friday the 12th" means: the one that is a Friday, if any near is. What has happened was on no day
 * to come.
 */
export function falling(all: readonly Period[], around: DateTime, tense: Tense | null, fields: Fields): Period | null {
  const fitting = all.filter(({ start }) => start.weekday === fields.falls && (tense !== "past" || start <= around));
  return fitting.length > 1 ? nearest(fitting, around, tense, fields) : (fitting[0] ?? null);
}

/** Where no verb tells, a date ahead must be so many times nearer than the one behind: news tells what happened. */
const lookingBack = 2;

/**
 * Days within which a date just over is meant, and not the same of the year to come: of a month or a season, of a day,
 * and of the day of a thing that is spoken of as coming back ("will look into the clashes of Jan. 6").
 */
const lately = { stretch: 14, day: 60, thing: 90 } as const;

/** So far ahead a date is hardly told without its year. */
const farDays = 240;

/**
 * Whether a date is so far ahead, and was so few days ago, that it must be the past one after all: "Storm hits coast on
 * June 3", "The panel will look into the clashes of Jan. 6".
 */
const justOver = (last: Period | null, next: Period | null, reference: DateTime, days: number): boolean =>
  last !== null && next !== null && reference.diff(endOf(last)).as("days") <= days && next.start.diff(reference).as("days") > farDays;

/** A report of yesterday says so by its weekday; of the day six days ahead it would say "next". */
const isYesterday = ({ start }: Period, reference: DateTime): boolean => Math.round(reference.startOf("day").diff(start).as("days")) === 1;

/** Of a thing named by its date, the date is ahead only where it is near, and was long ago last: "the vote of May 11" on May 6. */
const upcoming = (last: Period | null, next: Period | null, reference: DateTime): boolean =>
  last !== null && next !== null && next.start.diff(reference).as("days") <= 30 && reference.diff(endOf(last)).as("days") > farDays;

function closer(last: Period | null, next: Period | null, reference: DateTime, bias = 1): Period | null {
  if (last === null || next === null) return last ?? next;
  const back = reference.toMillis() - endOf(last).toMillis();
  return bias * (next.start.toMillis() - reference.toMillis()) < back ? next : last;
}

/** People go on calling the winter "this winter" until the equinox, three weeks into the meteorological spring. */
export const isOver = (period: Period, day: DateTime): boolean =>
  endOf(period).plus({ days: period.grain === "season" ? 20 : 0 }) <= day;

/** Whether a clause tells what is to come. */
export const looksAhead = (tense: Tense | null): boolean => tense === "future" || tense === "scheduled";
