import { rmSync } from "node:fs";
import path from "node:path";

import Sqlite, { type Database } from "better-sqlite3";

import { cuttingVersion } from "./cut.ts";
import { DamagedIndexError, damageOr } from "./damage.ts";
import { makeDataFolder } from "./data-folder.ts";
import { ensureSchema, schemaVersion } from "./schema.ts";

/** Milliseconds that a statement waits for another process's short write. */
const busyTimeout = 10_000;

/**
 * Version of all that stands in an index. Each has files of its own, since an index can always be made again: a new
 * program makes a new one, and the old one goes when that is published.
 */
export const indexVersion = `v${schemaVersion}.${cuttingVersion}`;

/** Path of the archive's database inside the data folder. */
export function databaseFile(dataDir: string): string {
  return path.join(dataDir, `index.${indexVersion}.db`);
}

/**
 * Opens the database in the data folder, and makes both where they are missing.
 *
 * @throws {DataFolderError} when the data folder can't be made or written to
 * @throws {DamagedIndexError} when the file is none of SQLite's
 */
export function openDatabase(dataDir: string): Database {
  makeDataFolder(dataDir);
  const file = databaseFile(dataDir);
  const db = new Sqlite(file, { timeout: busyTimeout });
  try {
    db.pragma("journal_mode = WAL");
    // In WAL mode a power cut may undo the last commits, and never tears one; an index run can be had again.
    db.pragma("synchronous = NORMAL");
    db.pragma("foreign_keys = ON");
    db.pragma("mmap_size = 268435456");
    ensureSchema(db);
    return db;
  } catch (error) {
    db.close();
    throw damageOr(error, file);
  }
}

/** Opens it as well, but a damaged one is thrown away, as whoever makes the whole index anew can afford. */
export function openSoundDatabase(dataDir: string): Database {
  try {
    const db = openDatabase(dataDir);
    if (isSound(db)) return db;
    db.close();
  } catch (error) {
    if (!(error instanceof DamagedIndexError)) throw error;
  }
  for (const part of ["", "-wal", "-shm"]) rmSync(`${databaseFile(dataDir)}${part}`, { force: true });
  return openDatabase(dataDir);
}

function isSound(db: Database): boolean {
  try {
    return db.pragma("quick_check(1)", { simple: true }) === "ok";
  } catch {
    return false;
  }
}
