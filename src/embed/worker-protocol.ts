import type { PassageEmbedding, PassageInput, Pooling } from "./embedder.ts";

/** What a worker needs to load its copy of the model. */
export interface WorkerSetup {
  /** Folder that holds the model's folder, as transformers.js lays models out. */
  readonly root: string;
  readonly name: string;
  readonly dtype: string;
  readonly pooling: Pooling;
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  /** Threads inside one inference; at least 1. */
  readonly threads: number;
}

/** First message of a worker, once its model is loaded. */
export interface WorkerReady {
  readonly dimensions: number;
  readonly maxTokens: number;
}

export type WorkerJob =
  | { readonly kind: "query"; readonly text: string }
  | { readonly kind: "passages"; readonly passages: readonly PassageInput[] }
  | { readonly kind: "count"; readonly texts: readonly string[] };

export interface WorkerResult {
  readonly query: Float32Array;
  readonly passages: readonly PassageEmbedding[];
  readonly count: readonly number[];
}

export type WorkerReply =
  | { readonly id: number; readonly result: WorkerResult[keyof WorkerResult] }
  | { readonly id: number; readonly error: string };
