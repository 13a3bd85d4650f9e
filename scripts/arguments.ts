import { InvalidArgumentError } from "commander";
import { DateTime } from "luxon";

/** A moment given as an ISO day (its first instant, UTC) or an ISO moment. */
export function moment(written: string): Date {
  const read = DateTime.fromISO(written, { zone: "utc" });
  if (!read.isValid) throw new InvalidArgumentError(`“${written}” is not a date; write YYYY-MM-DD or an ISO 8601 moment.`);
  return read.toJSDate();
}

/** The first day, `YYYY-MM-DD`, of a day, month or year written in ISO form. */
export function firstDay(written: string): string {
  return period(written).start;
}

/** The last day of a day, month or year written in ISO form. */
export function lastDay(written: string): string {
  return period(written).end;
}

function period(written: string): { readonly start: string; readonly end: string } {
  const unit = /^\d{4}$/.test(written) ? "year" : /^\d{4}-\d\d$/.test(written) ? "month" : /^\d{4}-\d\d-\d\d$/.test(written) ? "day" : null;
  const read = DateTime.fromISO(written, { zone: "utc" });
  if (unit === null || !read.isValid) throw new InvalidArgumentError(`“${written}” is not a day; write YYYY-MM-DD, YYYY-MM or YYYY.`);
  return { start: read.startOf(unit).toISODate(), end: read.endOf(unit).toISODate() };
}

/** A whole number from 1. */
export function wholeNumber(written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Give a whole number from 1.");
  return number;
}
