import { setImmediate as nextTurn } from "node:timers/promises";

import type { Database } from "better-sqlite3";

import { VectorIndex } from "./vector-index.ts";
import { type LabelledVector, vectorsOf } from "./writing.ts";

/** Vectors put into a graph in one turn of the event loop: a few milliseconds, so that others are served meanwhile. */
const vectorsATurn = 16;

/** Builds a vector index over the passages of some articles, by the articles' keys. */
export async function buildVectors(db: Database, articles: readonly number[], dimensions: number): Promise<VectorIndex> {
  const index = VectorIndex.create(dimensions);
  await addVectors(index, vectorsOf(db, articles));
  return index;
}

/** Adds vectors to an index, a few in each turn of the event loop. */
export async function addVectors(index: VectorIndex, vectors: Iterable<LabelledVector>): Promise<void> {
  let added = 0;
  for (const { label, vector } of vectors) {
    index.add(label, vector);
    if (++added % vectorsATurn === 0) await nextTurn();
  }
}
