import type { Article } from "../articles/article.ts";
import { completed } from "../articles/reading/completion.ts";
import { readCorpus } from "../articles/reading/read-corpus.ts";
import type { ReadThrough } from "../articles/reading/read-through.ts";
import type { Embedder } from "../embed/embedder.ts";
import { cutArticles } from "./cut.ts";
import { type IndexedHashes, isIndexed } from "./index-plan.ts";
import { inGroups } from "./parts.ts";
import type { Staging } from "./staging.ts";

/** UTF-16 units of text that are cut together: enough to keep every worker busy, few enough to wait for. */
const batchCharacters = 60_000;

/** Passages embedded and stored together: somewhat more than a batch of short articles has. A run that is killed loses two such. */
const groupPassages = 192;

export interface IndexProgress {
  /** UTF-16 units of text embedded so far, and in all. */
  readonly done: number;
  readonly total: number;
  /** Passages embedded so far. */
  readonly passages: number;
}

export interface StagingWork {
  readonly corpus: string;
  readonly embedder: Embedder;
  /** The articles that stand as they are indexed. */
  readonly kept: IndexedHashes;
  /** What copies say of articles: see `ReadThrough`. */
  readonly completions: ReadThrough["completions"];
  /** UTF-16 units of text that there are to embed. */
  readonly total: number;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/** Embeds and stores the articles that are not kept; marks the rest as standing. @returns passages embedded */
export async function stageArticles(staging: Staging, work: StagingWork): Promise<number> {
  const { corpus, embedder, kept, completions, total, onProgress } = work;
  let passages = 0;
  let done = 0;
  // One group is embedded while the next is read and cut, so that no worker waits for the disk.
  let embedding: Promise<void> = Promise.resolve();
  const embed = async (batch: readonly Article[]): Promise<void> => {
    const cut = await cutArticles(batch, embedder);
    for (const parts of inGroups(cut, groupPassages, (article) => staging.stored(article))) {
      const inputs = parts.flatMap((part) => part.passages.map(({ input }) => input));
      const before = embedding;
      embedding = Promise.all([embedder.embedPassages(inputs), before]).then(([embeddings]) => {
        staging.store(parts, embeddings);
        passages += inputs.length;
        done += parts.reduce((sum, { units }) => sum + units, 0);
        onProgress?.({ done, total, passages });
      });
      // Should it fail while the next batch is read, that is heard of below, where it is awaited.
      embedding.catch(() => undefined);
      await before;
    }
  };

  let batch: Article[] = [];
  let size = 0;
  for await (const entry of readCorpus(corpus)) {
    if (entry.kind !== "article") continue;
    const article = completed(entry.article, completions.get(entry.article.hash));
    if (isIndexed(article, kept)) staging.keep(article.id);
    else if (staging.has(article)) done += article.text.length;
    else {
      batch.push(article);
      size += article.text.length;
    }
    if (size < batchCharacters) continue;
    await embed(batch);
    batch = [];
    size = 0;
  }
  await embed(batch);
  await embedding;
  return passages;
}
