import { afterAll, beforeAll, expect, test } from "vitest";

import { IndexBusyError } from "../../src/archive/index-lock.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { asLines, inventedReports } from "../fixtures/invented-news.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";
import { type IndexInProcess, indexInProcess } from "./index-in-process.ts";

let model: Embedder;
const corpus = emptyFolder();
beforeAll(async () => {
  model = await realEmbedder();
  await writeFiles(corpus, { "reports.jsonl": asLines(inventedReports(5)) });
});
afterAll(() => model.close());

/** A run in another process, held up in the middle for as long as nobody answers it. */
async function heldRun(dataDir: string): Promise<IndexInProcess> {
  let run: IndexInProcess | undefined;
  await new Promise<void>((resolve) => {
    run = indexInProcess({ dataDir, corpus }, model, ({ method }) => {
      if (method === "embedPassages") resolve();
      return method !== "embedPassages";
    });
  });
  return run as IndexInProcess;
}

test("a second run is refused, and told what to do", async () => {
  const dataDir = emptyFolder();
  const run = await heldRun(dataDir);
  await expect(indexCorpus({ dataDir, corpus, embedder: model })).rejects.toThrow(IndexBusyError);
  await expect(indexCorpus({ dataDir, corpus, embedder: model })).rejects.toThrow(/Try again when it is done, or add --wait/u);
  await expect(indexInProcess({ dataDir, corpus }, model).end).rejects.toThrow("IndexBusyError");
  await run.kill();
});

test("one that waits goes on as soon as the other is gone, though it was killed", async () => {
  const dataDir = emptyFolder();
  const run = await heldRun(dataDir);
  let waited = true;
  const waiting = indexCorpus({ dataDir, corpus, embedder: model, wait: true }).finally(() => (waited = false));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(waited).toBe(true);
  await run.kill();
  expect(await waiting).toMatchObject({ generation: 1, added: { length: 5 } });
});

test("the right is given back when a run fails", async () => {
  const dataDir = emptyFolder();
  await expect(indexCorpus({ dataDir, corpus: emptyFolder(), embedder: model })).rejects.toThrow("no usable article");
  expect(await indexCorpus({ dataDir, corpus, embedder: model })).toMatchObject({ generation: 1 });
});

test("runs begun at the same moment in several processes make one index between them", async () => {
  const dataDir = emptyFolder();
  const runs = [1, 2, 3].map(() => indexInProcess({ dataDir, corpus, wait: true }, model).end);
  expect(await Promise.all(runs)).toEqual([1, 1, 1]);
});
