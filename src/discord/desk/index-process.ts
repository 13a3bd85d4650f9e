/**
 * Process of its own that reads the corpus and makes the index: embedding would take the processor from questions,
 * reading a large corpus the event loop, and one that runs out of memory must not take the bot with it.
 */
import { openDatabase } from "../../archive/database.ts";
import { currentNumber } from "../../archive/generations.ts";
import { type IndexedHashes, indexedHashes, planIndex } from "../../archive/index-plan.ts";
import type { IndexResult } from "../../archive/index-run.ts";
import type { Settings } from "../../config.ts";
import { indexFailure } from "./index-failure.ts";
import type { IndexMessage, IndexOrder } from "./index-job.ts";
import { surveyCorpus } from "./survey.ts";

function tell(message: IndexMessage): Promise<void> {
  return new Promise((resolve) => process.send?.(message, () => resolve()));
}

function indexed({ dataDir }: Settings): IndexedHashes {
  const db = openDatabase(dataDir);
  try {
    return indexedHashes(db, currentNumber(db));
  } finally {
    db.close();
  }
}

/** Another run, such as one from a terminal, is waited for: what it does need not be done again. */
async function index(settings: Settings): Promise<IndexResult> {
  // Loaded only now: to read the corpus and compare takes no model.
  const { runIndex } = await import("../../setup.ts");
  return runIndex(settings, { wait: true }, { indexing: (progress) => void tell({ kind: "progress", progress }) });
}

async function carriedOut({ kind, settings }: IndexOrder): Promise<IndexMessage> {
  switch (kind) {
    case "plan":
      return { kind, plan: await planIndex(settings.corpusDir, indexed(settings)) };
    case "survey":
      return { kind, survey: await surveyCorpus(settings.corpusDir, indexed(settings)) };
    case "index":
      return { kind: "done", result: await index(settings) };
  }
}

async function carryOut(order: IndexOrder): Promise<void> {
  await tell(await carriedOut(order).catch((error: unknown): IndexMessage => ({ kind: "failed", why: indexFailure(error) })));
  process.disconnect();
}

// Without the bot there is nobody to report to; a run that stops here goes on where it stopped the next time.
process.once("disconnect", () => process.exit());
// A stop of the bot from a terminal reaches the whole group of processes; the bot decides when this one ends.
process.on("SIGINT", () => undefined);
process.once("message", (order: IndexOrder) => void carryOut(order));
