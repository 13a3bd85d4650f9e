import { falling, inStory, isOver, nearest } from "./choose.ts";
import { anchorDay, type Context } from "./context.ts";
import type { Anchor, Fields } from "./meaning.ts";
import { finerOrEqual, periodOf, step, type Period } from "./period.ts";
import { candidates, formatOpen, place } from "./place.ts";
import { unknown, type Placed } from "./placed.ts";

/** Places what a calendar names, perhaps without its year: "March 7", "Tuesday". */
export function onCalendar(fields: Fields, context: Context): Placed {
  const fixed = place(fields, fields.year ?? null);
  // "February 29, 2023" gives its year: no other year is meant by it.
  if (fixed !== null || fields.year !== undefined) return { period: fixed, needsReference: false };
  if (context.recurs) return { period: null, needsReference: false, open: formatOpen(fields) };
  const { reference, story: { last: story } } = context;
  // "Friday the 12th" tells its month itself.
  if (fields.falls !== undefined && fields.month === undefined) {
    const around = (context.narrative ? story?.start : null) ?? reference;
    return around === null ? unknown : { period: falling(candidates(fields, around), around, context.tense(), fields), needsReference: around === reference };
  }
  // "the 28th" belongs to the month being spoken of.
  if (fields.day !== undefined && fields.month === undefined && story !== null)
    return { period: inside(fields, story), needsReference: false };
  if (context.narrative && story !== null && fields.weekday === undefined)
    return { period: inStory(fields, story), needsReference: false };
  if (reference === null) return unknown;
  const all = candidates(fields, reference);
  const own = all.find(({ start }) => start.weekday === fields.falls);
  return { period: own ?? nearest(all, reference, context.tense(), fields), needsReference: true };
}

/** Places the last, present or next of its name: "last September", "this winter". */
export function byName(which: -1 | 0 | 1, fields: Fields, from: Anchor, context: Context): Placed {
  const { story } = context;
  // "on the same Friday", with a month told in between
  if (which === 0 && from === "narrative" && fields.weekday !== undefined && story.day?.start.weekday === fields.weekday) return { period: story.day, needsReference: false };
  const { day, needsReference, grain, isAhead } = anchorDay(from, context);
  if (day === null) return unknown;
  // "at the end of July … the following Wednesday": the text does not say which.
  if (from !== "reference" && which !== 0 && fields.weekday !== undefined && grain !== undefined && !finerOrEqual(grain, "week"))
    return { period: null, needsReference: false, open: formatOpen(fields) };
  if (which !== 0 && isAhead()) return which < 0 ? byName(which, fields, "reference", context) : { period: null, needsReference: false, open: formatOpen(fields) };
  const all = candidates(fields, day);
  const place = (period: Period | null): Placed => ({ period, needsReference });
  if (which < 0) return place(all.filter((period) => isOver(period, day)).at(-1) ?? null);
  // "the following March" of what happened in 2007 is that of 2008: a longer date is over first.
  const over = from !== "reference" && grain !== undefined && !finerOrEqual(grain, "month") ? step(periodOf(grain, day), 1).start : null;
  if (which > 0) return place(all.find((period) => (over === null ? period.start > day : period.start >= over)) ?? null);
  if (fields.weekday !== undefined) {
    const own = all.find((period) => periodOf("week", period.start).start.equals(periodOf("week", day).start)) ?? null;
    // "bids are due this Friday", written on a Sunday
    const ahead = own !== null && own.start < day && from === "reference" && !/^(?:past|named)$/u.test(context.tense() ?? "past");
    return place(ahead ? step(own, 7) : own);
  }
  if (fields.season === undefined) return place(all.find((period) => period.start.year === day.year) ?? null);
  return place(nearest(all, day, context.tense() ?? "present", fields));
}

/** The part of a longer period that the fields name. */
export function inside(fields: Fields, outer: Period): Period | null {
  if (fields.weekday !== undefined) return periodOf("day", outer.start.startOf("week").plus({ days: fields.weekday - 1 }));
  if (fields.day !== undefined && fields.month === undefined)
    return place({ month: outer.start.month, day: fields.day }, outer.start.year);
  return place(fields, outer.start.year);
}
