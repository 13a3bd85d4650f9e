import type { DateTime } from "luxon";
import { inStory, isOver, nearest } from "./choose.ts";
import { anchorDay, dayOfClock, lastTold, type Context } from "./context.ts";
import type { DateType, Modifier } from "./expression.ts";
import type { Anchor, Base, Fields, Meaning } from "./meaning.ts";
import { finerOrEqual, formatPeriod, periodOf, step, type Period } from "./period.ts";
import { candidates, place } from "./place.ts";

export interface Resolved {
  readonly type: DateType;
  readonly value: string | null;
  readonly mod?: Modifier;
  readonly quant?: string;
  readonly freq?: string;
  readonly needsReference: boolean;
  /** Where the story stands after it; null where it moves nowhere. */
  readonly period: Period | null;
}

/** Places a meaning on the calendar. */
export function resolve(meaning: Meaning, context: Context): Resolved {
  if (meaning.kind === "fixed") {
    const { type, value, mod, quant, freq } = meaning;
    const more = { ...(mod && { mod }), ...(quant && { quant }), ...(freq && { freq }) };
    return { type, value, ...more, needsReference: false, period: null };
  }
  const placed = locate(meaning.base, context);
  const { time, mod } = meaning;
  return {
    type: time === undefined ? "DATE" : "TIME",
    value: valueOf(placed, time ?? ""),
    ...(mod === undefined ? {} : { mod }),
    needsReference: placed.needsReference,
    period: placed.period,
  };
}

interface Placed {
  readonly period: Period | null;
  readonly needsReference: boolean;
  /** Where there is no period: a day with parts left open (`XXXX-XX-XX`), or none at all, since the text gives no more. */
  readonly open?: string;
}

function valueOf({ period, open }: Placed, time: string): string | null {
  if (period !== null) return formatPeriod(period) + time;
  return open === undefined ? null : open + time;
}

const unknown: Placed = { period: null, needsReference: true };

function locate(base: Base, context: Context): Placed {
  switch (base.at) {
    case "calendar":
      return onCalendar(base.fields, context);
    case "step":
      return stepFrom(base.unit, base.count, base.from, context);
    case "named":
      return byName(base.which, base.fields, base.from, context);
    case "inside": {
      const outer = locate(base.outer, context);
      return outer.period === null ? outer : { ...outer, period: inside(base.fields, outer.period) };
    }
    case "after": {
      const first = locate(base.first, context);
      if (first.period === null) return first;
      const { start } = first.period;
      const { month, weekday = start.weekday } = base;
      if (month !== undefined) return { ...first, period: periodOf("month", start.plus({ months: (month - start.month + 12) % 12 })) };
      return { ...first, period: periodOf("day", start.plus({ days: (weekday - start.weekday + 7) % 7 })) };
    }
    case "shifted": {
      const first = locate(base.inner, context);
      if (first.period === null) return first;
      const { grain, start } = first.period;
      return { ...first, period: { grain, start: step({ grain: base.unit, start }, base.count).start } };
    }
    case "holding": {
      const first = locate(base.inner, context);
      return first.period === null ? first : { ...first, period: periodOf(base.grain, first.period.start) };
    }
    case "then":
      return { period: lastTold(context, base.over), needsReference: false, open: base.over === true || context.tense() === "past" ? "PAST_REF" : "FUTURE_REF" };
    case "clock": {
      if (context.recurs) return { period: null, needsReference: false, open: "" };
      const told = base.from === "reference" ? null : dayOfClock(context, base.bare);
      if (told !== null) return { period: told, needsReference: false };
      if (base.bare === true) return { period: null, needsReference: false, open: "" };
      if (context.reference === null) return unknown;
      // A night counts by the day it begins on, as "last night" does (TIDES 2005).
      const nights = base.overnight === true && !/^(?:future|scheduled)$/u.test(context.tense() ?? "") ? 1 : 0;
      return { period: periodOf("day", context.reference.minus({ days: nights })), needsReference: true };
    }
  }
}

