import type { Database } from "better-sqlite3";

import type { ArticleSummary, Candidate, CandidateSentence, Filter, SearchRequest } from "./archive.ts";
import { type Condition, condition, isOpen } from "./filter-sql.ts";
import { statement } from "./statement.ts";
import { cosines, product, vectorFrom } from "./vector-bytes.ts";
import type { VectorIndex } from "./vector-index.ts";

/** Weights of an article's headline and of a passage's own words in BM25: tuned on SQuAD paragraphs. */
const titleWeight = 0.5;
const textWeight = 1;

/** Up to so many passages, comparing each is faster than a filtered walk through the graph, and exact. */
const fewPassages = 2_000;

/** Both searches over one generation, and all that judging their results needs. */
export function findCandidates(
  db: Database,
  generation: number,
  vectors: VectorIndex,
  { terms, vector, filter, limit }: SearchRequest,
): { passages: readonly Candidate[]; frequencies: ReadonlyMap<string, number> } {
  const allowed = filteredPassages(db, generation, filter);
  const byKeyword = keywordSearch(db, generation, terms, filter, limit);
  const byVector = vector === null ? [] : vectorSearch(db, vectors, vector, limit, allowed);

  const keyword = new Map(byKeyword.map(({ passage, bm25 }, place) => [passage, { bm25, rank: place + 1 }]));
  const nearest = new Map(byVector.map((passage, place) => [passage, place + 1]));
  const passages = rowsOf(db, generation, new Set([...keyword.keys(), ...nearest.keys()])).map((row) => ({
    passage: row.pk,
    article: { id: row.id, title: row.title, source: row.source, url: row.url, published: row.published, file: row.file },
    start: row.start,
    end: row.start + row.text.length,
    text: row.text,
    sentences: sentencesOf(row, vector),
    bm25: keyword.get(row.pk)?.bm25 ?? 0,
    keywordRank: keyword.get(row.pk)?.rank ?? null,
    vectorRank: nearest.get(row.pk) ?? null,
    cosine: vector === null ? 0 : product(vector, vectorFrom(row.vector)),
  }));
  return { passages, frequencies: frequencies(db, terms) };
}

interface PassageRow extends ArticleSummary {
  readonly pk: number;
  readonly start: number;
  readonly text: string;
  readonly bounds: Buffer;
  readonly terms: string;
  readonly vector: Buffer;
  readonly sentenceVectors: Buffer;
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

function keywordSearch(
  db: Database,
  generation: number,
  terms: readonly string[],
  filter: Filter,
  limit: number,
): readonly { passage: number; bm25: number }[] {
  if (terms.length === 0) return [];
  // FTS5 stops early only when nothing but its own rank decides.
  const plain = isOpen(filter);
  const where: Condition = plain ? { sql: "", values: [] } : condition(db, generation, filter);
  const join = plain ? "" : "JOIN passages p ON p.pk = t.rowid JOIN articles a ON a.pk = p.article";
  return db
    .prepare<(string | number)[], { passage: number; bm25: number }>(
      `SELECT t.rowid AS passage, -t.rank AS bm25 FROM passage_terms t ${join}
       WHERE passage_terms MATCH ? AND t.rank MATCH 'bm25(${titleWeight}, ${textWeight})' ${plain ? "" : `AND ${where.sql}`}
       ORDER BY t.rank LIMIT ?`,
    )
    .all(terms.map((term) => `"${term}"`).join(" OR "), ...where.values, limit);
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

function rowsOf(db: Database, generation: number, passages: ReadonlySet<number>): readonly PassageRow[] {
  return statement<[string, number], PassageRow>(
    db,
    `SELECT p.pk, p.start, p.text, p.bounds, p.terms, p.vector, p.sentence_vectors AS sentenceVectors,
       a.id, a.title, a.source, a.url, a.published, a.file
     FROM passages p JOIN articles a ON a.pk = p.article
     WHERE p.pk IN (SELECT value FROM json_each(?)) AND a.born <= ?`,
  ).all(JSON.stringify([...passages]), generation);
}

function sentencesOf(row: PassageRow, vector: Float32Array | null): readonly CandidateSentence[] {
  const bounds = new Uint32Array(row.bounds.buffer.slice(row.bounds.byteOffset, row.bounds.byteOffset + row.bounds.byteLength));
  const similarities = vector === null ? [] : cosines(vector, row.sentenceVectors);
  return row.terms.split("\n").map((terms, place) => ({
    start: bounds[2 * place] ?? 0,
    end: bounds[2 * place + 1] ?? 0,
    terms: ` ${terms} `,
    cosine: similarities[place] ?? 0,
  }));
}

function frequencies(db: Database, terms: readonly string[]): ReadonlyMap<string, number> {
  const count = statement<[string], { doc: number }>(db, "SELECT doc FROM term_counts WHERE term = ?");
  return new Map(terms.map((term) => [term, count.get(term)?.doc ?? 0]));
}
