import type { Archive } from "../archive/archive.ts";
import type { MentionFilter } from "../archive/mentions/mention-filter.ts";
import { salientDates } from "./salient-dates.ts";
import type { Topic } from "./topic.ts";

/**
 * Why a timeline has no event:
 *
 * - `offTopic`: no sentence is on its topic
 * - `undated`: none of those that are, or of all, gives a date that can be resolved; of what is scheduled, none that
 *   was still to come
 * - `otherTime`: some do, but none between the days asked for
 */
export type Emptiness = "offTopic" | "undated" | "otherTime";

/** Why nothing that is on a topic, or at all, is dated as a filter wants it. */
export async function whyEmpty({ from, to, ...always }: MentionFilter, topic: Topic | null, archive: Archive): Promise<Emptiness> {
  if (topic?.passages.length === 0) return "offTopic";
  if (from === undefined && to === undefined) return "undated";
  const atAnyTime = await salientDates(always, topic, 1, archive);
  return atAnyTime.size === 0 ? "undated" : "otherTime";
}
