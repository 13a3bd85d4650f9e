import type { Archive, Candidate, Candidates, Filter, SearchRequest } from "../archive/archive.ts";
import { QuoteMismatchError } from "../archive/quote-mismatch.ts";
import type { Embedder } from "../embed/embedder.ts";
import { type Question, readQuestion } from "../search/question.ts";
import { rankSentences, type RankedSentence } from "../search/rank.ts";
import type { Recency } from "../search/recency.ts";
import { hybrid, type RankingWeights } from "../search/weights.ts";
import type { Answer, Quote } from "./answer.ts";
import { chooseQuotes, type ChosenQuote } from "./choose-quotes.ts";
import { confidenceOf } from "./confidence.ts";
import { areVerbatim } from "./verbatim.ts";

export interface AskRequest {
  readonly question: string;
  /** Moment of asking; default now. */
  readonly at?: Date;
  readonly filter?: Filter;
  /** The most quotes; left out, up to 3, and only those that answer about as well as the best. */
  readonly quotes?: number;
}

export interface Answering {
  readonly archive: Archive;
  readonly embedder: Embedder;
  readonly recency: Recency;
  /** Confidence, 0 to 1, below which the coverage is said not to answer. */
  readonly threshold: number;
  /** How to rank and search, for comparisons; default the hybrid. */
  readonly method?: Method;
}

export interface Method {
  readonly weights: RankingWeights;
  readonly keywords: boolean;
  readonly vectors: boolean;
}

export interface AskResult {
  readonly answer: Answer;
  /** The passage that each quote of the answer stands in. */
  readonly passageOf: (quote: Quote) => Candidate;
  /** Every sentence that was judged, best first. */
  readonly ranking: readonly RankedSentence[];
}

export const hybridMethod: Method = { weights: hybrid, keywords: true, vectors: true };

/**
 * Passages taken from each of the two searches. A large archive has more that speak of the same thing, and the right
 * one may owe its place to its date, which neither search knows. In a small one, what comes after the first 16 costs
 * time and answers nothing: on SQuAD's 911 passages, the right article comes first and among the first ten as often as
 * with 20 or 30, and so does the sentence that answers.
 */
export function candidatesASearch(passages: number): number {
  return Math.min(200, Math.max(16, Math.round(passages / 60)));
}

const defaultQuotes = 3;

/** Log-odds behind the best quote from which a further one, not asked for, only makes the answer longer. */
const farBehind = 5;

/** Index runs that may get between the search and the check of its quotes. */
const attempts = 3;

/**
 * Answers a question from one generation of the archive, by quoting it.
 *
 * @throws {QuoteMismatchError} when the index contradicts the articles it was made from
 */
export async function ask(request: AskRequest, parts: Answering): Promise<AskResult> {
  const at = request.at ?? new Date();
  const { keywords, vectors } = parts.method ?? hybridMethod;
  const { passages } = await parts.archive.generation();
  // While the model reads the question, its words are read, too, and searched for.
  const vector = vectors ? parts.embedder.embedQuery(request.question) : null;
  const question = readQuestion(request.question, at);
  const search: SearchRequest = {
    terms: keywords ? question.terms : [],
    vector,
    filter: request.filter ?? {},
    limit: candidatesASearch(passages),
    dates: question.dates,
  };
  for (let attempt = 1; ; attempt++) {
    const candidates = await parts.archive.search(search);
    const result = answerFrom(question, candidates, { ...request, at }, parts);
    // An index run may have replaced an article since the search: then the question is asked of the new generation.
    if (await areVerbatim([...result.answer.quotes, ...result.answer.nearest], parts.archive)) return result;
    if (attempt === attempts) throw new QuoteMismatchError(`“${request.question}”`);
  }
}

function answerFrom(question: Question, candidates: Candidates, request: AskRequest & { readonly at: Date }, parts: Answering): AskResult {
  const { filter = {}, at } = request;
  // Who names the days wanted has said how old the news may be.
  const daysNamed = filter.from !== undefined || filter.to !== undefined;
  const ranking = rankSentences(question, candidates, {
    weights: (parts.method ?? hybridMethod).weights,
    recency: daysNamed ? { ...parts.recency, weight: 0 } : parts.recency,
    at,
  });
  const chosen =
    request.quotes === undefined
      ? closeToBest(chooseQuotes(ranking, defaultQuotes))
      : chooseQuotes(ranking, request.quotes);
  const confidence = chosen[0] === undefined ? 0 : confidenceOf(question, chosen[0].ranked.features);
  const answered = chosen.length > 0 && confidence >= parts.threshold;
  const quotes = chosen.map(({ quote }) => quote);
  return {
    answer: {
      question: question.text,
      status: answered ? "answered" : "insufficient",
      confidence,
      quotes: answered ? quotes : [],
      nearest: answered ? [] : quotes,
      coverage: { ...candidates.coverage, indexedAt: candidates.generation.indexedAt },
    },
    passageOf: (quote) => passageOf(quote, chosen),
    ranking,
  };
}

/** Those that say about as much as the best, and of them none that is of another time than was asked, where the best is not. */
function closeToBest(chosen: readonly ChosenQuote[]): readonly ChosenQuote[] {
  const [best] = chosen;
  return chosen.filter(
    ({ quote, ranked }) =>
      best !== undefined && quote.score >= best.quote.score - farBehind && ranked.features.misdated <= best.ranked.features.misdated,
  );
}

function passageOf(quote: Quote, chosen: readonly ChosenQuote[]): Candidate {
  const found = chosen.find((each) => each.quote === quote);
  if (found === undefined) throw new RangeError("That quote is of another answer.");
  return found.passage;
}
