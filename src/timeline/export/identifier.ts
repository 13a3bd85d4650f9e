import { createHash } from "node:crypto";

import type { ArticleSummary } from "../../archive/archive.ts";
import { compare } from "../compare.ts";
import type { TimelineEvent } from "../event.ts";
import { grouped } from "../grouped.ts";

/**
 * What a calendar knows the events of a timeline by: an event's date and the article that told it first, whichever
 * sentences are quoted, and in whichever order; of several that an article tells of one date, also which of them it is
 * in the order of the article. Events that have come to pass are counted among them: one that is over takes no
 * identifier from another.
 */
export function identifiersOf(events: readonly TimelineEvent[]): ReadonlyMap<TimelineEvent, string> {
  const alike = grouped(events, (event) => JSON.stringify([event.date, originOf(event)?.id]));
  return new Map(
    [...alike].flatMap(([key, some]) => some.toSorted(byPlace).map((event, place) => [event, hashOf(`${key} ${place}`)] as const)),
  );
}

function hashOf(text: string): string {
  return `${createHash("sha256").update(text).digest("hex").slice(0, 32)}@dateline`;
}

/** The article that told an event first: the earliest published, an undated one after all others; of several the first by id. */
function originOf({ quotes }: TimelineEvent): ArticleSummary | undefined {
  const [origin] = quotes.map(({ article }) => article).toSorted((a, b) => compare(publicationOf(a), publicationOf(b)) || compare(a.id, b.id));
  return origin;
}

const publicationOf = ({ published }: ArticleSummary): string => published ?? "undated";

/** By where the article that told both first is quoted first; where that is one sentence, by whatever else is quoted. */
function byPlace(a: TimelineEvent, b: TimelineEvent): number {
  return firstStart(a) - firstStart(b) || compare(JSON.stringify(a.quotes), JSON.stringify(b.quotes));
}

function firstStart(event: TimelineEvent): number {
  const origin = originOf(event);
  return event.quotes.reduce((first, { article, start }) => (article.id === origin?.id ? Math.min(first, start) : first), Infinity);
}
