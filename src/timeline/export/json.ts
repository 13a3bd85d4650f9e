import type { Chronology } from "../event.ts";

/** What `timeline --json` prints: programs rely on this shape, so that whatever else an event holds stays out of it. */
export function toJson({ events }: Chronology): string {
  const told = events.map(({ date, precision, status, quotes }) => ({ date, precision, status, quotes }));
  return JSON.stringify({ events: told }, null, 2);
}

/** The same to be taken elsewhere, with the articles that report an event besides those quoted. */
export function toWholeJson({ events }: Chronology): string {
  return JSON.stringify({ events }, null, 2);
}
