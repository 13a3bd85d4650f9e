import type { Database } from "better-sqlite3";
import { LRUCache } from "lru-cache";

import type { Generation, SearchRequest } from "./archive.ts";
import { type Condition, condition, isOpen } from "./filter-sql.ts";
import { statement } from "./statement.ts";

/** Weights of an article's headline and of a passage's own words in BM25: tuned on SQuAD paragraphs. */
const titleWeight = 0.5;
const textWeight = 1;

/**
 * Share of the passages from which a term is not searched for, where the question has rarer ones. BM25 gives such a
 * term little weight (from a half on, none), and going through all that hold it takes longest. On SQuAD and on five
 * reports of one story, the answers are the same with a quarter as with all terms; with an eighth some are lost.
 */
const commonest = 0.25;

/**
 * Terms searched for beside a vector, the rarest: the time goes into the passages of the commoner ones. Of SQuAD's 2,910
 * answers one leaves the first ten for it, and none the first three. Where words alone decide, all of them are.
 */
const mostTerms = 5;

/** What a question's words find, and how rare they are. */
export interface KeywordResults {
  /** By passage: BM25, larger is better, and the place by it, from 1. */
  readonly hits: ReadonlyMap<number, { readonly bm25: number; readonly rank: number }>;
  /** Number of passages that hold each term, in the whole archive. */
  readonly frequencies: ReadonlyMap<string, number>;
}

type KeywordRequest = Pick<SearchRequest, "terms" | "vector" | "filter" | "limit">;

export function searchByKeyword(db: Database, generation: Generation, known: TermCounts, request: KeywordRequest): KeywordResults {
  const counts = new Map(request.terms.map((term) => [term, known.of(db, term)]));
  const rarestFirst = [...counts].filter(([, count]) => count > 0).toSorted(([, a], [, b]) => a - b);
  const telling = rarestFirst.filter(([, count]) => count <= commonest * generation.passages);
  const terms = (telling.length > 0 ? telling : rarestFirst).slice(0, request.vector === null ? undefined : mostTerms).map(([term]) => term);
  const found = matches(db, generation.number, { ...request, terms });
  return {
    hits: new Map(found.map(({ passage, bm25 }, place) => [passage, { bm25, rank: place + 1 }])),
    frequencies: counts,
  };
}

interface Match {
  readonly passage: number;
  readonly bm25: number;
}

function matches(db: Database, generation: number, { terms, filter, limit }: KeywordRequest): readonly Match[] {
  if (terms.length === 0) return [];
  const any = terms.map((term) => `"${term}"`).join(" OR ");
  if (isOpen(filter)) return statement<[string, number], Match>(db, query("", "")).all(any, limit);
  const where: Condition = condition(db, generation, filter);
  const join = "JOIN passages p ON p.pk = t.rowid JOIN articles a ON a.pk = p.article";
  return db.prepare<(string | number)[], Match>(query(join, `AND ${where.sql}`)).all(any, ...where.values, limit);
}

function query(join: string, where: string): string {
  // Ordering by FTS5's hidden column "rank" gives the same, but has FTS5 compile a query of its own each time.
  return `SELECT t.rowid AS passage, -bm25(passage_terms, ${titleWeight}, ${textWeight}) AS bm25 FROM passage_terms t ${join}
    WHERE passage_terms MATCH ? ${where}
    ORDER BY bm25 DESC LIMIT ?`;
}

/** How many passages of one generation hold a term; the terms asked for last are kept in memory. */
export class TermCounts {
  readonly #kept = new LRUCache<string, number>({ max: 10_000 });

  of(db: Database, term: string): number {
    const kept = this.#kept.get(term);
    if (kept !== undefined) return kept;
    const count = statement<[string], { doc: number }>(db, "SELECT doc FROM term_counts WHERE term = ?").get(term)?.doc ?? 0;
    this.#kept.set(term, count);
    return count;
  }
}
