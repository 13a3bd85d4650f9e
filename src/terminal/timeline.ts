import type { ArticleSummary } from "../archive/archive.ts";
import type { Timeline, TimelineEvent, TimelineQuote } from "../timeline/event.ts";
import type { Emptiness } from "../timeline/why-empty.ts";
import { columnsOf } from "./columns.ts";
import { publication } from "./citation.ts";
import { eventDate } from "./event-date.ts";
import { hang, layOut, type Span } from "./layout.ts";
import { oneLine } from "./neutral.ts";
import { type AskedTimeline, nothingDated } from "./nothing-dated.ts";
import { lookOf, type Look, type Style } from "./style.ts";

/** How to show a timeline, and what to say where it is empty. */
export interface TimelineOptions extends Style, AskedTimeline {
  /** The most quotes shown of an event, no two in the same words; the other sources are named. Default 3. */
  readonly quotes?: number;
}

const defaultQuotes = 3;

/** Below this many columns the date stands above its quotes instead of beside them. */
const narrowestAligned = 60;

/** A timeline: dates beside (in a narrow window above) the quotes that give them, each with source and publication date. */
export function renderTimeline({ events, empty }: Timeline, options: TimelineOptions): string {
  const look = lookOf(options);
  if (empty !== null) return nothing(empty, options, look).join("\n");
  const dated = events.map((event) => ({ event, label: oneLine(eventDate(event.date, event.precision)) }));
  const column = Math.max(...dated.map(({ label }) => columnsOf(label)), scheduled(look).length) + 2;
  const render = look.measure < narrowestAligned ? stacked : aligned;
  const blocks = dated.map(({ event, label }, place) => {
    const repeated = place > 0 && dated[place - 1]?.label === label;
    const body = (width: number): readonly string[] => bodyOf(event, options.quotes ?? defaultQuotes, look, width);
    return render(event, body, repeated ? "" : label, column, look);
  });
  return blocks.map((block) => block.join("\n")).join("\n\n");
}

/** The quotes of an event, in so many columns. */
type Body = (width: number) => readonly string[];

function aligned(event: TimelineEvent, body: Body, label: string, column: number, look: Look): readonly string[] {
  const margin = [
    look.paint.bold(label) + " ".repeat(column - columnsOf(label)),
    ...(event.status === "scheduled" ? [look.paint.yellow(scheduled(look)) + " ".repeat(column - scheduled(look).length)] : []),
  ];
  return body(look.measure - column).map((line, place) => ((margin[place] ?? " ".repeat(column)) + line).trimEnd());
}

function stacked(event: TimelineEvent, body: Body, label: string, _column: number, look: Look): readonly string[] {
  const status: readonly Span[] = event.status === "scheduled" ? [{ text: scheduled(look), paint: look.paint.yellow }] : [];
  const head = [{ text: label, paint: look.paint.bold }, { text: " " }, ...status];
  return [...layOut(head, look.measure), ...hang("  ", 2, body(look.measure - 2))];
}

function bodyOf({ quotes, alsoIn }: TimelineEvent, most: number, look: Look, width: number): readonly string[] {
  const inOtherWords = quotes.filter(({ text }, place) => quotes.findIndex((quote) => quote.text === text) === place);
  const shown = inOtherWords.slice(0, most);
  const named = new Set(shown.map(({ article }) => nameOf(article)));
  const others = new Set([...quotes.map(({ article }) => article), ...alsoIn].map(nameOf).filter((name) => !named.has(name)));
  const indent = " ".repeat(look.sign.dash.length + 1);
  const also = others.size === 0 ? [] : layOut([{ text: `also in ${[...others].join(", ")}`, paint: look.paint.dim }], width - indent.length);
  return [...shown.flatMap((quote) => quoted(quote, look, width)), ...hang(indent, indent.length, also)];
}

const nameOf = ({ source, file }: ArticleSummary): string => oneLine(source ?? file);

const scheduled = (look: Look): string => `${look.sign.coming} scheduled`;

function quoted(quote: TimelineQuote, look: Look, width: number): readonly string[] {
  const { article } = quote;
  const lead = `${look.sign.dash} `;
  const place: readonly Span[] = article.source === null ? [{ text: ` ${look.sign.dot} in ${oneLine(article.file)}` }] : [];
  return [
    ...layOut(marked(quote, look), width),
    ...hang(lead, lead.length, layOut([...publication(article, look, "published "), ...place], width - lead.length)),
  ];
}

/** The quote with its date underlined; where the same words stand in it twice, which of them is meant isn't known. */
function marked({ text, expression }: TimelineQuote, look: Look): readonly Span[] {
  const at = text.indexOf(expression);
  if (expression === "" || at < 0 || at !== text.lastIndexOf(expression)) return [{ text }];
  const end = at + expression.length;
  return [{ text: text.slice(0, at) }, { text: text.slice(at, end), paint: look.paint.underline }, { text: text.slice(end) }];
}

function nothing(empty: Emptiness, asked: AskedTimeline, look: Look): readonly string[] {
  const { open, close } = look.sign;
  const text = oneLine(nothingDated(empty, asked)).replaceAll("“", open).replaceAll("”", close);
  return layOut([{ text }], look.measure);
}
