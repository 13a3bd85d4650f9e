import type { Database } from "better-sqlite3";

/** Who changed what, and how that ended. Rows are only ever added. */
export interface Audit {
  record(entry: AuditEntry): void;
  /** Newest first. */
  latest(most: number): readonly (AuditEntry & { readonly at: string })[];
}

export interface AuditEntry {
  /** Discord id of the operator. */
  readonly member: string;
  /** Discord id of the server it was done from; null outside one. */
  readonly guild: string | null;
  readonly action: "reindex" | "add" | "replace" | "remove" | "restore";
  /** The article's file; null where it is about no one article. */
  readonly subject: string | null;
  /** How it ended, in words. */
  readonly result: string;
}

export function audit(db: Database, now: () => number): Audit {
  const insert = db.prepare("INSERT INTO audit (at, member, guild, action, subject, result) VALUES (?, ?, ?, ?, ?, ?)");
  const newest = db.prepare<[number], AuditEntry & { at: number }>(
    "SELECT at, member, guild, action, subject, result FROM audit ORDER BY id DESC LIMIT ?",
  );
  return {
    record: ({ member, guild, action, subject, result }) => void insert.run(now(), member, guild, action, subject, result),
    latest: (most) => newest.all(most).map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
  };
}
