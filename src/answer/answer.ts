import type { ArticleSummary } from "../archive/archive.ts";

/** What a question gets: quotes that answer it, or an honest "the coverage doesn't say". The JSON of `ask --json`. */
export interface Answer {
  readonly question: string;
  readonly status: "answered" | "insufficient";
  /** How sure the evidence is that the best quote answers: 0 (not at all) to 1. */
  readonly confidence: number;
  /** Best first; empty when `insufficient`. */
  readonly quotes: readonly Quote[];
  /** Under `insufficient`, the passages that came nearest, to be labelled as not answering; else empty. */
  readonly nearest: readonly Quote[];
  readonly coverage: Coverage;
}

/** One or two neighbouring sentences of one article, word for word. */
export interface Quote {
  /** Exactly `article.text.slice(start, end)` of the stored article. */
  readonly text: string;
  /** UTF-16 units into the article's text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly article: CitedArticle;
  /** Rank score of the quote: larger is better; comparable only inside one answer. */
  readonly score: number;
  /** Other articles that carry a near-identical passage: one wire story under several names. */
  readonly alsoIn: readonly CitedArticle[];
}

/** The part of an article that a citation shows. Null means the corpus does not say. */
export type CitedArticle = ArticleSummary;

/** What was searched. */
export interface Coverage {
  /** Number of articles that passed the filters. */
  readonly articles: number;
  /** Publication dates (as in `CitedArticle.published`) of the oldest and newest of them; null when none is dated. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** ISO 8601 moment (UTC) at which the generation that answered was written. */
  readonly indexedAt: string;
}
