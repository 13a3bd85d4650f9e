/** Turns text into vectors. Vectors have unit length, so their dot product is the cosine. */
export interface Embedder {
  readonly model: EmbeddingModel;
  /** @returns the query's vector, `model.dimensions` long */
  embedQuery(text: string): Promise<Float32Array>;
  /**
   * Embeds passages, in the order given. Longer ones than `model.maxTokens` are cut there for the vector alone.
   */
  embedPassages(passages: readonly PassageInput[]): Promise<readonly PassageEmbedding[]>;
  /** Tokens of each text by the model's own tokenizer, special tokens not counted. */
  countTokens(texts: readonly string[]): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** What a vector's meaning depends on: an index made with one is of no use to another. */
export interface EmbeddingModel {
  /** Name on the hub, such as `onnx-community/all-MiniLM-L6-v2-ONNX`. */
  readonly name: string;
  /** Quantisation of the weights: `fp32`, `fp16`, `q8`, `q4`… */
  readonly dtype: string;
  readonly pooling: Pooling;
  /** Put before a query, a passage; E5 wants `query: ` and `passage: `. */
  readonly queryPrefix: string;
  readonly passagePrefix: string;
  readonly dimensions: number;
  /** Tokens of one input, special ones included. */
  readonly maxTokens: number;
}

/** How token vectors become one: their mean, or the first token's (BGE). */
export type Pooling = "mean" | "cls";

export interface PassageInput {
  /** Headline or heading, embedded for context before the sentences; may be empty. */
  readonly context: string;
  /** The sentences, in order; at least one. */
  readonly sentences: readonly string[];
}

export interface PassageEmbedding {
  /** The whole passage: `dimensions` numbers. */
  readonly vector: Float32Array;
  /** Its sentences, each as read in this passage, one after another: `sentences.length × dimensions` numbers. */
  readonly sentences: Float32Array;
}

/** One string for all that a vector depends on; stored in the index and compared on opening. */
export function fingerprint(model: EmbeddingModel): string {
  const { name, dtype, pooling, queryPrefix, passagePrefix, dimensions, maxTokens } = model;
  return JSON.stringify([name, dtype, pooling, queryPrefix, passagePrefix, dimensions, maxTokens]);
}
