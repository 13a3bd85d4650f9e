import type { PictureWords } from "../timeline/picture/layout.ts";
import { longDate } from "./day.ts";
import { eventDate } from "./event-date.ts";
import { type EmptyTimeline, nothingDated } from "./nothing-dated.ts";

/** The English words on a picture of a timeline. */
export function timelineWords(asked: EmptyTimeline): PictureWords {
  const { topic } = asked;
  return {
    heading: topic === undefined ? "What happened when" : `What happened when: ${topic}`,
    nothing: nothingDated(asked),
    date: ({ date, precision, status }) => `${eventDate(date, precision)}${status === "scheduled" ? " · scheduled" : ""}`,
    source: ({ article: { source } }) => source ?? "source not given",
    published: ({ article: { published } }) => (published === null ? "undated" : `published ${longDate(published)}`),
  };
}
