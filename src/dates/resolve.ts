import { byName, inside, onCalendar } from "./by-name.ts";
import { looksAhead } from "./choose.ts";
import { dayOfClock, lastClock, lastTold, type Context } from "./context.ts";
import type { DateType, Modifier } from "./expression.ts";
import type { Base, DateMeaning, Meaning } from "./meaning.ts";
import { nthWeekday } from "./nth-weekday.ts";
import { periodOf, step, type Period } from "./period.ts";
import { candidates, formatOpen, isNoDay } from "./place.ts";
import { unknown, valueOf, type Placed } from "./placed.ts";
import { stepFrom } from "./step-from.ts";

export interface Resolved {
  readonly type: DateType;
  readonly value: string | null;
  readonly mod?: Modifier;
  readonly quant?: string;
  readonly freq?: string;
  readonly needsReference: boolean;
  /** Where the story stands after it; null where it moves nowhere. */
  readonly period: Period | null;
  /** Time of day as TIMEX3 writes it. */
  readonly time?: string;
}

/** Places a meaning on the calendar. */
export function resolve(meaning: Meaning, context: Context): Resolved {
  if (meaning.kind === "fixed") {
    const { type, value, mod, quant, freq } = meaning;
    const more = { ...(mod && { mod }), ...(quant && { quant }), ...(freq && { freq }) };
    return { type, value, ...more, needsReference: false, period: null };
  }
  const placed = afterMidnight(meaning, locate(meaning.base, context), context);
  const { mod } = meaning;
  const time = placed.time ?? meaning.time;
  return {
    type: time === undefined ? "DATE" : "TIME",
    value: valueOf(placed, time ?? ""),
    ...(mod === undefined ? {} : { mod }),
    needsReference: placed.needsReference,
    period: placed.period,
    ...(time === undefined ? {} : { time }),
  };
}

/** "The match began Wednesday night and ended at 12:51 a.m.": a night goes on into the day that follows. */
function afterMidnight({ base, time = "" }: DateMeaning, placed: Placed, { story }: Context): Placed {
  const next = base.at === "clock" && story.night && placed.period !== null && placed.period === story.day && /^T(?:MO|0[0-5])/u.test(time);
  return next ? { ...placed, period: step(placed.period, 1) } : placed;
}

function locate(base: Base, context: Context): Placed {
  if ("fields" in base && isNoDay(base.fields)) return { period: null, needsReference: false };
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
      if (context.recurs) return { period: null, needsReference: false, open: formatOpen(base.fields) };
      const first = locate(base.first, context);
      // What follows no date, or a day that does not exist, is a date of its own.
      if (first.period === null) return first.needsReference ? first : onCalendar(base.fields, context);
      const { start } = first.period;
      return { ...first, period: candidates(base.fields, start).find((period) => period.start >= start) ?? null };
    }
    case "previous":
      return context.previous ?? { period: null, needsReference: false };
    case "weekday": {
      const { story: { day }, reference } = context;
      // Of what was told of lately, it is the day that any report means.
      if (day === null || (reference !== null && reference.diff(day.start).as("days") < 7)) return onCalendar(base, context);
      return { period: step(day, (base.weekday - day.start.weekday + 7) % 7), needsReference: false };
    }
    case "nth": {
      if (context.recurs) return { period: null, needsReference: false, open: formatOpen(base) };
      const outer = locate(base.outer, context);
      return outer.period === null ? outer : { ...outer, period: nthWeekday(outer.period, base.nth, base.weekday) };
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
    case "moment": {
      const clock = lastClock(context);
      if (clock === null) return stepFrom("day", 0, "narrative", context);
      const then = clock.plus({ minutes: base.minutes });
      return { period: periodOf("day", then), needsReference: false, time: `T${then.toFormat("HH:mm")}` };
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
      const nights = base.overnight === true && !(looksAhead(context.tense()) || context.tense() === "open") ? 1 : 0;
      return { period: periodOf("day", context.reference.minus({ days: nights })), needsReference: true };
    }
  }
}
