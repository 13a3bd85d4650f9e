import { afterAll, beforeAll, expect, test } from "vitest";

import { openDatabase } from "../../src/archive/database.ts";
import { currentGeneration } from "../../src/archive/generations.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { Passages } from "../../src/archive/passages.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";

let embedder: Embedder;
beforeAll(async () => void (embedder = await realEmbedder()));
afterAll(() => embedder.close());

test("a passage read again is the same, in whatever company, and one the generation lacks is left out", async () => {
  const [dataDir, corpus] = [emptyFolder(), emptyFolder()];
  await writeFiles(corpus, {
    "dam.txt": "The dam at Elmstead cost 40 million crowns. It was finished in spring.",
    "ferry.txt": "The ferry to Elmstead sails twice a day. It carries cars.",
  });
  await indexCorpus({ dataDir, corpus, embedder });
  const db = openDatabase(dataDir);
  const generation = currentGeneration(db)?.number ?? 0;
  const passages = new Passages(generation, embedder.model.dimensions);

  const [dam] = passages.read(db, new Set([1]));
  expect(dam?.sentences.map(({ start, end }) => dam.text.slice(start, end))).toEqual([
    expect.stringMatching(/^The (?:dam|ferry) /u),
    expect.stringMatching(/^It /u),
  ]);
  const both = passages.read(db, new Set([2, 1, 99]));
  expect(both.map(({ pk }) => pk).toSorted()).toEqual([1, 2]);
  expect(both.find(({ pk }) => pk === 1)).toBe(dam);
  expect(new Passages(generation - 1, embedder.model.dimensions).read(db, new Set([1, 2]))).toEqual([]);
  db.close();
});
