import type { Database } from "better-sqlite3";

/** How an index run ended. `summary` is JSON, or the error's message. */
export interface RunEnd {
  readonly outcome: "done" | "failed";
  readonly generation: number | null;
  readonly summary: string;
}

/** Records that a run has begun; whoever holds the index lock knows that any other still open was interrupted. */
export function startRun(db: Database): number {
  db.prepare("UPDATE runs SET outcome = 'interrupted' WHERE outcome = 'running'").run();
  const { lastInsertRowid } = db
    .prepare("INSERT INTO runs (pid, started_at, outcome) VALUES (?, ?, 'running')")
    .run(process.pid, new Date().toISOString());
  return Number(lastInsertRowid);
}

export function finishRun(db: Database, run: number, { outcome, generation, summary }: RunEnd): void {
  db.prepare("UPDATE runs SET finished_at = ?, outcome = ?, generation = ?, summary = ? WHERE id = ?").run(
    new Date().toISOString(), outcome, generation, summary, run,
  );
}
