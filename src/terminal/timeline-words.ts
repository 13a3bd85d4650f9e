import type { PictureWords } from "../timeline/picture/layout.ts";
import type { Emptiness } from "../timeline/why-empty.ts";
import { longDate } from "./day.ts";
import { eventDate } from "./event-date.ts";
import { type AskedTimeline, nothingDated } from "./nothing-dated.ts";

/** The English words on a picture of a timeline, which is empty for that reason, or isn't. */
export function timelineWords(empty: Emptiness | null, asked: AskedTimeline): PictureWords {
  const { topic } = asked;
  return {
    heading: topic === undefined ? "What happened when" : `What happened when: ${topic}`,
    nothing: empty === null ? "" : nothingDated(empty, asked),
    date: ({ date, precision, status }) => `${eventDate(date, precision)}${status === "scheduled" ? " · scheduled" : ""}`,
    source: ({ article: { source } }) => source ?? "source not given",
    published: ({ article: { published } }) => (published === null ? "undated" : `published ${longDate(published)}`),
  };
}
