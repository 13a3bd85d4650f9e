import type { Emptiness } from "../timeline/why-empty.ts";
import { dateRange, longDate } from "./day.ts";

/** What a timeline was asked for, and of which articles. */
export interface AskedTimeline {
  readonly topic?: string | undefined;
  /** First and last day of the events wanted, `YYYY-MM-DD`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly source?: string | undefined;
  /** Whether not one of the articles looked through has a publication date. */
  readonly undated?: boolean | undefined;
}

/** Says that nothing is dated, of what, and why: a topic or a filter that leaves nothing is not coverage that dates nothing. */
export function nothingDated(why: Emptiness, asked: AskedTimeline): string {
  const { topic, from, to, source, undated = false } = asked;
  const about = topic === undefined ? "" : ` about “${topic}”`;
  const whose = source === undefined ? "" : ` in what “${source}” published`;
  if (why === "offTopic") return `Nothing${about} was found${whose}: no sentence in the coverage is on that topic. Other words for it may find more.`;
  const help = " None of its articles has a publication date, which “Tuesday” or “last week” hangs on; sources.yaml can give them.";
  return `Nothing${about} is dated${timeOf(from, to)}${whose}: ${reason(why, topic !== undefined)}${undated ? help : ""}`;
}

function reason(why: Exclude<Emptiness, "offTopic">, hasTopic: boolean): string {
  if (why === "otherTime") return `all that the coverage dates${hasTopic ? " of it" : ""} is of another time.`;
  return `no sentence in the coverage ${hasTopic ? "that is on it" : "that was searched"} gives a date that can be resolved.`;
}

function timeOf(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return ` ${from === to ? "on" : "from"} ${dateRange(from, to)}`;
  if (from !== undefined) return ` ${longDate(from)} or later`;
  return to === undefined ? "" : ` ${longDate(to)} or earlier`;
}
