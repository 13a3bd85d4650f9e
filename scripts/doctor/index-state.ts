import { existsSync, statSync } from "node:fs";
import path from "node:path";

import type { Settings } from "../../src/config.ts";
import type { EmbeddingModel } from "../../src/embed/embedder.ts";
import { counted } from "../../src/terminal/day.ts";
import type { Check } from "../../src/terminal/doctor.ts";
import { attempt, Finding } from "./attempt.ts";

const index = "Run npm run index.";

/**
 * Whether there is an index, made by the configured model from the corpus as it stands now, with its vectors at hand.
 * Writes nothing.
 *
 * @param model null where it doesn't work, and which model made the index can't be told
 */
export function checkIndex({ dataDir, corpusDir }: Settings, model: EmbeddingModel | null): Promise<Check> {
  const remedy = "Run npm run index -- --rebuild, which makes it anew.";
  return attempt("Index", remedy, async () => {
    const { databaseFile, openDatabase } = await import("../../src/archive/database.ts");
    if (existsSync(dataDir) && !statSync(dataDir).isDirectory()) throw new Finding(`DATA_DIR is ${dataDir}, which is a file`, "Set it to the path of a folder.");
    if (!existsSync(databaseFile(dataDir))) throw new Finding(`there is none in ${dataDir}`, index);
    const [{ currentGeneration }, { indexFingerprint, modelInWords }, { indexedHashes, planIndex }, { loadVectors }] = await Promise.all([
      import("../../src/archive/generations.ts"),
      import("../../src/archive/index-fingerprint.ts"),
      import("../../src/archive/index-plan.ts"),
      import("../../src/archive/vector-file.ts"),
    ]);
    const db = openDatabase(dataDir);
    try {
      const generation = currentGeneration(db);
      if (generation === null) throw new Finding(`none in ${dataDir} was ever finished`, index);
      const { number, corpus, articles, passages, indexedAt } = generation;
      if (model !== null && generation.model !== indexFingerprint(model)) {
        throw new Finding(
          `another model made it: ${modelInWords(generation.model)}`,
          "Run npm run index -- --rebuild, or set EMBEDDING_MODEL, EMBEDDING_DTYPE, EMBEDDING_POOLING and the prefixes back.",
        );
      }
      if (corpus !== path.resolve(corpusDir)) throw new Finding(`it was made from ${corpus}, and CORPUS_DIR is ${corpusDir}`, index);
      if (model !== null && (await loadVectors(dataDir, number, model.dimensions)) === null) {
        throw new Finding(
          `the vector file of generation ${number} is missing or damaged`,
          "Ask any question (npm run ask): the file is built anew from the database, without embedding.",
        );
      }
      const { added, changed, removed } = await planIndex(corpusDir, indexedHashes(db, number));
      if (added.length + changed.length + removed.length > 0) {
        throw new Finding(
          `the corpus has changed since ${indexedAt}: ${counted(added.length, "article")} added, ${changed.length} changed, ${removed.length} removed`,
          index,
        );
      }
      return `${counted(articles, "article")} in ${counted(passages, "passage")}, generation ${number} of ${indexedAt}`;
    } finally {
      db.close();
    }
  });
}
