import type { Timeline } from "./event.ts";
import { salientDates } from "./salient-dates.ts";
import type { TimelineParts, TimelineRequest } from "./timeline.ts";
import { findTopic } from "./topic.ts";

/**
 * Why a timeline has no event:
 *
 * - `offTopic`: no sentence is on its topic
 * - `undated`: none of those that are, or of all, gives a date that can be resolved
 * - `otherTime`: some do, but none between the days asked for
 */
export type Emptiness = "offTopic" | "undated" | "otherTime";

/** Looks for the reason once more in the index; null where there is an event. */
export async function whyEmpty({ events }: Timeline, request: TimelineRequest, { archive, embedder }: TimelineParts): Promise<Emptiness | null> {
  if (events.length > 0) return null;
  const { topic: text, from, to, source } = request;
  const topic = text === undefined ? null : await findTopic(text, source, { archive, embedder });
  if (topic?.passages.length === 0) return "offTopic";
  if (from === undefined && to === undefined) return "undated";
  const atAnyTime = await salientDates(source === undefined ? {} : { source }, topic, 1, archive);
  return atAnyTime.size === 0 ? "undated" : "otherTime";
}
