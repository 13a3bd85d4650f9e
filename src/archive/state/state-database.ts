import path from "node:path";

import Sqlite, { type Database } from "better-sqlite3";

import { makeDataFolder } from "../data-folder.ts";

/** Changes when the tables do. */
const stateVersion = 1;

/** Milliseconds that a statement waits for the short write of another process of the bot. */
const busyTimeout = 5_000;

const tables = `
  CREATE TABLE keepsakes (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    kept_at INTEGER NOT NULL,
    expires_at INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX keepsakes_expiry ON keepsakes (expires_at);
  CREATE TABLE votes (
    answer TEXT NOT NULL,
    member TEXT NOT NULL,
    vote TEXT NOT NULL,
    voted_at INTEGER NOT NULL,
    about TEXT NOT NULL,
    PRIMARY KEY (answer, member)
  ) WITHOUT ROWID;
  CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    member TEXT NOT NULL,
    guild TEXT,
    action TEXT NOT NULL,
    subject TEXT,
    result TEXT NOT NULL
  );
  CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

/** The bot's state was written by another version of Dateline. */
export class StateVersionError extends Error {
  override readonly name = "StateVersionError";

  constructor(file: string, found: number) {
    super(`${file} has version ${found} of the bot's state, and this program reads version ${stateVersion}. Move the file away to start afresh: answers' buttons, votes and the record of changes are in it.`);
  }
}

/**
 * Opens the file of the bot's own state, apart from the archive: while an index run holds the archive's write lock, a
 * vote must not wait, since a statement that waits stops the whole process.
 *
 * @throws {DataFolderError | StateVersionError}
 */
export function openStateDatabase(dataDir: string): Database {
  makeDataFolder(dataDir);
  const db = new Sqlite(path.join(dataDir, "state.db"), { timeout: busyTimeout });
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = NORMAL");
  db.transaction(() => {
    const found = db.pragma("user_version", { simple: true }) as number;
    if (found === stateVersion) return;
    if (found !== 0) throw new StateVersionError(db.name, found);
    db.exec(tables);
    db.pragma(`user_version = ${stateVersion}`);
  }).immediate();
  return db;
}
