import type { ArticleSummary } from "../../archive/archive.ts";
import { type Duplicate, type IndexedHashes, isIndexed } from "../../archive/index-plan.ts";
import { type Complaint, readCorpus } from "../../articles/reading/read-corpus.ts";

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
  const survey = { added: [] as ArticleSummary[], changed: [] as string[], rejected: [] as Complaint[], copies: [] as Duplicate[] };
  const gone = new Set(indexed.keys());
  for await (const entry of readCorpus(corpus)) {
    if (entry.kind === "rejected") survey.rejected.push(entry);
    if (entry.kind === "duplicate") survey.copies.push(entry);
    if (entry.kind !== "article") continue;
    const { article } = entry;
    const { id, title, source, url, published, file } = article;
    gone.delete(id);
    if (!indexed.has(id)) survey.added.push({ id, title, source, url, published, file });
    else if (!isIndexed(article, indexed)) survey.changed.push(id);
  }
  return { ...survey, removed: [...gone] };
}
