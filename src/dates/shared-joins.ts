import { isOneDay, type DateMeaning, type Fields } from "./meaning.ts";

/* How neighbouring dates are one in any language; what stands between them is for its grammar to say. */

export const isClock = (date: DateMeaning): boolean => date.base.at === "clock" && date.time !== undefined;

/** A date one day long, without a time of day yet. */
const isDay = ({ time, base }: DateMeaning): boolean => time === undefined && isOneDay(base);

/** "the night of Friday", "la noche del viernes". */
export const timeThenDay = (left: DateMeaning, right: DateMeaning): DateMeaning | null =>
  isClock(left) && isDay(right) && left.time !== undefined ? { ...right, ...modOf(left), time: left.time } : null;

/** "Tuesday evening", "el martes por la noche"; "the early hours of Friday morning" says the morning twice. */
export const dayThenTime = (left: DateMeaning, right: DateMeaning): DateMeaning | null => (saysTwice(left, right) ? left : withTime(left, right));
const saysTwice = (left: DateMeaning, right: DateMeaning): boolean =>
  left.time !== undefined && left.time === right.time && isClock(right) && !isClock(left);
const withTime = (left: DateMeaning, right: DateMeaning): DateMeaning | null =>
  isDay(left) && isClock(right) && right.time !== undefined ? { ...left, ...modOf(right), time: right.time } : null;

export const modOf = (date: DateMeaning): Pick<DateMeaning, "mod"> => (date.mod === undefined ? {} : { mod: date.mod });

/** Fields that a year, or another longer date, can hold. */
export function fieldsWithoutYear(date: DateMeaning): Fields | null {
  if ((date.base.at !== "calendar" && date.base.at !== "after") || date.time !== undefined) return null;
  const { year, weekday, century, decade } = date.base.fields;
  return year === undefined && weekday === undefined && century === undefined && decade === undefined ? date.base.fields : null;
}

/** "July of last year", "el 28 del mes pasado", "the third quarter of this year". */
export function partOfLonger({ time, ...left }: DateMeaning, right: DateMeaning): DateMeaning | null {
  const fields = fieldsWithoutYear(left);
  if (fields === null || right.time !== undefined || right.base.at !== "step") return null;
  const { unit } = right.base;
  const fits = fields.day !== undefined && fields.month === undefined ? unit === "month" : unit === "year" && fields.weekend === undefined;
  return fits ? { kind: "date", base: { at: "inside", outer: right.base, fields }, ...modOf(left), ...(time !== undefined && { time }) } : null;
}
