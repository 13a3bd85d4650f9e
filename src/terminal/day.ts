import { DateTime } from "luxon";

/**
 * A publication date in words: `4 March 2026`. A moment keeps the day of its own offset, since that is the day the
 * publisher printed; what isn't a date is returned as it is.
 */
export function longDate(published: string): string {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(published)?.[0];
  const date = DateTime.fromISO(day ?? "", { zone: "utc", locale: "en" });
  return date.isValid ? date.toFormat("d LLLL yyyy") : published;
}

/** `3 January 2024 to 4 March 2026`, or one date where both are the same day. */
export function dateRange(oldest: string, newest: string): string {
  const [from, to] = [longDate(oldest), longDate(newest)];
  return from === to ? from : `${from} to ${to}`;
}

const minute = 60_000;
const relative = new Intl.RelativeTimeFormat("en");

/** When an ISO 8601 moment was: `5 minutes ago` for the last two days of `now`, else its day and time in UTC. */
export function when(moment: string, now: Date | undefined): string {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) return moment;
  const minutes = now ? Math.floor((now.getTime() - at.getTime()) / minute) : NaN;
  if (minutes === 0) return "just now";
  if (minutes > 0 && minutes < 60) return relative.format(-minutes, "minute");
  if (minutes >= 60 && minutes < 48 * 60) return relative.format(-Math.floor(minutes / 60), "hour");
  const iso = at.toISOString();
  return `${longDate(iso)}, ${iso.slice(11, 16)} UTC`;
}

/** `1 article`, `5,000 articles`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
