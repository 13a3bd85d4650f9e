import { type EventDate, readEventDate } from "../../../src/archive/mentions/event-date.ts";
import type { TimelineEvent } from "../../../src/timeline/event.ts";
import type { Telling } from "./stories.ts";

/** A telling in an event of a timeline. */
export interface Placed {
  readonly telling: Telling;
  readonly event: TimelineEvent;
}

/** Each telling in every event that quotes its sentence, but for what else that sentence dates. */
export function place(tellings: readonly Telling[], events: readonly TimelineEvent[]): readonly Placed[] {
  return tellings.flatMap((telling) => {
    const quoting = events.filter(({ quotes }) =>
      quotes.some(({ article, start, end }) => article.id === telling.report && start <= telling.start && end >= telling.end),
    );
    return quoting.map((event) => ({ telling, event }));
  });
}

/** Those in an event on whose date their happening can't have been. */
export function misdated(placed: readonly Placed[]): readonly Placed[] {
  return placed.filter(({ telling, event }) => {
    const [own, shown] = [read(telling.date), read(event.date)];
    return own.last < shown.first || own.first > shown.last;
  });
}

function read(date: string): EventDate {
  const day = readEventDate(date);
  if (day === null) throw new RangeError(`${date} dates no event.`);
  return day;
}

/** Of all pairs of tellings that share an event, how many are of one happening; and of all that are, how many share one. */
export function pairwise(placed: readonly Placed[]): { readonly precision: number; readonly recall: number } {
  let [together, right, same] = [0, 0, 0];
  placed.forEach((a, at) => {
    for (const b of placed.slice(at + 1)) {
      const [sameEvent, sameHappening] = [a.event === b.event, a.telling.happening === b.telling.happening];
      if (sameEvent) together++;
      if (sameHappening) same++;
      if (sameEvent && sameHappening) right++;
    }
  });
  return { precision: right / together, recall: right / same };
}
