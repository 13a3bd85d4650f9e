import type { PictureWords } from "../timeline/picture/layout.ts";
import { longDate } from "./day.ts";
import { eventDate } from "./event-date.ts";

/** The English words on a picture of a timeline. */
export function timelineWords(topic: string | undefined): PictureWords {
  return {
    heading: topic === undefined ? "What happened when" : `What happened when: ${topic}`,
    nothing: "Nothing is dated: no sentence in the coverage that was searched gives a date that can be resolved.",
    date: ({ date, precision, status }) => `${eventDate(date, precision)}${status === "scheduled" ? " · scheduled" : ""}`,
    source: ({ article: { source, published } }) =>
      `${source ?? "source not given"} · ${published === null ? "undated" : `published ${longDate(published)}`}`,
  };
}
