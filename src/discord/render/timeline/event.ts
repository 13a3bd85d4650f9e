import type { APIButtonComponent } from "discord.js";

import type { TimelineEvent, TimelineQuote } from "../../../timeline/event.ts";
import { escape } from "../../escape.ts";
import { escapeLine } from "../../escape-line.ts";
import { eventDateText } from "../../language/event-date.ts";
import type { Reader } from "../../language/reader.ts";
import { label, say } from "../../language/say.ts";
import { blockQuote, type Markdown, md, subtext } from "../../markdown.ts";
import { alsoInLine, dateOf, sourceName } from "../citation.ts";
import { button, card, fileOf, rows, text } from "../components.ts";
import { linkButton } from "../link.ts";
import { type Draft, drafted } from "../reply.ts";

/** Where an event stands in its timeline. */
export interface EventPlace {
  readonly timelineId: string;
  readonly index: number;
  readonly reader: Reader;
  /** The event that stands above it on its page; null for the first one. */
  readonly above: TimelineEvent | null;
}

/** One event: when it happened, the sentence that says so, and who published that when. */
export function eventCard(event: TimelineEvent, place: EventPlace): Draft {
  const [quote] = event.quotes;
  return quote === undefined ? drafted([]) : drafted([laidOut(event, quote, blockQuote(escape(quote.text)), place, [])]);
}

/** The same for a sentence longer than a message: never cut, but attached whole. */
export function attachedEventCard(event: TimelineEvent, place: EventPlace): Draft {
  const [quote] = event.quotes;
  if (quote === undefined) return drafted([]);
  const file = { name: `event-${place.index + 1}.txt`, text: quote.text };
  const notice = say(place.reader, "quoteAttached", { file: escape(file.name) });
  return { components: [laidOut(event, quote, notice, place, [fileOf(file)])], files: [file] };
}

function laidOut(
  event: TimelineEvent,
  quote: TimelineQuote,
  words: Markdown,
  { timelineId, index, reader, above }: EventPlace,
  files: readonly ReturnType<typeof fileOf>[],
) {
  const elsewhere = [...event.quotes.slice(1).map(({ article }) => article), ...event.alsoIn];
  const inContext = button(label(reader, "inContext"), { kind: "event", timeline: timelineId, event: index, quote: 0 });
  const buttons = [inContext, linkButton(quote.article.url, reader)];
  return card([
    text(isUnderSameHeading(event, above) ? null : heading(event, reader), words, published(quote, reader), alsoInLine(elsewhere, reader, "reports")),
    ...files,
    ...rows(buttons.filter((each): each is APIButtonComponent => each !== null)),
  ]);
}

/** A date is told once for the events that it is of, one below the other; with it, whether they were still to come. */
function isUnderSameHeading({ date, status }: TimelineEvent, above: TimelineEvent | null): boolean {
  return above?.date === date && above.status === status;
}

function heading(event: TimelineEvent, reader: Reader): Markdown {
  const date = escape(eventDateText(event.date, reader));
  return md`### ${event.status === "scheduled" ? say(reader, "scheduled", { date }) : date}`;
}

/** Source and publication date, told apart from the event's own date, and the words that gave the latter. */
function published({ article, expression }: TimelineQuote, reader: Reader): Markdown {
  const undated = article.published === null;
  const date = undated ? say(reader, "publicationUndated") : say(reader, "published", { date: dateOf(article, reader) });
  const from = say(reader, "citation", { source: sourceName(article.source, reader, 80), date });
  const words = escapeLine(expression, 80);
  return words === null ? from : md`${from}\n${subtext(say(reader, "datedBy", { expression: words }))}`;
}
