import type { Database } from "better-sqlite3";

/** Changes when the tables do; an archive of another version is refused. */
const schemaVersion = 1;

/** The archive in this folder was written by another version of Dateline. */
export class SchemaVersionError extends Error {
  override readonly name = "SchemaVersionError";

  constructor(file: string, found: number) {
    super(`${file} has version ${found} of the archive's tables, and this program reads version ${schemaVersion}. Move the file away and run "npm run index": nothing but the index is in it.`);
  }
}

/**
 * An article is visible from the generation it was born in. A run writes the rows of the next generation beside
 * those of the current one, unseen, and publishes them in one short transaction: a run that dies leaves nothing but
 * rows that no reader looks at, and the next run takes them up.
 */
const tables = `
  CREATE TABLE generations (
    number INTEGER PRIMARY KEY,
    indexed_at TEXT NOT NULL,
    model TEXT NOT NULL,
    corpus TEXT NOT NULL
  );
  CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    pid INTEGER NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT,
    outcome TEXT NOT NULL,
    generation INTEGER,
    summary TEXT
  );
  CREATE TABLE staging (model TEXT NOT NULL);
  CREATE TABLE articles (
    pk INTEGER PRIMARY KEY AUTOINCREMENT,
    born INTEGER NOT NULL,
    id TEXT NOT NULL,
    hash TEXT NOT NULL,
    title TEXT,
    source TEXT,
    url TEXT,
    published TEXT,
    day TEXT,
    authors TEXT NOT NULL,
    file TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (id, born)
  );
  CREATE INDEX articles_born ON articles (born);
  CREATE INDEX articles_day ON articles (day);
  CREATE TABLE passages (
    pk INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start INTEGER NOT NULL,
    text TEXT NOT NULL,
    bounds BLOB NOT NULL,
    terms TEXT NOT NULL,
    vector BLOB NOT NULL,
    sentence_vectors BLOB NOT NULL
  );
  CREATE INDEX passages_article ON passages (article);
  CREATE VIRTUAL TABLE passage_terms USING fts5 (
    title, terms, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  );
  CREATE VIRTUAL TABLE term_counts USING fts5vocab ('passage_terms', 'row');
  CREATE TRIGGER passages_deleted AFTER DELETE ON passages BEGIN
    DELETE FROM passage_terms WHERE rowid = old.pk;
  END;
`;

/** Creates the tables in a new file. @throws {SchemaVersionError} when the file has those of another version */
export function ensureSchema(db: Database): void {
  const found = db.pragma("user_version", { simple: true }) as number;
  if (found === schemaVersion) return;
  if (found !== 0) throw new SchemaVersionError(db.name, found);
  db.transaction(() => {
    // Two processes may have come this far at once; the second finds the work done.
    if (db.pragma("user_version", { simple: true }) !== 0) return;
    db.exec(tables);
    db.pragma(`user_version = ${schemaVersion}`);
  }).immediate();
}
