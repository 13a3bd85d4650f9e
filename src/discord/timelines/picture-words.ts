import type { Chronology } from "../../timeline/event.ts";
import type { WrittenWords } from "../../timeline/picture/draw-worker.ts";
import type { PictureWords } from "../../timeline/picture/layout.ts";
import { plainLine } from "../escape-line.ts";
import { eventDateText } from "../language/event-date.ts";
import { dayText } from "../language/published.ts";
import type { Reader } from "../language/reader.ts";
import { label } from "../language/say.ts";

/** The words on a picture of a timeline, in the reader's language. Nothing is escaped: a picture has no Markdown. */
export function pictureWords(topic: string | null, reader: Reader): PictureWords {
  const about = topic === null ? null : plainLine(topic, 150);
  return {
    heading: about === null ? label(reader, "pictureHeading") : label(reader, "pictureTopic", { topic: about }),
    nothing: label(reader, "pictureEmpty"),
    date: (event) => {
      const date = eventDateText(event.date, reader);
      return event.status === "scheduled" ? label(reader, "pictureScheduled", { date }) : date;
    },
    source: ({ article: { source } }) => (source === null ? null : plainLine(source, 80)) ?? label(reader, "sourceNotGiven"),
    // As on the message: an event's date and a publication's are never to be taken for each other.
    published: ({ article: { published } }) =>
      published === null ? label(reader, "publicationUndated") : label(reader, "published", { date: dayText(published, reader) }),
  };
}

/** The same for one timeline, written down: functions don't pass between threads. */
export function writtenWords({ events }: Chronology, words: PictureWords): WrittenWords {
  return {
    heading: words.heading,
    nothing: words.nothing,
    dates: events.map((event) => words.date(event)),
    citations: events.map(({ quotes }) => quotes.map((quote) => ({ source: words.source(quote), published: words.published(quote) }))),
  };
}
