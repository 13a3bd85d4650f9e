import type { Archive } from "../archive/archive.ts";
import type { EventDate } from "../archive/mentions/event-date.ts";
import type { MentionFilter } from "../archive/mentions/mention-filter.ts";
import { type SalientDate, salientDates } from "./salient-dates.ts";
import type { Topic } from "./topic.ts";

/**
 * The dates that anything is told of as still to come, and all that share a day with one of them: what is to be "in
 * November" is over where a report dates it to a Sunday of that month.
 */
export async function scheduledDates(filter: MentionFilter, topic: Topic | null, archive: Archive): Promise<ReadonlyMap<string, SalientDate>> {
  const coming = [...(await salientDates({ ...filter, coming: true }, topic, Infinity, archive)).values()];
  const all = await salientDates(filter, topic, Infinity, archive);
  return new Map([...all].filter(([, date]) => coming.some((other) => shareDay(date, other))));
}

function shareDay(a: EventDate, b: EventDate): boolean {
  return a.first <= b.last && b.first <= a.last;
}