function onCalendar(fields: Fields, context: Context): Placed {
  const fixed = place(fields, fields.year ?? null);
  if (fixed !== null) return { period: fixed, needsReference: false };
  const { reference, story: { last: story } } = context;
  if (fields.day !== undefined && fields.month === undefined) {
    // "the 28th" belongs to the month being spoken of.
    const month = story ?? (reference === null ? null : periodOf("month", reference));
    return month === null ? unknown : { period: inside(fields, periodOf("month", month.start)), needsReference: story === null };
  }
  if (context.narrative && story !== null && fields.weekday === undefined)
    return { period: inStory(fields, story), needsReference: false };
  if (reference === null) return unknown;
  return { period: nearest(candidates(fields, reference), reference, context.tense(), fields), needsReference: true };
}

function byName(which: -1 | 0 | 1, fields: Fields, from: Anchor, context: Context): Placed {
  const { day, needsReference, grain } = anchorDay(from, context);
  if (day === null) return unknown;
  const all = candidates(fields, day);
  const place = (period: Period | null): Placed => ({ period, needsReference });
  if (which < 0) return place(all.filter((period) => isOver(period, day)).at(-1) ?? null);
  // "the following March" of what happened in 2007 is that of 2008: a longer date is over first.
  const over = from !== "reference" && grain !== undefined && !finerOrEqual(grain, "month") ? step(periodOf(grain, day), 1).start : null;
  if (which > 0) return place(all.find((period) => (over === null ? period.start > day : period.start >= over)) ?? null);
  if (fields.weekday !== undefined)
    return place(all.find((period) => periodOf("week", period.start).start.equals(periodOf("week", day).start)) ?? null);
  if (fields.season === undefined) return place(all.find((period) => period.start.year === day.year) ?? null);
  return place(nearest(all, day, context.tense() ?? "present", fields));
}

/** Steps from the last quarter told; where none is, results are of the quarter just over. */
function stepFromQuarter(unit: Period["grain"], count: number, context: Context): Placed {
  const { story: { last, quarter }, reference } = context;
  if (quarter !== null && !(unit === "year" && last?.grain === "month"))
    return { period: step(quarter, unit === "year" ? 4 * count : count), needsReference: false };
  if (unit === "year") return stepFrom(unit, count, "narrative", context);
  if (reference === null) return unknown;
  const over = count < 0 || context.tense() === "past";
  return { period: step(periodOf(unit, reference), count - (over ? 1 : 0)), needsReference: true };
}

/** Values of units of which the text does not say which one. */
const openValues: Readonly<Partial<Record<Period["grain"], string>>> = { day: "XXXX-XX-XX", week: "XXXX-WXX", month: "XXXX-XX" };

function stepFrom(unit: Period["grain"], count: number, from: Anchor, context: Context): Placed {
  if (from === "quarter") return stepFromQuarter(unit, count, context);
  const { day, needsReference, grain } = anchorDay(from, context, unit);
  if (day === null) return unknown;
  if (from !== "reference" && grain !== undefined && !finerOrEqual(grain, unit)) {
    // "two days later" after "in May": the text does not say which day.
    const open = openValues[unit];
    if (open !== undefined) return { period: null, needsReference: false, open };
  }
  if (unit === "weekend") return { period: weekend(day, count, context), needsReference };
  // A year on from a month or a quarter is that month or quarter of the other year.
  if (unit === "year" && Math.abs(count) === 1 && from === "narrative" && (grain === "quarter" || grain === "month"))
    return { period: periodOf(grain, day.plus({ years: count })), needsReference };
  const period = step(periodOf(unit, day), count);
  // "The school closed in the 1980s, the shop ten years later": what has happened did not happen in years to come.
  if (from === "narrative" && count > 0 && context.reference !== null && period.start > context.reference && context.tense() === "past")
    return { period: null, needsReference: false, open: openValues[unit] ?? "XXXX" };
  return { period, needsReference };
}

/** "This weekend" said on a Monday of what has happened is the one just over. */
function weekend(day: DateTime, count: number, context: Context): Period {
  const own = periodOf("weekend", day);
  if (count < 0) return step(own, -1);
  if (count > 0) return step(own, day >= own.start ? 1 : day.weekday >= 4 ? 1 : 0);
  return day < own.start && context.tense() === "past" ? step(own, -1) : own;
}

/** The part of a longer period that the fields name. */
function inside(fields: Fields, outer: Period): Period | null {
  if (fields.weekday !== undefined) return periodOf("day", outer.start.startOf("week").plus({ days: fields.weekday - 1 }));
  if (fields.day !== undefined && fields.month === undefined)
    return place({ month: outer.start.month, day: fields.day }, outer.start.year);
  return place(fields, outer.start.year);
}
