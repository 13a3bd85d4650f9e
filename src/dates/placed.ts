import { formatPeriod, type Period } from "./period.ts";

/** Where a meaning stands on the calendar. */
export interface Placed {
  readonly period: Period | null;
  readonly needsReference: boolean;
  /** Where there is no period: a day with parts left open (`XXXX-XX-XX`), or none at all, since the text gives no more. */
  readonly open?: string;
  /** Where the meaning could not yet know it. */
  readonly time?: string;
}

/** TIMEX3 value, with the time of day as TIMEX3 writes it; null where it needs a reference date that is unknown. */
export function valueOf({ period, open }: Placed, time: string): string | null {
  if (period !== null) return formatPeriod(period) + time;
  return open === undefined ? null : open + time;
}

/** What hangs on a reference date that is unknown. */
export const unknown: Placed = { period: null, needsReference: true };
