import path from "node:path";

import { ask, type AskRequest, type AskResult, type Answering } from "./answer/ask.ts";
import { defaultThreshold } from "./answer/confidence.ts";
import type { Archive } from "./archive/archive.ts";
import { makeDataFolder } from "./archive/data-folder.ts";
import { indexedCorpus } from "./archive/generations.ts";
import { indexCorpus, type IndexProgress, type IndexResult } from "./archive/index-run.ts";
import { openArchive } from "./archive/sqlite-archive.ts";
import type { Settings } from "./config.ts";
import type { Embedder } from "./embed/embedder.ts";
import { ensureModel } from "./embed/model/files.ts";
import { defaultCacheDir } from "./embed/model/place.ts";
import { openEmbedder } from "./embed/transformers-embedder.ts";
import { defaultRecency } from "./search/recency.ts";

/** What somebody who waits for the set-up is shown. */
export interface SetupWatch {
  /** Bytes of the model that have come, and how many there are, as far as that is known. */
  readonly downloading?: (received: number, total: number | null) => void;
  readonly indexing?: (progress: IndexProgress) => void;
  /** Called when a run is done that `openCoverage` made because there was no index of the corpus. */
  readonly indexed?: (result: IndexResult) => void;
}

/** Everything that answers questions, open. */
export interface OpenCoverage {
  readonly archive: Archive;
  readonly embedder: Embedder;
  readonly answering: Answering;
  ask(request: AskRequest): Promise<AskResult>;
  close(): Promise<void>;
}

/** Obtains the model, if it isn't there, and loads it; `workers` copies of it embed side by side. */
export async function openModel(settings: Settings, workers: number, watch: SetupWatch = {}): Promise<Embedder> {
  const { model, dtype, pooling, queryPrefix, passagePrefix, cacheDir, endpoint } = settings.embedding;
  const { downloading } = watch;
  const files = await ensureModel({
    model,
    dtype,
    cacheDir: cacheDir ?? defaultCacheDir(),
    hubEndpoint: endpoint,
    ...(downloading && { onProgress: ({ received, total }) => downloading(received, total) }),
  });
  return openEmbedder({ root: files.root, model, dtype, pooling, queryPrefix, passagePrefix, workers });
}

/** Brings the index up to date with the corpus: see `indexCorpus`. */
export async function runIndex(
  settings: Settings,
  options: { readonly rebuild?: boolean; readonly wait?: boolean } = {},
  watch: SetupWatch = {},
): Promise<IndexResult> {
  // Before the model is obtained: nobody should wait for that to be told that its work can't be kept.
  makeDataFolder(settings.dataDir);
  const embedder = await openModel(settings, settings.embedding.workers, watch);
  try {
    return await indexCorpus({
      ...options,
      embedder,
      dataDir: settings.dataDir,
      corpus: settings.corpusDir,
      ...(watch.indexing && { onProgress: watch.indexing }),
    });
  } finally {
    await embedder.close();
  }
}

/**
 * Opens the coverage for questions. Where there is no index yet, or the index is of another corpus than the one
 * configured, it is made first.
 */
export async function openCoverage(settings: Settings, watch: SetupWatch = {}): Promise<OpenCoverage> {
  const { dataDir, corpusDir } = settings;
  if (indexedCorpus(dataDir) !== path.resolve(corpusDir)) {
    const result = await runIndex(settings, { wait: true }, watch);
    watch.indexed?.(result);
  }

  const embedder = await openModel(settings, 1, watch);
  const archive = await openArchive(dataDir, embedder.model);
  const answering: Answering = {
    archive,
    embedder,
    recency: {
      weight: settings.search.recencyWeight ?? defaultRecency.weight,
      halfLifeDays: settings.search.recencyHalfLifeDays ?? defaultRecency.halfLifeDays,
    },
    threshold: settings.answer.threshold ?? defaultThreshold,
  };
  return {
    archive,
    embedder,
    answering,
    ask: (request) => ask(request, answering),
    close: async () => {
      await archive.close();
      await embedder.close();
    },
  };
}
