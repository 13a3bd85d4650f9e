import type { Chronology, TimelineEvent, TimelineQuote } from "../event.ts";
import { fit, readable } from "./fit.ts";
import { widthOf } from "./font.ts";

/** The words on a picture that are not the coverage's: in the reader's language. */
export interface PictureWords {
  readonly heading: string;
  /** Instead of events, where there are none. */
  readonly nothing: string;
  date(event: TimelineEvent): string;
  /** Who published the quote. */
  source(quote: TimelineQuote): string;
  /** And when. */
  published(quote: TimelineQuote): string;
}

/** An event as it stands on the picture. Pixels from the upper left corner; every `y` is a line's upper edge. */
export interface Row {
  readonly status: TimelineEvent["status"];
  /** Number of articles that report it. */
  readonly reports: number;
  readonly top: number;
  readonly bottom: number;
  readonly lines: readonly Line[];
}

export interface Line {
  readonly kind: "heading" | "date" | "quote" | "source";
  readonly text: string;
  readonly y: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly heading: readonly Line[];
  readonly rows: readonly Row[];
}

/** As wide as two phones' screens in CSS pixels are narrow: shown on one, its smallest letters are 10 pixels high. */
export const width = 760;
export const margin = 40;
/** Left edge of the text, beside the rail. */
export const indent = 84;

/** Sizes of letters and heights of lines, in pixels. */
export const type = {
  heading: { size: 30, height: 40, weight: "bold" },
  date: { size: 25, height: 36, weight: "bold" },
  quote: { size: 24, height: 33, weight: "normal" },
  source: { size: 20, height: 28, weight: "normal" },
} as const;

/** Lines of a quote: fewer where many events would make the picture a scroll. */
const quoteLines = (events: number): number => (events <= 12 ? 4 : events <= 30 ? 3 : 2);

/** Between two events, and between the heading and the first. */
const gap = 24;

/** Sets out a timeline line by line: what has its own lines cannot overlap. */
export function layOut({ events }: Chronology, words: PictureWords): Layout {
  const room = width - indent - margin;
  let y = margin;
  const set = (kind: Line["kind"], text: string, across: number, lines: number): readonly Line[] =>
    fit(text, { ...type[kind], width: across, lines }).map((line) => {
      const placed = { kind, text: line, y };
      y += type[kind].height;
      return placed;
    });

  /** However long the name of a publisher, the date stays in sight: on a line of its own, if need be. */
  const cited = (quote: TimelineQuote): readonly string[] => {
    const parts = [words.source(quote), words.published(quote)].map(readable);
    const line = parts.join(" · ");
    return widthOf(line, type.source.size, type.source.weight) <= room ? [line] : parts;
  };

  const heading = [...set("heading", words.heading, width - 2 * margin, 2)];
  y += gap;
  if (events.length === 0) heading.push(...set("quote", words.nothing, width - 2 * margin, 6));
  const dates = events.map((event) => words.date(event));
  const rows = events.map((event, place): Row => {
    const top = y;
    const [quote] = event.quotes;
    const date = dates[place] ?? "";
    const lines = [
      // A date is told once for the events that it is of, one below the other.
      ...(date === dates[place - 1] ? [] : set("date", date, room, 1)),
      ...(quote === undefined ? [] : set("quote", quote.text, room, quoteLines(events.length))),
      ...(quote === undefined ? [] : cited(quote).flatMap((line) => set("source", line, room, 1))),
    ];
    const bottom = y;
    y += gap;
    return { status: event.status, reports: reportsOf(event), top, bottom, lines };
  });
  return { width, height: y + margin - gap, heading, rows };
}

function reportsOf({ quotes, alsoIn }: TimelineEvent): number {
  const articles = [...quotes.map(({ article }) => article), ...alsoIn];
  return new Set(articles.map(({ id }) => id)).size;
}
