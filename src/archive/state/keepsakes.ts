import { randomBytes } from "node:crypto";

import type { Database } from "better-sqlite3";

/** Things that buttons refer to by a short id, because a `custom_id` holds no more than 100 characters. */
export interface Keepsakes {
  /**
   * Keeps a value, which must survive JSON, for `lifetimeMs`; null keeps it for good.
   *
   * @returns its id: 12 letters, digits, `_` and `-`, which cannot be guessed
   */
  keep(kind: string, value: unknown, lifetimeMs: number | null): string;
  /** Puts another value in the place of a kept one, which keeps its id and its time. */
  replace(kind: string, id: string, value: unknown): void;
  /** @returns null for what was never kept under that kind, or has expired */
  find(kind: string, id: string): unknown;
  /** Everything of a kind that hasn't expired, newest first. */
  all(kind: string): readonly Kept[];
  forget(kind: string, id: string): void;
}

export interface Kept {
  readonly id: string;
  readonly value: unknown;
}

const idBytes = 9;

/** @param now milliseconds since 1970 */
export function keepsakes(db: Database, now: () => number): Keepsakes {
  const insert = db.prepare("INSERT INTO keepsakes (id, kind, value, kept_at, expires_at) VALUES (?, ?, ?, ?, ?)");
  const update = db.prepare("UPDATE keepsakes SET value = ? WHERE id = ? AND kind = ?");
  const remove = db.prepare("DELETE FROM keepsakes WHERE id = ? AND kind = ?");
  const purge = db.prepare("DELETE FROM keepsakes WHERE expires_at <= ?");
  const alive = "kind = ? AND (expires_at IS NULL OR expires_at > ?)";
  const one = db.prepare<[string, number, string], { value: string }>(`SELECT value FROM keepsakes WHERE ${alive} AND id = ?`);
  const every = db.prepare<[string, number], { id: string; value: string }>(
    `SELECT id, value FROM keepsakes WHERE ${alive} ORDER BY kept_at DESC`,
  );
  return {
    keep: (kind, value, lifetimeMs) => {
      purge.run(now());
      const id = randomBytes(idBytes).toString("base64url");
      insert.run(id, kind, JSON.stringify(value), now(), lifetimeMs === null ? null : now() + lifetimeMs);
      return id;
    },
    replace: (kind, id, value) => void update.run(JSON.stringify(value), id, kind),
    find: (kind, id) => {
      const row = one.get(kind, now(), id);
      return row === undefined ? null : (JSON.parse(row.value) as unknown);
    },
    all: (kind) => every.all(kind, now()).map(({ id, value }) => ({ id, value: JSON.parse(value) as unknown })),
    forget: (kind, id) => void remove.run(id, kind),
  };
}
