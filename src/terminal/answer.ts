import type { Answer, Coverage, Quote } from "../answer/answer.ts";
import { alsoIn, citation } from "./citation.ts";
import { counted, dateRange, when } from "./day.ts";
import { hang, layOut } from "./layout.ts";
import { oneLine } from "./neutral.ts";
import { quoteInPassage, type Passage } from "./quote.ts";
import { lookOf, type Look, type Style } from "./style.ts";

export interface AnswerOptions extends Style {
  /** Moment that the age of the index is counted from; without it, the age is given as a date. */
  readonly now?: Date | undefined;
  readonly passageOf: (quote: Quote) => Passage;
}

/**
 * An answer for a terminal: each quote in its passage with its citation, or what was searched in vain. No line is
 * wider than `width` (of 20 columns or more), save addresses and file names. No line end after the last line.
 */
export function renderAnswer(answer: Answer, options: AnswerOptions): string {
  const look = lookOf(options);
  const body = answer.status === "answered" ? answered(answer, options, look) : insufficient(answer, look);
  return [...body, "", ...searched(answer.coverage, options.now, look)].join("\n");
}

function answered(answer: Answer, options: AnswerOptions, look: Look): readonly string[] {
  return numbered(answer.quotes, look, (quote, width) => [
    ...quoteInPassage(quote, options.passageOf(quote), look, width),
    "",
    ...citation(quote.article, look, width),
    ...alsoIn(quote.alsoIn, look, width),
  ]);
}

function insufficient(answer: Answer, look: Look): readonly string[] {
  const { bold, dim, yellow } = look.paint;
  const { open, close } = look.sign;
  const question = `${open}${oneLine(answer.question)}${close}`;
  const verdict = layOut([{ text: "The coverage does not answer ", paint: bold }, { text: question }], look.measure);
  if (answer.nearest.length === 0) return verdict;
  const label = "What comes nearest, none of which answers the question:";
  return [
    ...verdict,
    "",
    ...layOut([{ text: label, paint: yellow }], look.measure),
    "",
    ...numbered(answer.nearest, look, (quote, width) => [
      ...layOut([{ text: quote.text, paint: dim }], width),
      ...citation(quote.article, look, width),
      ...alsoIn(quote.alsoIn, look, width),
    ]),
  ];
}

/** Entries under running numbers, a blank line between them. */
function numbered(
  quotes: readonly Quote[],
  look: Look,
  entry: (quote: Quote, width: number) => readonly string[],
): readonly string[] {
  const columns = String(quotes.length).length + 2;
  return quotes.flatMap((quote, place) => {
    const number = look.paint.dim(String(place + 1).padEnd(columns));
    return [...(place > 0 ? [""] : []), ...hang(number, columns, entry(quote, look.measure - columns))];
  });
}

function searched(coverage: Coverage, now: Date | undefined, look: Look): readonly string[] {
  const { articles, oldest, newest } = coverage;
  const dates = oldest === null || newest === null ? "none of them dated" : `dates given: ${dateRange(oldest, newest)}`;
  const which = articles === 0 ? "no article: none passed the filters" : `${counted(articles, "article")}, ${dates}`;
  const text = `Searched ${which}; index written ${when(coverage.indexedAt, now)}.`;
  return layOut([{ text, paint: look.paint.dim }], look.measure);
}
