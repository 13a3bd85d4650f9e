import { createHash } from "node:crypto";

import type { TimelineEvent } from "../event.ts";
import { grouped } from "../grouped.ts";

/**
 * What a calendar knows the events of a timeline by: an event's date and the sentence that told it first, whichever
 * others are quoted, and whatever else the timeline holds. Events that share these are numbered from 0 on.
 */
export function identifiersOf(events: readonly TimelineEvent[]): ReadonlyMap<TimelineEvent, string> {
  const alike = grouped(events, ({ date, firstTold: { article, text } }) => JSON.stringify([date, article, text]));
  return new Map([...alike].flatMap(([key, some]) => some.map((event, place) => [event, hashOf(`${key} ${place}`)] as const)));
}

function hashOf(text: string): string {
  return `${createHash("sha256").update(text).digest("hex").slice(0, 32)}@dateline`;
}
