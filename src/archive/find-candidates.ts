import type { Database } from "better-sqlite3";

import type { Candidate, Filter, SearchRequest } from "./archive.ts";
import { condition, isOpen } from "./filter-sql.ts";
import type { KeywordResults } from "./keyword-search.ts";
import type { Passages } from "./passages.ts";
import { cosines, product, vectorFrom } from "./vector-bytes.ts";
import type { VectorIndex } from "./vector-index.ts";

/** Up to so many passages, comparing each is faster than a filtered walk through the graph, and exact. */
const fewPassages = 2_000;

/** What either search over one generation finds. */
export function findCandidates(
  db: Database,
  { vectors, passages }: { readonly vectors: VectorIndex; readonly passages: Passages },
  hits: KeywordResults["hits"],
  { vector, filter, limit }: SearchRequest,
): readonly Candidate[] {
  const nearest = vector === null ? [] : vectorSearch(db, vectors, vector, limit, filteredPassages(db, passages.generation, filter));
  const places = new Map(nearest.map((passage, place) => [passage, place + 1]));
  return passages.read(db, new Set([...hits.keys(), ...nearest])).map((passage) => {
    const similarities = vector === null ? [] : cosines(vector, passage.sentenceVectors);
    return {
      passage: passage.pk,
      article: passage.article,
      start: passage.start,
      end: passage.end,
      text: passage.text,
      sentences: passage.sentences.map(({ start, end, terms }, place) => ({ start, end, terms, cosine: similarities[place] ?? 0 })),
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

