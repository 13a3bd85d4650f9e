import { watch } from "node:fs";
import { cp } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import { databaseFile } from "../../src/archive/database.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { asLines, inventedReport, inventedReports, type InventedReport } from "../fixtures/invented-news.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";
import { contentsOf, vectorFilesIn } from "./contents.ts";
import { indexInProcess, remembering } from "./index-in-process.ts";

// Each starts processes of its own, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 120_000 });

const questions = ["Which bridge was inspected?", "How many days did engineers spend in Harwick?", "What did the mayor of Dunsby do?"];

/** A run embeds about 60,000 characters at a time; blank ones cost nothing, so each of these ends a batch. */
const long = (number: number): InventedReport => {
  const { text, ...report } = inventedReport(number);
  return { ...report, text: `${text}${"\n".repeat(60_000)}The crews went home.` };
};
const before = inventedReports(30);
const changed = before.slice(15).map((_, place) => inventedReport(place + 15, 2));
const edited = [...before.slice(5, 15), ...changed.slice(0, 5), long(100), ...changed.slice(5, 10), long(101), ...changed.slice(10)];

let model: Embedder;
let embedder: ReturnType<typeof remembering>;
const [corpus, old, fresh] = [emptyFolder(), emptyFolder(), emptyFolder()];
let oldContents: unknown;
let newContents: unknown;

beforeAll(async () => {
  model = await realEmbedder();
  embedder = remembering(model);
  await writeFiles(corpus, { "reports.jsonl": asLines(before) });
  await indexCorpus({ dataDir: old, corpus, embedder });
  oldContents = await contents(old);
  await writeFiles(corpus, { "reports.jsonl": asLines(edited) });
  await indexCorpus({ dataDir: fresh, corpus, embedder });
  newContents = await contents(fresh);
});
afterAll(() => model.close());

async function contents(dataDir: string) {
  const archive = await openArchive(dataDir, model.model);
  try {
    return await contentsOf(archive, model, questions);
  } finally {
    await archive.close();
  }
}

function stagedArticles(dataDir: string): number {
  const db = new Sqlite(databaseFile(dataDir), { readonly: true });
  const sql = "SELECT count(*) AS count FROM articles WHERE born > (SELECT max(number) FROM generations)";
  const count = db.prepare<[], { count: number }>(sql).get()?.count ?? 0;
  db.close();
  return count;
}

/** Starts a run and kills it: `moment` is given a function to call at the moment of death. */
async function killedRun(dataDir: string, moment: (now: () => void) => Moment): Promise<void> {
  const { onEmbedding, stop } = moment(() => void run.kill());
  const run = indexInProcess({ dataDir, corpus }, embedder, ({ method }) => method !== "embedPassages" || (onEmbedding?.() ?? true));
  await run.end.catch(() => undefined);
  await run.kill();
  stop?.();
}

interface Moment {
  /** Called when a batch is to be embedded; whether to go on with it. */
  readonly onEmbedding?: () => boolean;
  readonly stop?: () => void;
}

/** As the run waits for its so manieth batch: what it has embedded two batches before is stored by then. */
const waitingFor = (batch: number) => (now: () => void): Moment => {
  let seen = 0;
  return {
    onEmbedding: () => {
      if (++seen < batch) return true;
      now();
      return false;
    },
  };
};

/** So many milliseconds after it was given its so manieth batch. */
const after = (batch: number, delay: number) => (now: () => void): Moment => {
  let seen = 0;
  return {
    onEmbedding: () => {
      if (++seen === batch) void sleep(delay).then(now);
      return true;
    },
  };
};

const onFile = (dataDir: string, name: RegExp, delay = 0) => (now: () => void): Moment => {
  const watcher = watch(dataDir, (_, file) => {
    if (file === null || !name.test(file)) return;
    if (delay === 0) now();
    else void sleep(delay).then(now);
  });
  return { stop: () => watcher.close() };
};

async function expectRecovery(dataDir: string): Promise<void> {
  const archive = await openArchive(dataDir, model.model);
  const { number } = await archive.generation();
  await archive.close();
  expect(await contents(dataDir)).toEqual(number === 1 ? oldContents : newContents);

  const ready = stagedArticles(dataDir);
  embedder.asked = 0;
  const { generation, added, changed } = await indexCorpus({ dataDir, corpus, embedder });
  expect(generation).toBe(2);
  expect(await contents(dataDir)).toEqual(newContents);
  if (number === 1 && ready === added.length + changed.length) expect(embedder.asked).toBe(0);
  expect(stagedArticles(dataDir)).toBe(0);
  expect(vectorFilesIn(dataDir).filter((name) => name !== "1")).toEqual(["2"]);
}

describe("a run killed on the spot leaves the old generation answering, and the next completes it", () => {
  const moments: readonly (readonly [string, (dataDir: string) => (now: () => void) => Moment])[] = [
    ["before anything is embedded", () => waitingFor(1)],
    ["as the first batch is stored", () => after(1, 10)],
    ["after the first batch", () => waitingFor(3)],
    ["as the last batch is stored", () => after(3, 5)],
    ["a little later", () => after(3, 20)],
    ["later still", () => after(3, 50)],
    ["as the file of vectors is begun", (dataDir) => onFile(dataDir, /\.part$/u)],
    ["as the file of vectors is in place, before it is published", (dataDir) => onFile(dataDir, /-2-.*\.hnsw$/u)],
    ["while it is published", (dataDir) => onFile(dataDir, /-2-.*\.hnsw$/u, 6)],
  ];
  test.each(moments)("%s", async (_, moment) => {
    const dataDir = emptyFolder();
    await cp(old, dataDir, { recursive: true });
    await killedRun(dataDir, moment(dataDir));
    await expectRecovery(dataDir);
  });

  test("and killed again and again, until it completes", async () => {
    const dataDir = emptyFolder();
    await cp(old, dataDir, { recursive: true });
    for (const moment of [after(1, 15), waitingFor(2), waitingFor(1), after(1, 30)]) await killedRun(dataDir, moment);
    await expectRecovery(dataDir);
  });
});

test("what was embedded before a run died is taken up, not embedded again", async () => {
  const dataDir = emptyFolder();
  await cp(old, dataDir, { recursive: true });
  await killedRun(dataDir, waitingFor(3));
  const ready = stagedArticles(dataDir);
  expect(ready).toBeGreaterThan(0);
  embedder.asked = 0;
  const { passages } = await indexCorpus({ dataDir, corpus, embedder });
  expect(embedder.asked).toBe(passages);
  embedder.asked = 0;
  await indexCorpus({ dataDir: emptyFolder(), corpus, embedder });
  expect(passages).toBeLessThan(embedder.asked);
});

test("what a dead run staged is deleted when the corpus no longer asks for it", async () => {
  const dataDir = emptyFolder();
  await cp(old, dataDir, { recursive: true });
  await killedRun(dataDir, waitingFor(3));
  expect(stagedArticles(dataDir)).toBeGreaterThan(0);
  const unchanged = emptyFolder();
  await writeFiles(unchanged, { "reports.jsonl": asLines(before) });
  await indexCorpus({ dataDir, corpus: unchanged, embedder });
  expect(stagedArticles(dataDir)).toBe(0);
  expect(await contents(dataDir)).toEqual(oldContents);
});
