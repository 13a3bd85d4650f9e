import type { Article } from "../articles/article.ts";
import type { DateCount } from "./mentions/count-dates.ts";
import type { EventDate } from "./mentions/event-date.ts";
import type { MentionFilter } from "./mentions/mention-filter.ts";
import type { MentionRequest, StoredMention } from "./mentions/mention-rows.ts";
import type { MentionSentence } from "./mentions/mention-sentences.ts";

/** Articles that were indexed, as a question sees them: always one complete generation. */
export interface Archive {
  /** The candidates for a question, read from one generation. */
  search(request: SearchRequest): Promise<Candidates>;
  /** The stored article, whole; null when the current generation has none of that id. */
  article(id: string): Promise<Article | null>;
  /** Every article without its text, newest first, undated ones last. */
  articles(): Promise<readonly ArticleSummary[]>;
  coverage(filter: Filter): Promise<CoverageCount>;
  /** How often each date is mentioned, how, and in articles of which days; in order of the dates' names. */
  dateCounts(filter: MentionFilter): Promise<readonly DateCount[]>;
  /** The sentences that date something, of a date or in some passages, as articles have them, without their words. */
  mentions(request: MentionRequest): Promise<readonly StoredMention[]>;
  /** The words of mentions, by key; of one whose article has been replaced since, none. */
  mentionSentences(keys: readonly number[]): Promise<ReadonlyMap<number, MentionSentence>>;
  /** Number of passages that hold each of some index terms. */
  frequencies(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Every source with its articles, most articles first; `source` is null for articles that name none. */
  sources(): Promise<readonly SourceCount[]>;
  generation(): Promise<Generation>;
  close(): Promise<void>;
}

/** One complete state of the archive, published by an index run. */
export interface Generation {
  /** Counts up from 1. */
  readonly number: number;
  /** ISO 8601 moment, UTC. */
  readonly indexedAt: string;
  /** The model that made its vectors (`fingerprint` of the embedding model). */
  readonly model: string;
  /** The corpus it was made from, as an absolute path. */
  readonly corpus: string;
  readonly articles: number;
  readonly passages: number;
}

/** Which articles a question is about; days are inclusive, `YYYY-MM-DD`, in the article's own time zone. */
export interface Filter {
  readonly from?: string;
  readonly to?: string;
  /** Publisher, without regard to case; a part of the name serves where no publisher has all of it. */
  readonly source?: string;
}

export interface SearchRequest {
  /** Index terms, as `contentTerms` makes them. */
  readonly terms: readonly string[];
  /**
   * The question's vector, of unit length, or the promise of it, during which the terms are searched for; null searches
   * by keyword alone.
   */
  readonly vector: Float32Array | Promise<Float32Array> | null;
  readonly filter: Filter;
  /** The most candidates from each search. */
  readonly limit: number;
  /** Dates the question names: of the passages that tell of one, those nearest to the vector are candidates, too. */
  readonly dates?: readonly EventDate[];
}

export interface Candidates {
  readonly generation: Generation;
  readonly passages: readonly Candidate[];
  /** Number of passages that hold each of the request's terms, in the whole archive. */
  readonly frequencies: ReadonlyMap<string, number>;
  readonly coverage: CoverageCount;
}

/** A passage that a search found. */
export interface Candidate {
  readonly passage: number;
  readonly article: ArticleSummary;
  /** UTF-16 units into the article's text, half-open; `text` is that slice. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sentences: readonly CandidateSentence[];
  /** BM25, larger is better; 0 when no term of the question is in it or it came too far down. */
  readonly bm25: number;
  /** Place among the results of each search, from 1; null when that search did not find it. */
  readonly keywordRank: number | null;
  readonly vectorRank: number | null;
  /** Cosine of question and passage; 0 without a vector. */
  readonly cosine: number;
}

export interface CandidateSentence {
  /** UTF-16 units into the article's text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Index terms in order, joined by blanks, with one at either end: ` usa troop return `. */
  readonly terms: string;
  /** The dates that its words give, resolved: first and last day, inclusive, `YYYY-MM-DD`. */
  readonly dates: readonly Pick<EventDate, "first" | "last">[];
  /** Cosine of question and sentence, as read in its passage; 0 without a vector. */
  readonly cosine: number;
}

export interface ArticleSummary {
  readonly id: string;
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly file: string;
}

export interface CoverageCount {
  readonly articles: number;
  /** `published` of the oldest and newest dated article; null when none is dated. */
  readonly oldest: string | null;
  readonly newest: string | null;
}

export interface SourceCount extends CoverageCount {
  readonly source: string | null;
}
