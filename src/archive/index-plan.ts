import type { Database } from "better-sqlite3";

import type { Article } from "../articles/article.ts";
import { lacking } from "../articles/reading/lacking.ts";
import { NoArticlesError } from "../articles/reading/no-articles.ts";
import type { Complaint } from "../articles/reading/read-corpus.ts";
import { readThrough, type ReadThrough } from "../articles/reading/read-through.ts";

/** What an index run would change, found without embedding or writing anything. */
export interface IndexPlan {
  /** Ids of the articles that are new, that differ from what is indexed, and that are indexed but gone. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** Number of articles that are indexed as they stand. */
  readonly unchanged: number;
  readonly rejected: readonly Complaint[];
  readonly warnings: readonly Complaint[];
  readonly duplicates: readonly Duplicate[];
  /** Articles that do not say when, or by whom, they were published. */
  readonly incomplete: readonly Incomplete[];
  /** UTF-16 units of text in the added and changed articles, or, for a rebuild, in all: what there is to embed. */
  readonly characters: number;
}

export interface Duplicate {
  readonly file: string;
  readonly at: string | null;
  /** Id of the article that has the same text. */
  readonly of: string;
}

export interface Incomplete {
  readonly id: string;
  readonly file: string;
  readonly lacks: ReturnType<typeof lacking>;
}

/** Content hash of each indexed article, by id. */
export type IndexedHashes = ReadonlyMap<string, string>;

/** The articles of a generation, as a plan compares them. */
export function indexedHashes(db: Database, generation: number): IndexedHashes {
  const rows = db.prepare<[number], { id: string; hash: string }>("SELECT id, hash FROM articles WHERE born <= ?").all(generation);
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/**
 * Reads the corpus through and compares it with what is indexed.
 *
 * @throws {CorpusNotFoundError} when there is no such folder or file
 * @throws {NoArticlesError} when nothing in it can be used: an index is not emptied by a folder gone missing
 */
export async function planIndex(corpus: string, indexed: IndexedHashes): Promise<IndexPlan> {
  return planOf(corpus, await readThrough(corpus), indexed);
}

/**
 * Compares a corpus, as it was read, with what is indexed.
 *
 * @param options.rebuild whether the unchanged articles are to be embedded as well
 * @throws {NoArticlesError}
 */
export function planOf(
  corpus: string,
  { articles, duplicates, rejected, warnings }: ReadThrough,
  indexed: IndexedHashes,
  { rebuild = false }: { readonly rebuild?: boolean } = {},
): IndexPlan {
  if (articles.length === 0) throw new NoArticlesError(corpus, rejected.length, rejected);
  const ids = new Set(articles.map(({ id }) => id));
  const differing = articles.filter((article) => !isIndexed(article, indexed));
  const [changed, added] = [differing.filter(({ id }) => indexed.has(id)), differing.filter(({ id }) => !indexed.has(id))];
  return {
    added: added.map(({ id }) => id),
    changed: changed.map(({ id }) => id),
    removed: [...indexed.keys()].filter((id) => !ids.has(id)),
    unchanged: articles.length - differing.length,
    rejected,
    warnings,
    duplicates,
    incomplete: articles.map(({ id, file, ...article }) => ({ id, file, lacks: lacking(article) })).filter(({ lacks }) => lacks.length > 0),
    characters: (rebuild ? articles : differing).reduce((sum, { length }) => sum + length, 0),
  };
}

export function isIndexed({ id, hash }: Pick<Article, "id" | "hash">, indexed: IndexedHashes): boolean {
  return indexed.get(id) === hash;
}
