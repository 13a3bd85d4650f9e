import { writeFile } from "node:fs/promises";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { indexCorpus } from "../../../src/archive/index-run.ts";
import { openArchive } from "../../../src/archive/sqlite-archive.ts";
import { makeTimeline } from "../../../src/timeline/timeline.ts";
import { emptyFolder } from "../../fixtures/folder.ts";
import { realEmbedder } from "../../fixtures/real-embedder.ts";
import { misdated, pairwise, place, type Placed } from "./placed.ts";
import { readStories } from "./stories.ts";

const reports = readStories().flat();
const tellings = reports.flatMap((report) => report.tellings);

let embedder: Awaited<ReturnType<typeof realEmbedder>>;
let placed: readonly Placed[];

beforeAll(async () => {
  embedder = await realEmbedder();
  const [corpus, dataDir] = [emptyFolder(), emptyFolder()];
  const lines = reports.map(({ id, source, date, title, text }) => `${JSON.stringify({ id, source, date, title, text })}\n`);
  await writeFile(path.join(corpus, "stories.jsonl"), lines.join(""));
  await indexCorpus({ corpus, dataDir, embedder });
  const archive = await openArchive(dataDir, embedder.model);
  const { events } = await makeTimeline({ limit: 1000, sentences: 1000 }, { archive, embedder });
  await archive.close();
  placed = place(tellings, events);
});
afterAll(() => embedder.close());

test("there is enough to merge, and all of it is found", () => {
  expect(new Set(tellings.map(({ happening }) => happening)).size).toBeGreaterThanOrEqual(90);
  expect(new Set(placed.map(({ telling }) => telling))).toEqual(new Set(tellings));
});

test("tellings of one happening share an event, and others don't", () => {
  const { precision, recall } = pairwise(placed);
  // Measured: 1 and 0.91.
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.88);
});

test("no telling comes to a date on which its happening can't have been", () => {
  expect(misdated(placed).map(({ telling, event }) => `${telling.happening} at ${event.date}`)).toEqual([]);
});
