import { dateRange, longDate } from "./day.ts";

/** What a timeline was asked for that has no event. */
export interface EmptyTimeline {
  readonly topic?: string | undefined;
  /** First and last day of the events wanted, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly source?: string | undefined;
  /** Whether not one of the articles looked through has a publication date. */
  readonly undated?: boolean | undefined;
}

/** Says that nothing is dated, and of what: a filter that leaves nothing is not coverage that dates nothing. */
export function nothingDated({ topic, from, to, source, undated = false }: EmptyTimeline): string {
  const about = topic === undefined ? "" : ` about “${topic}”`;
  const time = timeOf(from, to);
  const whose = source === undefined ? "" : ` in what “${source}” published`;
  const why =
    time === ""
      ? "no sentence in the coverage that was searched gives a date that can be resolved."
      : "no sentence in the coverage that was searched gives such a date.";
  const help = " None of its articles has a publication date, which “Tuesday” or “last week” hangs on; sources.yaml can give them.";
  return `Nothing${about} is dated${time}${whose}: ${why}${undated ? help : ""}`;
}

function timeOf(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return ` ${from === to ? "on" : "from"} ${dateRange(from, to)}`;
  if (from !== undefined) return ` ${longDate(from)} or later`;
  return to === undefined ? "" : ` ${longDate(to)} or earlier`;
}
