import { readdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import { type MergingScores, scoreMerging } from "../../src/timeline/scoring/score.ts";
import { readStories, toCorpus } from "../../src/timeline/scoring/stories.ts";
import { makeTimeline } from "../../src/timeline/timeline.ts";
import { emptyFolder } from "../fixtures/folder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";

const stories = path.join(import.meta.dirname, "stories");

/** Of each folder: least precision and recall, most tellings at a wrong date and in no event; hardly less than what was measured. */
const expected: Readonly<Record<string, readonly [precision: number, recall: number, misdated: number, lost: number]>> = {
  first: [0.97, 0.9, 1, 0],
  war: [0.945, 0.59, 9, 3],
  politics: [0.945, 0.5, 8, 7],
  disasters: [0.93, 0.57, 9, 12],
  "trade-and-sport": [0.91, 0.57, 10, 5],
  "held-out": [0.955, 0.66, 8, 15],
  plain: [0.95, 0.76, 2, 5],
  wires: [0.865, 0.42, 27, 33],
  dailies: [0.91, 0.62, 7, 34],
  reports: [0.95, 0.74, 2, 7],
};

let embedder: Awaited<ReturnType<typeof realEmbedder>>;
beforeAll(async () => {
  embedder = await realEmbedder();
});
afterAll(() => embedder.close());

test("every folder of stories is looked at", () => {
  expect(readdirSync(stories).sort()).toEqual(Object.keys(expected).sort());
});

describe.each(Object.entries(expected))("of the stories in %s", (folder, [precision, recall, misdated, lost]) => {
  const reports = readStories(path.join(stories, folder));
  const tellings = reports.flatMap((report) => report.tellings);
  let scores: MergingScores;

  beforeAll(async () => {
    const [corpus, dataDir] = [emptyFolder(), emptyFolder()];
    await writeFile(path.join(corpus, "stories.jsonl"), toCorpus(reports));
    await indexCorpus({ corpus, dataDir, embedder });
    const archive = await openArchive(dataDir, embedder.model);
    const { events } = await makeTimeline({ limit: 1000, sentences: 1000 }, { archive, embedder });
    await archive.close();
    scores = scoreMerging(tellings, events);
  });

  test("there is enough to merge, and nearly all of it is found", () => {
    expect(new Set(tellings.map(({ happening }) => happening)).size).toBeGreaterThanOrEqual(90);
    expect(scores.lost.length).toBeLessThanOrEqual(lost);
  });

  test("tellings of one happening share an event, and others don't", () => {
    expect(scores.right / scores.together).toBeGreaterThanOrEqual(precision);
    expect(scores.right / scores.same).toBeGreaterThanOrEqual(recall);
  });

  test("few tellings come to a date on which their happening can't have been", () => {
    expect(scores.misdated.length).toBeLessThanOrEqual(misdated);
  });
});
