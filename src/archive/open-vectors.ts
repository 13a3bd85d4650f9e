import type { Database } from "better-sqlite3";

import { buildVectors } from "./build-vectors.ts";
import { currentNumber } from "./generations.ts";
import { loadVectors, saveVectors } from "./vector-file.ts";
import type { VectorIndex } from "./vector-index.ts";

/**
 * The vector index of a generation: from its file, or, where that is missing or damaged, built anew from the
 * vectors in the database, without embedding anything, and filed.
 *
 * Where another generation is published meanwhile, the index lacks what that deleted: ask for the new one then.
 */
export async function openVectors(db: Database, dataDir: string, generation: number, dimensions: number): Promise<VectorIndex> {
  const loaded = await loadVectors(dataDir, generation, dimensions);
  if (loaded !== null) return loaded;
  const articles = db.prepare<[number], { pk: number }>("SELECT pk FROM articles WHERE born <= ? ORDER BY pk").all(generation);
  const built = await buildVectors(db, articles.map(({ pk }) => pk), dimensions);
  // A folder that can't be written to costs the next start some time, and this question nothing.
  if (currentNumber(db) === generation) await saveVectors(dataDir, generation, built).catch(() => undefined);
  return built;
}
