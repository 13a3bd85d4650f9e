import { type EmbeddingModel, fingerprint } from "../embed/embedder.ts";
import { cuttingVersion } from "./cut.ts";

/** All that an index was made with, as one string: indexes with different ones cannot be mixed. */
export function indexFingerprint(model: EmbeddingModel): string {
  return `${fingerprint(model)} cut ${cuttingVersion}`;
}
