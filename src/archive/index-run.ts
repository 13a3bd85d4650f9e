import path from "node:path";

import type { Database } from "better-sqlite3";

import { readThrough } from "../articles/reading/read-through.ts";
import type { Embedder } from "../embed/embedder.ts";
import { damageOr } from "./damage.ts";
import { databaseFile, openDatabase, openSoundDatabase } from "./database.ts";
import { currentGeneration } from "./generations.ts";
import { indexFingerprint, ModelMismatchError } from "./index-fingerprint.ts";
import { lockIndex } from "./index-lock.ts";
import { indexedHashes, type IndexPlan, planOf } from "./index-plan.ts";
import { finishRun, startRun } from "./run-log.ts";
import { publish, tidy } from "./publish.ts";
import { type IndexProgress, stageArticles } from "./stage-articles.ts";
import { startStaging } from "./staging.ts";

export type { IndexProgress };

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
 * @throws {DamagedIndexError} when SQLite can't read the index and `rebuild` is not set
 * @throws {IndexBusyError} when another process is indexing and `wait` is not set
 * @throws {ModelMismatchError} when the index was made with another model and `rebuild` is not set
 * @throws {CorpusNotFoundError | NoArticlesError} when there is nothing to index
 */
export async function indexCorpus(options: IndexOptions): Promise<IndexResult> {
  const unlock = await lockIndex(options.dataDir, options.wait ?? false);
  try {
    const db = options.rebuild === true ? openSoundDatabase(options.dataDir) : openDatabase(options.dataDir);
    try {
      return await loggedRun(db, options);
    } catch (error) {
      throw damageOr(error, databaseFile(options.dataDir));
    } finally {
      db.close();
    }
  } finally {
    unlock();
  }
}

async function loggedRun(db: Database, options: IndexOptions): Promise<IndexResult> {
  const run = startRun(db);
  try {
    const result = await bringUpToDate(db, options);
    finishRun(db, run, { outcome: "done", generation: result.generation, summary: summaryOf(result) });
    return result;
  } catch (error) {
    finishRun(db, run, { outcome: "failed", generation: null, summary: String(error) });
    throw error;
  }
}

async function bringUpToDate(db: Database, options: IndexOptions): Promise<IndexResult> {
  const started = performance.now();
  const { embedder, dataDir } = options;
  const corpus = path.resolve(options.corpus);
  const current = currentGeneration(db);
  const model = indexFingerprint(embedder.model);
  if (current !== null && current.model !== model && options.rebuild !== true) throw new ModelMismatchError(current.model, model);

  const rebuild = options.rebuild ?? false;
  const indexed = indexedHashes(db, current?.number ?? 0);
  const read = await readThrough(corpus);
  const plan = planOf(corpus, read, indexed, { rebuild });
  const nothingToDo = current?.corpus === corpus && !rebuild && plan.added.length + plan.changed.length + plan.removed.length === 0;
  const seconds = (): number => (performance.now() - started) / 1000;
  if (nothingToDo) {
    await tidy(db, dataDir, current.number);
    return { ...plan, generation: current.number, passages: 0, seconds: seconds() };
  }

  const number = (current?.number ?? 0) + 1;
  const staging = startStaging(db, number, model);
  const kept = rebuild ? new Map<string, string>() : indexed;
  const passages = await stageArticles(staging, { ...options, kept, completions: read.completions, total: plan.characters });
  await publish(db, { dataDir, corpus, generation: number, model, dimensions: embedder.model.dimensions, staging });
  return { ...plan, generation: number, passages, seconds: seconds() };
}

function summaryOf(result: IndexResult): string {
  const { added, changed, removed, unchanged, rejected, duplicates, passages, seconds } = result;
  return JSON.stringify({
    added: added.length, changed: changed.length, removed: removed.length, unchanged,
    rejected: rejected.length, duplicates: duplicates.length, passages, seconds,
  });
}
