import path from "node:path";

import type { Database } from "better-sqlite3";

import type { Article } from "../articles/article.ts";
import { readCorpus } from "../articles/read-corpus.ts";
import type { Embedder } from "../embed/embedder.ts";
import { cutArticles } from "./cut.ts";
import { openDatabase } from "./database.ts";
import { currentGeneration } from "./generations.ts";
import { indexFingerprint } from "./index-fingerprint.ts";
import { lockIndex } from "./index-lock.ts";
import { indexedHashes, type IndexPlan, isIndexed, planIndex } from "./index-plan.ts";
import { finishRun, startRun } from "./run-log.ts";
import { ModelMismatchError } from "./sqlite-archive.ts";
import { publish } from "./publish.ts";
import { startStaging, type Staging } from "./staging.ts";

export interface IndexOptions {
  readonly dataDir: string;
  readonly corpus: string;
  readonly embedder: Embedder;
  /** Embed every article anew, as another model wants; else only what changed. */
  readonly rebuild?: boolean;
  /** Wait for another process that is indexing, instead of refusing. */
  readonly wait?: boolean;
  readonly onProgress?: (progress: IndexProgress) => void;
}

export interface IndexProgress {
  /** UTF-16 units of text embedded so far, and in all. */
  readonly done: number;
  readonly total: number;
  /** Passages embedded so far. */
  readonly passages: number;
}

/** What a run did. */
export interface IndexResult extends IndexPlan {
  /** The generation that readers see now; the one before where nothing had changed. */
  readonly generation: number;
  /** Passages embedded in this run. */
  readonly passages: number;
  /** Wall-clock time of the run, without loading the model. */
  readonly seconds: number;
}

/**
 * Brings the archive up to date with the corpus and publishes a new generation, if anything changed. Readers keep
 * the old one until the last moment, and for good when the run dies.
 *
 * @throws {IndexBusyError} when another process is indexing and `wait` is not set
 * @throws {ModelMismatchError} when the index was made with another model and `rebuild` is not set
 * @throws {CorpusNotFoundError | NoArticlesError} when there is nothing to index
 */
export async function indexCorpus(options: IndexOptions): Promise<IndexResult> {
  const unlock = await lockIndex(options.dataDir, options.wait ?? false);
  const db = openDatabase(options.dataDir);
  try {
    const run = startRun(db);
    try {
      const result = await bringUpToDate(db, options);
      finishRun(db, run, { outcome: "done", generation: result.generation, summary: summaryOf(result) });
      return result;
    } catch (error) {
      finishRun(db, run, { outcome: "failed", generation: null, summary: String(error) });
      throw error;
    }
  } finally {
    db.close();
    unlock();
  }
}

async function bringUpToDate(db: Database, options: IndexOptions): Promise<IndexResult> {
  const started = performance.now();
  const { embedder, dataDir } = options;
  const corpus = path.resolve(options.corpus);
  const current = currentGeneration(db);
  const model = indexFingerprint(embedder.model);
  if (current !== null && current.model !== model && options.rebuild !== true) throw new ModelMismatchError(current.model, model);

  const indexed = options.rebuild === true ? new Map<string, string>() : indexedHashes(db, current?.number ?? 0);
  const plan = await planIndex(corpus, indexed);
  const nothingToDo =
    current?.corpus === corpus && options.rebuild !== true && plan.added.length + plan.changed.length + plan.removed.length === 0;
  const seconds = (): number => (performance.now() - started) / 1000;
  if (nothingToDo) return { ...plan, generation: current.number, passages: 0, seconds: seconds() };

  const number = (current?.number ?? 0) + 1;
  const staging = startStaging(db, number, model);
  const passages = await stageArticles(staging, options, indexed, plan.characters);
  await publish(db, { dataDir, corpus, generation: number, model, dimensions: embedder.model.dimensions, staging });
  return { ...plan, generation: number, passages, seconds: seconds() };
}

/** Articles that are cut and embedded together: enough to keep every worker busy, few enough to lose when killed. */
const batchCharacters = 60_000;

/** Embeds and stores what is not indexed yet; marks the rest as standing. @returns passages embedded */
async function stageArticles(
  staging: Staging,
  { corpus, embedder, onProgress }: IndexOptions,
  indexed: ReadonlyMap<string, string>,
  total: number,
): Promise<number> {
  let passages = 0;
  let done = 0;
  // One batch is embedded while the next is read and cut, so that no worker waits for the disk.
  let embedding: Promise<void> = Promise.resolve();
  const embed = async (batch: readonly Article[]): Promise<void> => {
    const cut = await cutArticles(batch, embedder);
    const inputs = cut.flatMap((article) => article.passages.map(({ input }) => input));
    const before = embedding;
    embedding = Promise.all([embedder.embedPassages(inputs), before]).then(([embeddings]) => {
      staging.store(cut, embeddings);
      passages += inputs.length;
      done += batch.reduce((sum, { text }) => sum + text.length, 0);
      onProgress?.({ done, total, passages });
    });
    await before;
  };

  let batch: Article[] = [];
  let size = 0;
  for await (const entry of readCorpus(corpus)) {
    if (entry.kind !== "article") continue;
    const { article } = entry;
    if (isIndexed(article, indexed)) staging.keep(article.id);
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

function summaryOf(result: IndexResult): string {
  const { added, changed, removed, unchanged, rejected, duplicates, passages, seconds } = result;
  return JSON.stringify({
    added: added.length, changed: changed.length, removed: removed.length, unchanged,
    rejected: rejected.length, duplicates: duplicates.length, passages, seconds,
  });
}
