import Sqlite from "better-sqlite3";

/** SQLite can't read the index any more. */
export class DamagedIndexError extends Error {
  override readonly name = "DamagedIndexError";

  constructor(file: string, cause: Error) {
    super(`${file} is damaged: ${cause.message}. Run "npm run index -- --rebuild", which makes it anew; state.db, the bot's memory, stays as it is.`, { cause });
  }
}

/** The error to throw for one that came out of the index: a `DamagedIndexError` where SQLite says so, else itself. */
export function damageOr(error: unknown, file: string): unknown {
  const damaged = error instanceof Sqlite.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/u.test(error.code);
  return damaged ? new DamagedIndexError(file, error) : error;
}
