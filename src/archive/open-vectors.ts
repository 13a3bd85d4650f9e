import type { Database } from "better-sqlite3";

import { loadVectors, saveVectors } from "./vector-file.ts";
import { VectorIndex } from "./vector-index.ts";
import { vectorFrom } from "./vector-bytes.ts";

/**
 * The vector index of a generation: from its file, or, where that is missing or damaged, built anew from the
 * vectors in the database, without embedding anything, and filed.
 */
export async function openVectors(db: Database, dataDir: string, generation: number, dimensions: number): Promise<VectorIndex> {
  const loaded = await loadVectors(dataDir, generation, dimensions);
  if (loaded !== null) return loaded;
  const built = buildVectors(db, generation, dimensions);
  await saveVectors(dataDir, generation, built);
  return built;
}

/** Builds the index of a generation from the database. */
export function buildVectors(db: Database, generation: number, dimensions: number): VectorIndex {
  const index = VectorIndex.create(dimensions);
  const rows = db
    .prepare<[number], { label: number; vector: Buffer }>(
      "SELECT p.pk AS label, p.vector FROM passages p JOIN articles a ON a.pk = p.article WHERE a.born <= ? ORDER BY p.pk",
    )
    .iterate(generation);
  for (const { label, vector } of rows) index.add(label, vectorFrom(vector));
  return index;
}
