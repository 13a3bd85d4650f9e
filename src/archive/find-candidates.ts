import type { Database } from "better-sqlite3";

import type { Candidate, Filter, SearchRequest } from "./archive.ts";
import { condition, isOpen } from "./filter-sql.ts";
import type { KeywordResults } from "./keyword-search.ts";
import type { EventDate } from "./mentions/event-date.ts";
import type { Passages } from "./passages.ts";
import { cosines, product, vectorFrom } from "./vector-bytes.ts";
import type { VectorIndex } from "./vector-index.ts";

/** Up to so many passages, comparing each is faster than a filtered walk through the graph, and exact. */
const fewPassages = 2_000;

/** A search whose vector has been made. */
export interface ReadyRequest extends SearchRequest {
  readonly vector: Float32Array | null;
}

/** What the searches over one generation find. */
export function findCandidates(
  db: Database,
  { vectors, passages }: { readonly vectors: VectorIndex; readonly passages: Passages },
  hits: KeywordResults["hits"],
  { vector, filter, limit, dates = [] }: ReadyRequest,
): readonly Candidate[] {
  const nearest = vector === null ? [] : vectorSearch(db, vectors, vector, limit, filteredPassages(db, passages.generation, filter));
  const told = new Set(dates.flatMap((date) => datedPassages(db, passages.generation, filter, date)));
  // Of a month that fills the archive, the date finds nothing, and going through all of it would hold up others.
  const dated = vector === null || told.size === 0 || told.size > fewPassages ? [] : vectorSearch(db, vectors, vector, limit, told);
  const places = new Map(nearest.map((passage, place) => [passage, place + 1]));
  return passages.read(db, new Set([...hits.keys(), ...nearest, ...dated])).map((passage) => {
    const similarities = vector === null ? [] : cosines(vector, passage.sentenceVectors);
    return {
      passage: passage.pk,
      article: passage.article,
      start: passage.start,
      end: passage.end,
      text: passage.text,
      // A question has hundreds of sentences: naming each field is several times as fast as spreading the sentence.
      sentences: passage.sentences.map(({ start, end, terms, dates: own }, place) => ({
        start, end, terms, dates: own, cosine: similarities[place] ?? 0,
      })),
      bm25: hits.get(passage.pk)?.bm25 ?? 0,
      keywordRank: hits.get(passage.pk)?.rank ?? null,
      vectorRank: places.get(passage.pk) ?? null,
      cosine: vector === null ? 0 : product(vector, passage.vector),
    };
  });
}

/** Passages that pass the filter; undefined when all do. */
function filteredPassages(db: Database, generation: number, filter: Filter): ReadonlySet<number> | undefined {
  if (isOpen(filter)) return undefined;
  const { sql, values } = condition(db, generation, filter);
  const rows = db
    .prepare<(string | number)[], { pk: number }>(`SELECT p.pk FROM passages p JOIN articles a ON a.pk = p.article WHERE ${sql}`)
    .all(...values);
  return new Set(rows.map(({ pk }) => pk));
}

/**
 * Passages with a sentence dated so, or to a part of that date. A season or a year is told of by too many for the date
 * to find anything.
 */
function datedPassages(db: Database, generation: number, filter: Filter, { date, precision, first, last }: EventDate): readonly number[] {
  if (precision === "season" || precision === "year") return [];
  const { sql, values } = condition(db, generation, filter);
  return db
    .prepare<(string | number)[], { passage: number }>(
      `SELECT DISTINCT m.passage FROM mentions m CROSS JOIN articles a ON a.pk = m.article
       WHERE (m.date = ? OR m.date BETWEEN ? AND ?) AND ${sql}`,
    )
    .all(date, first, last, ...values)
    .map(({ passage }) => passage);
}

function vectorSearch(
  db: Database,
  vectors: VectorIndex,
  vector: Float32Array,
  limit: number,
  allowed: ReadonlySet<number> | undefined,
): readonly number[] {
  if (allowed === undefined || allowed.size > fewPassages) return vectors.search(vector, limit, allowed).map(({ label }) => label);
  return db
    .prepare<[string], { pk: number; vector: Buffer }>("SELECT pk, vector FROM passages WHERE pk IN (SELECT value FROM json_each(?))")
    .all(JSON.stringify([...allowed]))
    .map((row) => ({ label: row.pk, similarity: product(vector, vectorFrom(row.vector)) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, limit)
    .map(({ label }) => label);
}

