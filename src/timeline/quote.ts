import type { Archive } from "../archive/archive.ts";
import type { DatedSentence } from "./dated-sentence.ts";
import type { TimelineQuote } from "./event.ts";

/**
 * Sentences as quotes, each compared with the stored article; null when one doesn't stand there as it was read, since
 * an index run has replaced its article.
 */
export async function quotesOf(sentences: readonly DatedSentence[], archive: Archive): Promise<readonly TimelineQuote[] | null> {
  const quotes: TimelineQuote[] = [];
  for (const { text, start, end, expressionStart, expressionEnd, article } of sentences) {
    const stored = await archive.article(article.id);
    if (stored?.text.slice(start, end) !== text) return null;
    const expression = expressionStart === null || expressionEnd === null ? "" : stored.text.slice(expressionStart, expressionEnd);
    quotes.push({ text, start, end, expression, article });
  }
  return quotes;
}
