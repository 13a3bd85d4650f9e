import type { Database } from "better-sqlite3";

/** Changes when the tables do: see `indexVersion`. */
export const schemaVersion = 6;

/**
 * An article is visible from the generation it was born in. A run writes the rows of the next generation beside
 * those of the current one, unseen, and publishes them in one short transaction: a run that dies leaves nothing but
 * rows that no reader looks at, and the next run takes them up.
 *
 * The full-text index holds what is published and nothing else, for it counts words over all that it holds: see
 * `term-index.ts`.
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
  CREATE INDEX articles_source ON articles (source, born);
  CREATE TABLE passages (
    pk INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    start INTEGER NOT NULL,
    text TEXT NOT NULL,
    bounds BLOB NOT NULL,
    title_terms TEXT NOT NULL,
    terms TEXT NOT NULL,
    vector BLOB NOT NULL,
    sentence_vectors BLOB NOT NULL
  );
  CREATE INDEX passages_article ON passages (article);
  CREATE TABLE mentions (
    pk INTEGER PRIMARY KEY AUTOINCREMENT,
    passage INTEGER NOT NULL REFERENCES passages ON DELETE CASCADE,
    article INTEGER NOT NULL,
    sentence INTEGER NOT NULL,
    date TEXT NOT NULL,
    precision TEXT NOT NULL,
    first TEXT NOT NULL,
    last TEXT NOT NULL,
    part TEXT,
    role TEXT NOT NULL,
    coming INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    expression_start INTEGER,
    expression_end INTEGER,
    place INTEGER NOT NULL
  );
  CREATE INDEX mentions_passage ON mentions (passage);
  CREATE INDEX mentions_date ON mentions (date, article, role, precision, first, last);
  CREATE VIRTUAL TABLE passage_terms USING fts5 (
    title, terms, content = '', tokenize = 'unicode61 remove_diacritics 0'
  );
  CREATE VIRTUAL TABLE term_counts USING fts5vocab ('passage_terms', 'row');
`;

/** Creates the tables in a new file. */
export function ensureSchema(db: Database): void {
  const isNew = (): boolean => db.pragma("user_version", { simple: true }) === 0;
  if (!isNew()) return;
  db.transaction(() => {
    // Two processes may have come this far at once; the second finds the work done.
    if (!isNew()) return;
    db.exec(tables);
    db.pragma(`user_version = ${schemaVersion}`);
  }).immediate();
}
