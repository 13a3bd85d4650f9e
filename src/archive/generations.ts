import { existsSync } from "node:fs";

import type { Database } from "better-sqlite3";

import type { Generation } from "./archive.ts";
import { databaseFile, openDatabase } from "./database.ts";
import { statement } from "./statement.ts";

/** Number of the generation that readers see; 0 before the first. */
export function currentNumber(db: Database): number {
  return statement<[], { number: number }>(db, "SELECT coalesce(max(number), 0) AS number FROM generations").get()?.number ?? 0;
}

/** The generation that readers see; null before the first index run. */
export function currentGeneration(db: Database): Generation | null {
  const row = db
    .prepare<[], { number: number; indexedAt: string; model: string; corpus: string; articles: number; passages: number }>(
      `SELECT number, indexed_at AS indexedAt, model, corpus,
         (SELECT count(*) FROM articles WHERE born <= number) AS articles,
         (SELECT count(*) FROM passages p JOIN articles a ON a.pk = p.article WHERE a.born <= number) AS passages
       FROM generations ORDER BY number DESC LIMIT 1`,
    )
    .get();
  return row ?? null;
}

/** The corpus that the index in a data folder was made from, as an absolute path; null where there is no index. */
export function indexedCorpus(dataDir: string): string | null {
  if (!existsSync(databaseFile(dataDir))) return null;
  const db = openDatabase(dataDir);
  try {
    return db.prepare<[], { corpus: string }>("SELECT corpus FROM generations ORDER BY number DESC LIMIT 1").get()?.corpus ?? null;
  } finally {
    db.close();
  }
}
