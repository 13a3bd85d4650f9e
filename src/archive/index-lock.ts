import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import Sqlite from "better-sqlite3";

import { makeDataFolder } from "./data-folder.ts";

/** Another process is indexing into the same data folder. */
export class IndexBusyError extends Error {
  override readonly name = "IndexBusyError";

  constructor(dataDir: string, options?: ErrorOptions) {
    super(`Another index run is at work in ${dataDir}. Try again when it is done, or add --wait.`, options);
  }
}

/**
 * Takes the right to index into a data folder, for this process alone. It is a write lock on a file of its own,
 * which the operating system takes back from a process that dies: no stale lock needs clearing away.
 *
 * @param wait to wait for another run instead of refusing
 * @returns a function that gives the right back
 * @throws {DataFolderError} when the data folder can't be made or written to
 * @throws {IndexBusyError} when another process has it and `wait` is false
 */
export async function lockIndex(dataDir: string, wait: boolean): Promise<() => void> {
  makeDataFolder(dataDir);
  const db = new Sqlite(path.join(dataDir, "index.lock"), { timeout: 0 });
  for (;;) {
    try {
      db.exec("BEGIN EXCLUSIVE");
      return () => db.close();
    } catch (error) {
      if (!(error instanceof Sqlite.SqliteError) || !error.code.startsWith("SQLITE_BUSY")) throw error;
      if (!wait) {
        db.close();
        throw new IndexBusyError(dataDir, { cause: error });
      }
      await sleep(200);
    }
  }
}
