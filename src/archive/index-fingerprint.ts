import { type EmbeddingModel, fingerprint } from "../embed/embedder.ts";
import { cuttingVersion } from "./cut.ts";

/** All that an index was made with, as one string: indexes with different ones cannot be mixed. */
export function indexFingerprint(model: EmbeddingModel): string {
  return `${fingerprint(model)} cut ${cuttingVersion}`;
}

/** What of a fingerprint a person has set, in their own words for it: `owner/name (q4, mean pooling, passage prefix “passage: ”)`. */
export function modelInWords(indexFingerprint: string): string {
  const [name = "", dtype = "", pooling = "", query = "", passage = ""] = JSON.parse(indexFingerprint.replace(/ cut \d+$/, "")) as string[];
  const prefix = (of: string, text: string): readonly string[] => (text === "" ? [] : [`${of} prefix “${text}”`]);
  return `${name} (${[dtype, `${pooling} pooling`, ...prefix("query", query), ...prefix("passage", passage)].join(", ")})`;
}

/** The index was made with another embedding model, whose vectors say nothing to this one. */
export class ModelMismatchError extends Error {
  override readonly name = "ModelMismatchError";

  /** Both as `indexFingerprint` gives them. */
  constructor(indexed: string, configured: string) {
    super(
      `The index was made with ${modelInWords(indexed)}, and configured is ${modelInWords(configured)}. Run "npm run index -- --rebuild" ` +
        "to embed everything with the new one, or set EMBEDDING_MODEL, EMBEDDING_DTYPE, EMBEDDING_POOLING, QUERY_PREFIX and PASSAGE_PREFIX back.",
    );
  }
}
