import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { ask, QuoteMismatchError } from "../../src/answer/ask.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { databaseFile } from "../../src/archive/database.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { defaultRecency } from "../../src/search/recency.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";

let embedder: Embedder;
let dataDir = "";
beforeAll(async () => void (embedder = await realEmbedder()));
afterAll(() => embedder.close());
beforeEach(async () => {
  dataDir = emptyFolder();
  const corpus = emptyFolder();
  await writeFiles(corpus, { "dam.txt": "The dam at Elmstead cost 40 million crowns. It was finished in spring." });
  await indexCorpus({ dataDir, corpus, embedder });
});

const question = "How much did the dam at Elmstead cost?";
const answering = (archive: Archive) => ({ archive, embedder, recency: defaultRecency, threshold: 0 });

function tamper(sql: string): void {
  const db = new Sqlite(databaseFile(dataDir));
  db.exec(sql);
  db.close();
}

const inTheArticle = "UPDATE articles SET text = replace(text, '40', '90')";

test.each([
  ["a word of the passage", "UPDATE passages SET text = replace(text, '40', '90')"],
  ["where the passage stands", "UPDATE passages SET start = start + 1"],
  ["a word of the article", inTheArticle],
])("no answer leaves an index in which someone changed %s", async (_, sql) => {
  tamper(sql);
  const archive = await openArchive(dataDir, embedder.model);
  await expect(ask({ question }, answering(archive))).rejects.toThrow(QuoteMismatchError);
  await expect(ask({ question }, answering(archive))).rejects.toThrow(/npm run index -- --rebuild/u);
  await archive.close();
});

test("nor when it was changed between two questions", async () => {
  const archive = await openArchive(dataDir, embedder.model);
  expect((await ask({ question }, answering(archive))).answer.quotes[0]?.text).toContain("40 million");
  tamper(inTheArticle);
  await expect(ask({ question }, answering(archive))).rejects.toThrow(QuoteMismatchError);
  await archive.close();
});
