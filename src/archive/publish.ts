import type { Database } from "better-sqlite3";

import { addVectors, buildVectors } from "./build-vectors.ts";
import { removeOtherVersions } from "./other-versions.ts";
import type { Staging } from "./staging.ts";
import { loadVectors, keepVectors, saveVectors } from "./vector-file.ts";
import type { VectorIndex } from "./vector-index.ts";
import { addTerms, mergeTerms, removeTerms } from "./term-index.ts";
import { deleteArticles, vectorsOf } from "./writing.ts";

export interface Publication {
  readonly dataDir: string;
  readonly corpus: string;
  readonly generation: number;
  readonly model: string;
  readonly dimensions: number;
  readonly staging: Staging;
}

/**
 * Publishes the staged rows as a generation: first the file of its vector index, then, in one transaction, the rows.
 * Killed in between, it leaves a file that no reader asks for and the next run deletes.
 */
export async function publish(db: Database, publication: Publication): Promise<void> {
  const { dataDir, generation, model, corpus, staging } = publication;
  const leaving = staging.leftBehind();
  const gone = bornBefore(db, generation, leaving);
  const come = stagedFor(db, generation, leaving);
  await keepVectors(dataDir, [generation - 1]);
  await saveVectors(dataDir, generation, await nextVectors(db, publication, { leaving, gone, come }));
  db.transaction(() => {
    removeTerms(db, gone);
    addTerms(db, come);
    deleteArticles(db, leaving);
    db.prepare("INSERT INTO generations (number, indexed_at, model, corpus) VALUES (?, ?, ?, ?)").run(
      generation, new Date().toISOString(), model, corpus,
    );
    db.prepare("DELETE FROM staging").run();
  }).immediate();
  // A reader may still be about to open the file of the generation before; older ones nobody asks for.
  await keepVectors(dataDir, [generation - 1, generation]);
  await removeOtherVersions(dataDir);
  mergeTerms(db);
  db.pragma("wal_checkpoint(PASSIVE)");
}

/** Deletes what a run that died has left, where the corpus no longer asks for it. */
export async function tidy(db: Database, dataDir: string, generation: number): Promise<void> {
  db.transaction(() => {
    db.prepare("DELETE FROM articles WHERE born > ?").run(generation);
    db.prepare("DELETE FROM staging").run();
  }).immediate();
  await keepVectors(dataDir, [generation - 1, generation]);
}

/** A graph keeps room for what was removed from it; past this share of that, it is built anew. */
const mostRemoved = 0.3;

async function nextVectors(
  db: Database,
  { dataDir, generation, dimensions }: Publication,
  { leaving, gone, come }: { readonly leaving: readonly number[]; readonly gone: readonly number[]; readonly come: readonly number[] },
): Promise<VectorIndex> {
  const before = await loadVectors(dataDir, generation - 1, dimensions);
  // A graph that was empty when it was saved is read with no room, and can't be given any (hnswlib-node 3.0).
  if (before !== null && before.held > 0) {
    const labels = [...vectorsOf(db, gone)].map(({ label }) => label);
    if (removedShare(before, db, labels) <= mostRemoved) {
      for (const label of labels) before.remove(label);
      await addVectors(before, vectorsOf(db, come));
      return before;
    }
  }
  const left = new Set(leaving);
  const staying = db.prepare<[], { pk: number }>("SELECT pk FROM articles ORDER BY pk").all().filter(({ pk }) => !left.has(pk));
  return buildVectors(db, staying.map(({ pk }) => pk), dimensions);
}

function removedShare(index: VectorIndex, db: Database, gone: readonly unknown[]): number {
  const { count } = db.prepare<[], { count: number }>("SELECT count(*) AS count FROM passages").get() ?? { count: 0 };
  return (Math.max(0, index.held - count) + gone.length) / Math.max(1, index.held);
}

function bornBefore(db: Database, generation: number, among: readonly number[]): readonly number[] {
  return db
    .prepare<[string, number], { pk: number }>("SELECT pk FROM articles WHERE pk IN (SELECT value FROM json_each(?)) AND born < ?")
    .all(JSON.stringify(among), generation)
    .map(({ pk }) => pk);
}

function stagedFor(db: Database, generation: number, leaving: readonly number[]): readonly number[] {
  const left = new Set(leaving);
  return db
    .prepare<[number], { pk: number }>("SELECT pk FROM articles WHERE born >= ?")
    .all(generation)
    .map(({ pk }) => pk)
    .filter((pk) => !left.has(pk));
}
