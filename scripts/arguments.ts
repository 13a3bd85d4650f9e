import { InvalidArgumentError } from "commander";
import { DateTime } from "luxon";

import { readPeriod, type WrittenPeriod } from "../src/dates/written-period.ts";

/** A moment given as an ISO day (its first instant, UTC) or an ISO moment. */
export function moment(written: string): Date {
  const read = DateTime.fromISO(written, { zone: "utc" });
  if (!read.isValid) throw new InvalidArgumentError(`“${written}” is not a date; write YYYY-MM-DD or an ISO 8601 moment.`);
  return read.toJSDate();
}

/** The first day, `YYYY-MM-DD`, of a day, month or year written in ISO form. */
export function firstDay(written: string): string {
  return period(written).first;
}

/** The last day of a day, month or year written in ISO form. */
export function lastDay(written: string): string {
  return period(written).last;
}

function period(written: string): WrittenPeriod {
  const read = readPeriod(written);
  if (read === null) throw new InvalidArgumentError(`“${written}” is not a day; write YYYY-MM-DD, YYYY-MM or YYYY.`);
  return read;
}

/** A whole number from 1. */
export function wholeNumber(written: string): number {
  const number = Number(written);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("Give a whole number from 1.");
  return number;
}
