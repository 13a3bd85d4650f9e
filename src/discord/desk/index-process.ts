/**
 * Process of its own that reads the corpus and makes the index: embedding would take the processor from questions,
 * reading a large corpus the event loop, and one that runs out of memory must not take the bot with it.
 */
import type { IndexPlan } from "../../archive/index-plan.ts";
import { planIndex } from "../../archive/index-plan.ts";
import { indexedHashes } from "../../archive/index-plan.ts";
import { currentNumber } from "../../archive/generations.ts";
import { openDatabase } from "../../archive/database.ts";
import type { IndexResult } from "../../archive/index-run.ts";
import type { Settings } from "../../config.ts";
import { runIndex } from "../../setup.ts";
import type { IndexMessage, IndexOrder } from "./indexing.ts";

function tell(message: IndexMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

async function plan({ dataDir, corpusDir }: Settings): Promise<IndexPlan> {
  const db = openDatabase(dataDir);
  const hashes = indexedHashes(db, currentNumber(db));
  db.close();
  return planIndex(corpusDir, hashes);
}

/** Another run, such as one from a terminal, is waited for: what it does need not be done again. */
function index(settings: Settings): Promise<IndexResult> {
  return runIndex(settings, { wait: true }, { indexing: (progress) => void tell({ kind: "progress", progress }) });
}

async function carryOut({ kind, settings }: IndexOrder): Promise<void> {
  try {
    await tell(kind === "plan" ? { kind, plan: await plan(settings) } : { kind: "done", result: await index(settings) });
  } catch (error) {
    await tell({ kind: "failed", cause: error instanceof Error ? error.message : String(error) });
  }
  process.disconnect();
}

// Without the bot there is nobody to report to; a run that stops here goes on where it stopped the next time.
process.once("disconnect", () => process.exit());
// A stop of the bot from a terminal reaches the whole group of processes; the bot decides when this one ends.
process.on("SIGINT", () => undefined);
process.once("message", (order: IndexOrder) => void carryOut(order));
