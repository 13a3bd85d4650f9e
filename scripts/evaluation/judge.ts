import type { Answer } from "../../src/answer/answer.ts";
import { areVerbatim } from "../../src/answer/verbatim.ts";
import type { Archive } from "../../src/archive/archive.ts";
import type { QuestionLine } from "../question-file.ts";

/** How one answer compares with what is known of its question. */
export interface Judged {
  readonly unanswerable: boolean;
  /** Whether the question says which articles answer it. */
  readonly namesArticles: boolean;
  readonly confidence: number;
  readonly answered: boolean;
  /**
   * Place, from 1, of the first quote from an article that answers (of any, where the question names none) and of the
   * first that also holds the answer's words; null when there is none. Judged over what was quoted and what came
   * nearest alike, so that ranking is measured apart from abstention.
   */
  readonly articleRank: number | null;
  readonly quoteRank: number | null;
  readonly verbatim: boolean;
  /** Milliseconds from question to answer. */
  readonly latency: number;
}

export async function judge(line: QuestionLine, answer: Answer, latency: number, archive: Archive): Promise<Judged> {
  const quotes = [...answer.quotes, ...answer.nearest];
  const rank = (isHit: (quote: (typeof quotes)[number]) => boolean): number | null => {
    const place = quotes.findIndex(isHit);
    return place < 0 ? null : place + 1;
  };
  const { articles, gold } = line;
  const fromArticle = (quote: (typeof quotes)[number]): boolean =>
    articles.length === 0 || [quote.article, ...quote.alsoIn].some(({ id }) => articles.includes(id));
  const holdsGold = ({ text }: (typeof quotes)[number]): boolean => gold.length === 0 || gold.some((pattern) => pattern.test(text));
  return {
    unanswerable: line.unanswerable,
    namesArticles: articles.length > 0,
    confidence: answer.confidence,
    answered: answer.status === "answered",
    articleRank: rank(fromArticle),
    quoteRank: rank((quote) => fromArticle(quote) && holdsGold(quote)),
    verbatim: await areVerbatim(quotes, archive),
    latency,
  };
}
