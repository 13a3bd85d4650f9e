import { bothParts, dayAfter, monthAfter, weekdayAfter } from "../following.ts";
import type { Join } from "../grammar.ts";
import { isOneDay, shifted, type DateMeaning } from "../meaning.ts";
import { finerOrEqual } from "../period.ts";
import { dayThenTime, fieldsWithoutYear, isClock, modOf, partOfLonger, timeThenDay } from "../shared-joins.ts";
import { twoDigits } from "../two-digits.ts";

const isHour = (date: DateMeaning): boolean => isClock(date) && (date.time?.includes(":") ?? false);

/** "between 8 and 11 p.m. Wednesday", "between midnight and 6 a.m. on Friday": both hours are of the day, or the first of the evening before. */
function hoursOfDay(left: DateMeaning, right: DateMeaning): DateMeaning | null {
  if (!isHour(left) || !isOneDay(right.base) || left.time === undefined || right.time?.includes(":") !== true) return null;
  return { ...left, base: left.time > right.time ? shifted(right.base, "day", -1).base : right.base };
}

/** "this year's third quarter". */
const longerFirst = (left: DateMeaning, right: DateMeaning): DateMeaning | null =>
  left.mod === undefined ? partOfLonger(right, left) : null;

/** "Tuesday last week", "Monday of this week", "Friday of next week". */
function dayOfWeek(left: DateMeaning, right: DateMeaning): DateMeaning | null {
  if ((left.base.at !== "calendar" && left.base.at !== "after") || left.base.fields.weekday === undefined || left.base.fields.day !== undefined) return null;
  if (right.base.at !== "step" || right.base.unit !== "week" || right.time !== undefined) return null;
  return { ...left, base: { at: "inside", outer: right.base, fields: left.base.fields } };
}

/** "Ten years ago, on Sept. 15": inside the year just told. */
function partOfToldYear(left: DateMeaning, right: DateMeaning): DateMeaning | null {
  const fields = fieldsWithoutYear(right);
  const isYear =
    (left.base.at === "step" && left.base.unit === "year") ||
    (left.base.at === "calendar" && Object.keys(left.base.fields).join() === "year");
  return fields === null || !isYear || left.time !== undefined ? null : { ...right, base: { at: "inside", outer: left.base, fields } };
}

/** "2 in the morning", "8 o'clock at night" are told by the part of day; the hour is what counts. */
function hourOfPart(left: DateMeaning, right: DateMeaning): DateMeaning | null {
  if (!isHour(left) || right.time === undefined || right.time.includes(":")) return null;
  const [, hour = "", minutes = ""] = /^T(\d\d):(\d\d)$/u.exec(left.time ?? "") ?? [];
  const late = right.time === "TAF" || right.time === "TEV" || (right.time === "TNI" && Number(hour) > 5);
  const told = late && Number(hour) < 12 ? Number(hour) + 12 : Number(hour);
  const time = `T${twoDigits(told)}:${minutes}`;
  return right.base.at === "clock" ? { ...left, time } : { ...right, time };
}

/** "the morning of April 19", "Tuesday morning, March 3". */
const partOfDay = (left: DateMeaning, right: DateMeaning): DateMeaning | null =>
  isClock(left) && !isHour(left) ? timeThenDay(left, right) : null;

/** "Tuesday, three days later" stays two; "Tuesday night, March 3" is one. */
function weekdayThenDate(left: DateMeaning, right: DateMeaning): DateMeaning | null {
  if (left.base.at !== "calendar" || left.base.fields.weekday === undefined || left.base.fields.day !== undefined) return null;
  if (right.base.at !== "calendar" || right.base.fields.month === undefined || right.base.fields.day === undefined) return null;
  return right.time === undefined && left.time !== undefined ? { ...right, time: left.time } : null;
}

/** "two years ago this week", "a year ago Friday": so far from the second. */
function agoFrom(left: DateMeaning, right: DateMeaning): DateMeaning | null {
  if (left.base.at !== "step" || left.base.from !== "reference" || left.base.count >= 0 || left.time !== undefined) return null;
  // "two years ago last March"
  if (right.base.at === "named" && right.base.which < 0 && right.base.from === "reference" && right.base.fields.month !== undefined && left.base.unit === "year")
    return { ...right, base: { at: "shifted", inner: right.base, unit: "year", count: left.base.count } };
  if (right.base.at !== "step" || right.base.from !== "reference" || !finerOrEqual(right.base.unit, left.base.unit) || right.base.unit === left.base.unit) return null;
  return { ...right, ...modOf(left), base: { at: "shifted", inner: right.base, unit: left.base.unit, count: left.base.count } };
}

/** "Eleven days earlier, on May 10, 2024": the day is given, and need not be counted from anything. */
function givenDay(left: DateMeaning, right: DateMeaning): DateMeaning | null {
  if (left.base.at !== "step" || left.base.from !== "narrative" || left.base.count === 0 || left.time !== undefined) return null;
  if (right.base.at !== "calendar" || right.time !== undefined || !finerOrEqual(left.base.unit, "month")) return null;
  return right.base.fields.month === undefined || right.base.fields.day === undefined ? null : right;
}

export const joins: readonly Join[] = [
  { between: "", read: agoFrom },
  { between: ",?", read: timeThenDay },
  { between: ",?", read: dayThenTime },
  { between: "( of | on )", read: partOfDay },
  // Two expressions to the annotators' guidelines, but the hour is that day's.
  { between: "( , | {zone} | {place} )? on", read: timeThenDay, apart: "left" },
  { between: "( and | to | until | till | - | – )", read: hoursOfDay, apart: "left" },
  // "in afternoon trading Thursday"
  { between: "( trading | trade | dealings )", read: timeThenDay, apart: "left" },
  { between: "( in | at | , )?", read: hourOfPart },
  { between: ",", read: weekdayThenDate },
  { between: "( of | in | , )?", read: partOfLonger },
  { between: "'s", read: longerFirst },
  { between: "( of | in )?", read: dayOfWeek },
  { between: "( through | to | until | till | - | – | and | or )", read: weekdayAfter, apart: "right" },
  { between: ", ( on | in )", read: partOfToldYear, apart: "right" },
  { between: ", on?", read: givenDay, apart: "left" },
  { between: "( and | or | to | through | / | - | – )", read: monthAfter, apart: "right" },
  { between: "( and | or | to | through | until | till | - | – | — ) on?", read: dayAfter, apart: "right" },
  { between: "( and | or | to | through | until | till | - | – | — )", read: bothParts, apart: "left" },
];
