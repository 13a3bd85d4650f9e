import { DateTime } from "luxon";

/** A publication date that is no ISO 8601 day or moment. */
export class ReferenceDateError extends Error {
  override readonly name = "ReferenceDateError";
  readonly reference: string;

  constructor(reference: string) {
    super(`"${reference}" is no date: write a day (2026-03-04) or a moment (2026-03-04T09:30:00-05:00).`);
    this.reference = reference;
  }
}

/**
 * Midnight of the day a publication date names, in UTC. A moment counts by its own offset's day: what was published
 * on Wednesday evening in Quito was published on Wednesday.
 */
export function readReference(reference: string): DateTime {
  const moment = /^\d{4}-\d{2}-\d{2}(?:$|T)/u.test(reference) ? DateTime.fromISO(reference, { setZone: true }) : null;
  if (moment?.isValid !== true) throw new ReferenceDateError(reference);
  return DateTime.utc(moment.year, moment.month, moment.day);
}
