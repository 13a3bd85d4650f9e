import type { Database } from "better-sqlite3";

import type { Article } from "../articles/article.ts";
import { lacking } from "../articles/reading/lacking.ts";
import { type Complaint, NoArticlesError, readCorpus } from "../articles/reading/read-corpus.ts";

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
 * @param options.rebuild whether the unchanged articles are to be embedded as well
 * @throws {CorpusNotFoundError} when there is no such folder or file
 * @throws {NoArticlesError} when nothing in it can be used: an index is not emptied by a folder gone missing
 */
export async function planIndex(
  corpus: string,
  indexed: IndexedHashes,
  { rebuild = false }: { readonly rebuild?: boolean } = {},
): Promise<IndexPlan> {
  const plan = {
    added: [] as string[],
    changed: [] as string[],
    rejected: [] as Complaint[],
    warnings: [] as Complaint[],
    duplicates: [] as Duplicate[],
    incomplete: [] as Incomplete[],
    characters: 0,
  };
  const seen = new Set<string>();
  for await (const entry of readCorpus(corpus)) {
    if (entry.kind === "duplicate") plan.duplicates.push(entry);
    else if (entry.kind !== "article") (entry.kind === "rejected" ? plan.rejected : plan.warnings).push(entry);
    else {
      const { article } = entry;
      seen.add(article.id);
      const missing = lacking(article);
      if (missing.length > 0) plan.incomplete.push({ id: article.id, file: article.file, lacks: missing });
      const standing = isIndexed(article, indexed);
      if (!standing || rebuild) plan.characters += article.text.length;
      if (!standing) (indexed.has(article.id) ? plan.changed : plan.added).push(article.id);
    }
  }
  if (seen.size === 0) throw new NoArticlesError(corpus, plan.rejected.length, plan.rejected);
  const removed = [...indexed.keys()].filter((id) => !seen.has(id));
  return { ...plan, removed, unchanged: seen.size - plan.added.length - plan.changed.length };
}

export function isIndexed(article: Article, indexed: IndexedHashes): boolean {
  return indexed.get(article.id) === article.hash;
}
