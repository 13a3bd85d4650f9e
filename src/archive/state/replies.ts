import type { Database } from "better-sqlite3";

/** Which answer stands in which of the bot's messages, so that a reply to it is known for a follow-up. */
export interface Replies {
  /** @param message Discord id of the message */
  note(message: string, answer: string, lifetimeMs: number): void;
  /** @returns id of the answer; null for a message that holds none, or one too old */
  answerIn(message: string): string | null;
}

export function replies(db: Database, now: () => number): Replies {
  const insert = db.prepare("INSERT OR REPLACE INTO replies (message, answer, expires_at) VALUES (?, ?, ?)");
  const purge = db.prepare("DELETE FROM replies WHERE expires_at <= ?");
  const one = db.prepare<[string, number], { answer: string }>("SELECT answer FROM replies WHERE message = ? AND expires_at > ?");
  return {
    note: (message, answer, lifetimeMs) => {
      purge.run(now());
      insert.run(message, answer, now() + lifetimeMs);
    },
    answerIn: (message) => one.get(message, now())?.answer ?? null,
  };
}
