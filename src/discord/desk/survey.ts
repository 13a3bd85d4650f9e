import type { ArticleSummary } from "../../archive/archive.ts";
import { type Duplicate, type IndexedHashes, isIndexed } from "../../archive/index-plan.ts";
import type { Complaint } from "../../articles/reading/read-corpus.ts";
import { readThrough } from "../../articles/reading/read-through.ts";

/** How the corpus differs from what is indexed: what a list of indexed articles alone would keep quiet about. */
export interface Survey {
  /** Articles that no index run has seen yet. */
  readonly added: readonly ArticleSummary[];
  /** Ids of indexed articles whose file says something else now. */
  readonly changed: readonly string[];
  /** Ids of indexed articles that are in the corpus no more. */
  readonly removed: readonly string[];
  readonly rejected: readonly Complaint[];
  /** Files and records whose text another article has already. */
  readonly copies: readonly Duplicate[];
}

/**
 * Reads the corpus through and compares it with the index.
 *
 * @throws {CorpusNotFoundError}
 */
export async function surveyCorpus(corpus: string, indexed: IndexedHashes): Promise<Survey> {
  const { articles, duplicates, rejected } = await readThrough(corpus);
  const ids = new Set(articles.map(({ id }) => id));
  const summaries = articles.map(({ id, title, source, url, published, file }) => ({ id, title, source, url, published, file }));
  return {
    added: summaries.filter(({ id }) => !indexed.has(id)),
    changed: articles.filter((article) => indexed.has(article.id) && !isIndexed(article, indexed)).map(({ id }) => id),
    removed: [...indexed.keys()].filter((id) => !ids.has(id)),
    rejected,
    copies: duplicates,
  };
}
