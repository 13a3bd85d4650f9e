import type { Database } from "better-sqlite3";

export interface Votes {
  /**
   * Records a member's vote on an answer; a later one takes the place of the first.
   *
   * @param about what was voted on, kept with the vote because the answer itself expires
   */
  cast(vote: Vote, about: unknown): "stored" | "changed";
  all(): readonly (Vote & { readonly at: string; readonly about: unknown })[];
}

export interface Vote {
  readonly answer: string;
  /** Discord id. */
  readonly member: string;
  readonly vote: "up" | "down";
}

interface Row extends Vote {
  readonly at: number;
  readonly about: string;
}

export function votes(db: Database, now: () => number): Votes {
  const before = db.prepare<[string, string]>("SELECT 1 FROM votes WHERE answer = ? AND member = ?");
  const insert = db.prepare("INSERT OR REPLACE INTO votes (answer, member, vote, voted_at, about) VALUES (?, ?, ?, ?, ?)");
  const every = db.prepare<[], Row>("SELECT answer, member, vote, voted_at AS at, about FROM votes ORDER BY voted_at, answer, member");
  return {
    cast: ({ answer, member, vote }, about) => {
      const outcome = before.get(answer, member) === undefined ? "stored" : "changed";
      insert.run(answer, member, vote, now(), JSON.stringify(about));
      return outcome;
    },
    all: () => every.all().map((row) => ({ ...row, at: new Date(row.at).toISOString(), about: JSON.parse(row.about) as unknown })),
  };
}
