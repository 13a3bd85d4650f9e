import { rm } from "node:fs/promises";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";

let embedder: Embedder;
beforeAll(async () => void (embedder = await realEmbedder()));
afterAll(() => embedder.close());

test("an article is cited with what its copies say of it, for as long as they are there", async () => {
  const [dataDir, corpus] = [emptyFolder(), emptyFolder()];
  const index = () => indexCorpus({ dataDir, corpus, embedder });
  const text = "The ferry to Corvale was cancelled at noon.";
  await writeFiles(corpus, { "ferry.txt": text, "other.txt": "The dam at Elmstead holds." });
  expect(await index()).toMatchObject({ added: ["ferry", "other"], incomplete: [{ id: "ferry", lacks: ["date", "source"] }, { id: "other" }] });
  const archive = await openArchive(dataDir, embedder.model);

  await writeFiles(corpus, { "wire.jsonl": `${JSON.stringify({ text, source: "Arden Courier", date: "2025-03-04" })}\n` });
  const second = await index();
  expect(second).toMatchObject({ added: [], changed: ["ferry"], unchanged: 1, duplicates: [{ file: "wire.jsonl", of: "ferry" }] });
  expect(second.incomplete.map(({ id }) => id)).toEqual(["other"]);
  expect(await archive.article("ferry")).toMatchObject({ source: "Arden Courier", published: "2025-03-04", file: "ferry.txt", text });
  expect(await index()).toMatchObject({ changed: [], unchanged: 2, passages: 0 });

  await rm(path.join(corpus, "wire.jsonl"));
  expect(await index()).toMatchObject({ changed: ["ferry"], unchanged: 1 });
  expect(await archive.article("ferry")).toMatchObject({ source: null, published: null });
  await archive.close();
});
