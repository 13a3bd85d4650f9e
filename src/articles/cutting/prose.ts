import type { Span } from "./lines.ts";

const SENTENCE_END = /[.!?…。！？।؟]["'”’»)\]›」』]*$/u;
const INNER_STOP = /[.!?]["”’»)]*\s+["“‘«(¿¡]?\p{Lu}/u;

/** A paragraph cut short by its source still shows what it is by its length. */
const SURELY_PROSE = 150;

/** Whether the span stops as a sentence does, closing quotation marks and brackets allowed after the stop. */
export function endsLikeSentence(text: string, span: Span): boolean {
  return SENTENCE_END.test(text.slice(Math.max(span.start, span.end - 12), span.end));
}

/** Whether the span is running text beyond doubt: it ends in a full stop, or is long and holds one. */
export function isProse(text: string, span: Span): boolean {
  if (endsLikeSentence(text, span)) return true;
  return span.end - span.start > SURELY_PROSE && INNER_STOP.test(text.slice(span.start, span.start + 2000));
}
