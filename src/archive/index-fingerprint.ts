import { type EmbeddingModel, fingerprint } from "../embed/embedder.ts";
import { cuttingVersion } from "./cut.ts";

/** All that an index was made with, as one string: indexes with different ones cannot be mixed. */
export function indexFingerprint(model: EmbeddingModel): string {
  return `${fingerprint(model)} cut ${cuttingVersion}`;
}

/** The index was made with another embedding model, whose vectors say nothing to this one. */
export class ModelMismatchError extends Error {
  override readonly name = "ModelMismatchError";

  constructor(indexed: string, configured: string) {
    super(`The index was made with ${indexed}, and the model configured is ${configured}. Run "npm run index -- --rebuild" to embed everything with the new one, or set EMBEDDING_MODEL, EMBEDDING_DTYPE and the prefixes back.`);
  }
}
