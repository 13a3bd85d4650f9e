import { type EventDate, readEventDate } from "../../archive/mentions/event-date.ts";
import { grouped } from "../grouped.ts";
import type { TimelineEvent } from "../event.ts";
import type { Telling } from "./stories.ts";

/** What a timeline makes of the tellings of some stories. */
export interface MergingScores {
  /** Pairs of tellings that share an event; those of one happening that do; and all that are of one happening. */
  readonly together: number;
  readonly right: number;
  readonly same: number;
  /** Tellings that no event quotes. */
  readonly lost: readonly Telling[];
  /** Those in an event on whose date their happening can't have been. */
  readonly misdated: readonly Placed[];
  /** Of each pair that is put together and is not of one happening, or the other way round. */
  readonly mistaken: readonly (readonly [Telling, Telling])[];
}

/** A telling in an event of a timeline. */
export interface Placed {
  readonly telling: Telling;
  readonly event: TimelineEvent;
}

/** Compares tellings pair by pair: do they share an event, and should they? A sentence with two dates may stand in two. */
export function scoreMerging(tellings: readonly Telling[], events: readonly TimelineEvent[]): MergingScores {
  const placed = place(tellings, events);
  const found = [...grouped(placed, ({ telling }) => telling).values()].map((own) => ({ telling: own[0].telling, events: own.map(({ event }) => event) }));
  let [together, right, same] = [0, 0, 0];
  const mistaken: (readonly [Telling, Telling])[] = [];
  found.forEach((a, at) => {
    for (const b of found.slice(at + 1)) {
      const isTogether = a.events.some((event) => b.events.includes(event));
      const isSame = a.telling.happening === b.telling.happening;
      together += Number(isTogether);
      same += Number(isSame);
      right += Number(isTogether && isSame);
      if (isTogether !== isSame) mistaken.push([a.telling, b.telling]);
    }
  });
  const known = new Set(found.map(({ telling }) => telling));
  return { together, right, same, mistaken, lost: tellings.filter((telling) => !known.has(telling)), misdated: misdated(placed) };
}

function place(tellings: readonly Telling[], events: readonly TimelineEvent[]): readonly Placed[] {
  return tellings.flatMap((telling) => {
    const quoting = events.filter(({ quotes }) =>
      quotes.some(({ article, start, end }) => article.id === telling.report && start <= telling.start && end >= telling.end),
    );
    return quoting.map((event) => ({ telling, event }));
  });
}

function misdated(placed: readonly Placed[]): readonly Placed[] {
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
