import type { Database } from "better-sqlite3";

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

/** What a question's words find, and how rare they are. */
export interface KeywordResults {
  /** By passage: BM25, larger is better, and the place by it, from 1. */
  readonly hits: ReadonlyMap<number, { readonly bm25: number; readonly rank: number }>;
  /** Number of passages that hold each term, in the whole archive. */
  readonly frequencies: ReadonlyMap<string, number>;
}

type KeywordRequest = Pick<SearchRequest, "terms" | "filter" | "limit">;

export function searchByKeyword(db: Database, generation: Generation, request: KeywordRequest): KeywordResults {
  const counts = frequencies(db, request.terms);
  const telling = request.terms.filter((term) => {
    const count = counts.get(term) ?? 0;
    return count > 0 && count <= commonest * generation.passages;
  });
  const found = matches(db, generation.number, { ...request, terms: telling.length > 0 ? telling : request.terms });
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
  // FTS5 stops early only when nothing but its own rank decides.
  if (isOpen(filter)) return statement<[string, number], Match>(db, query("", "")).all(any, limit);
  const where: Condition = condition(db, generation, filter);
  const join = "JOIN passages p ON p.pk = t.rowid JOIN articles a ON a.pk = p.article";
  return db.prepare<(string | number)[], Match>(query(join, `AND ${where.sql}`)).all(any, ...where.values, limit);
}

function query(join: string, where: string): string {
  return `SELECT t.rowid AS passage, -t.rank AS bm25 FROM passage_terms t ${join}
    WHERE passage_terms MATCH ? AND t.rank MATCH 'bm25(${titleWeight}, ${textWeight})' ${where}
    ORDER BY t.rank LIMIT ?`;
}

function frequencies(db: Database, terms: readonly string[]): ReadonlyMap<string, number> {
  const count = statement<[string], { doc: number }>(db, "SELECT doc FROM term_counts WHERE term = ?");
  return new Map(terms.map((term) => [term, count.get(term)?.doc ?? 0]));
}
