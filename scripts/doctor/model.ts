import type { Settings } from "../../src/config.ts";
import type { EmbeddingModel } from "../../src/embed/embedder.ts";
import { inspectModel } from "../../src/embed/model/inspect.ts";
import { defaultCacheDir, placeOf } from "../../src/embed/model/place.ts";
import type { Check } from "../../src/terminal/doctor.ts";
import { attempt, Finding } from "./attempt.ts";

/** Reads and hashes the model's files; downloads nothing. */
export function checkModelFiles({ embedding }: Settings): Promise<Check> {
  const { model, dtype } = embedding;
  return attempt("Model files", "Set EMBEDDING_MODEL and EMBEDDING_DTYPE to a model and a precision that it comes in.", async () => {
    const { dir, files } = await inspectModel({ model, dtype, cacheDir: embedding.cacheDir ?? defaultCacheDir() });
    const named = (state: "missing" | "wrong-hash"): string =>
      files.flatMap((file) => (file.state === state ? [file.path] : [])).join(", ");
    const [missing, wrong] = [named("missing"), named("wrong-hash")];
    if (wrong !== "") throw new Finding(`${wrong} in ${dir} is not the file it should be`, `Delete ${dir}, then run npm run index, which downloads it again.`);
    if (missing !== "") throw new Finding(`${model} (${dtype}) is not here: ${dir} lacks ${missing}`, "Run npm run index, which downloads it, or copy that folder from a machine that has it.");
    const known = files.every(({ expected }) => expected !== null);
    return `${model} (${dtype}), ${files.length} files${known ? " with the right hashes" : ", for which no hashes are known"}`;
  });
}

/**
 * Embeds one word, which takes the runtime and all the model's files.
 *
 * @returns the model as an index remembers it; null when it does not work
 */
export async function checkEmbedding({ embedding }: Settings): Promise<{ readonly check: Check; readonly model: EmbeddingModel | null }> {
  const { model: name, dtype, pooling, queryPrefix, passagePrefix } = embedding;
  const remedy = "If the model files are well, the runtime isn't: run npm ci.";
  let model: EmbeddingModel | null = null;
  const check = await attempt("Embedding", remedy, async () => {
    const { root } = placeOf(embedding.cacheDir ?? defaultCacheDir(), name, dtype);
    const { openEmbedder } = await import("../../src/embed/transformers-embedder.ts");
    const embedder = await openEmbedder({ root, model: name, dtype, pooling, queryPrefix, passagePrefix });
    try {
      const started = performance.now();
      const vector = await embedder.embedQuery("dateline");
      const length = Math.hypot(...vector);
      if (!(Math.abs(length - 1) < 1e-3)) throw new Finding(`a word's vector has length ${length} instead of 1`, remedy);
      model = embedder.model;
      return `a word in ${Math.ceil(performance.now() - started)} ms, ${vector.length} dimensions`;
    } finally {
      await embedder.close();
    }
  });
  return { check, model };
}
