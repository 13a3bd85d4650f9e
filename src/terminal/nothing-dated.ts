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
  if (why === "offTopic") return `Nothing${about} was found${whose}: ${noneOnTopic(source)}`;
  const help = " None of its articles has a publication date, which “Tuesday” or “last week” hangs on; sources.yaml can give them.";
  return `Nothing${about} is dated${timeOf(from, to)}${whose}: ${reason(why, asked)}${undated ? help : ""}`;
}

/** Of one source, nothing is known of what the others have: it is said of its articles alone. */
function noneOnTopic(source: string | undefined): string {
  if (source === undefined) return "no sentence in the coverage is on that topic. Other words for it may find more.";
  return "no sentence in its articles is on that topic. Other words for it, or other sources, may find more.";
}

function reason(why: Exclude<Emptiness, "offTopic">, { topic, source }: AskedTimeline): string {
  if (why === "otherTime") {
    const dated = source === undefined ? "the coverage dates" : "its articles date";
    return `all that ${dated}${topic === undefined ? "" : " of it"} is of another time.`;
  }
  const where = source === undefined ? "the coverage" : "its articles";
  return `no sentence in ${where} ${topic === undefined ? "" : "that is on it "}gives a date that can be resolved.`;
}

function timeOf(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return ` ${from === to ? "on" : "from"} ${dateRange(from, to)}`;
  if (from !== undefined) return ` ${longDate(from)} or later`;
  return to === undefined ? "" : ` ${longDate(to)} or earlier`;
}
