import type { Quote } from "../answer/answer.ts";
import { layOut, type Span } from "./layout.ts";
import type { Look } from "./style.ts";

/** The passage that a quote stands in: `article.text.slice(start, end)`, UTF-16 units, half-open. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Without colour the quote stands between marks; the first pair that the passage itself doesn't use. */
const marks = [
  ["»", "«"],
  [">>", "<<"],
  [">>>", "<<<"],
] as const;

/** The passage with the quote standing out in it, as lines of at most `width` columns. */
export function quoteInPassage(quote: Quote, passage: Passage, look: Look, width: number): readonly string[] {
  const [before, after] = around(quote, passage);
  const { bold, dim } = look.paint;
  const [open, close] = look.color ? ["", ""] : marksFor(before + quote.text + after, look);
  const spans: readonly Span[] = [
    { text: before, paint: dim },
    { text: open },
    { text: quote.text, paint: bold },
    { text: close },
    { text: after, paint: dim },
  ];
  return layOut(spans, width);
}

/** What stands before and after the quote; nothing where the passage isn't the one that the quote was cut from. */
function around(quote: Quote, passage: Passage): readonly [string, string] {
  const [start, end] = [quote.start - passage.start, quote.end - passage.start];
  return start >= 0 && passage.text.slice(start, end) === quote.text
    ? [passage.text.slice(0, start), passage.text.slice(end)]
    : ["", ""];
}

function marksFor(text: string, look: Look): readonly [string, string] {
  const usable = look.sign.ascii ? marks.slice(1) : marks;
  return usable.find(([open, close]) => !text.includes(open) && !text.includes(close)) ?? marks[2];
}
