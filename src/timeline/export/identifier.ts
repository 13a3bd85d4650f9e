import { createHash } from "node:crypto";

import type { Chronology, TimelineEvent } from "../event.ts";
import { grouped } from "../grouped.ts";
import type { MadeTimeline } from "../timeline.ts";

/** Events with what they are known again by. */
export type Recognisable = Chronology & Pick<MadeTimeline, "firstTold">;

/**
 * What a calendar knows the events of a timeline by: an event's date and the sentence that told it first, whichever
 * others are quoted, and whatever else the timeline holds. Each is numbered among those that share these, from 0.
 */
export function identifiersOf({ events, firstTold }: Recognisable): ReadonlyMap<TimelineEvent, string> {
  const alike = grouped(events, (event) => {
    const told = firstTold.get(event);
    return JSON.stringify([event.date, told?.article, told?.text]);
  });
  return new Map([...alike].flatMap(([key, some]) => some.map((event, place) => [event, hashOf(`${key} ${place}`)] as const)));
}

function hashOf(text: string): string {
  return `${createHash("sha256").update(text).digest("hex").slice(0, 32)}@dateline`;
}
