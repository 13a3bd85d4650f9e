import type { Database } from "better-sqlite3";

import { audit, type Audit } from "./audit.ts";
import { keepsakes, type Keepsakes } from "./keepsakes.ts";
import { openStateDatabase } from "./state-database.ts";
import { votes, type Votes } from "./votes.ts";

/** What the bot remembers from one start to the next. The index is no part of it. */
export interface State {
  readonly keepsakes: Keepsakes;
  readonly votes: Votes;
  readonly audit: Audit;
  readonly notes: Notes;
  close(): void;
}

/** Single values by name. */
export interface Notes {
  get(name: string): string | null;
  set(name: string, value: string): void;
}

/**
 * Opens the bot's state in a data folder (`state.db`), and makes it where it is missing.
 *
 * @param now milliseconds since 1970
 * @throws {StateVersionError}
 */
export function openState(dataDir: string, now: () => number = Date.now): State {
  const db = openStateDatabase(dataDir);
  return {
    keepsakes: keepsakes(db, now),
    votes: votes(db, now),
    audit: audit(db, now),
    notes: notes(db),
    close: () => void db.close(),
  };
}

function notes(db: Database): Notes {
  const one = db.prepare<[string], { value: string }>("SELECT value FROM notes WHERE name = ?");
  const insert = db.prepare("INSERT OR REPLACE INTO notes (name, value) VALUES (?, ?)");
  return {
    get: (name) => one.get(name)?.value ?? null,
    set: (name, value) => void insert.run(name, value),
  };
}
