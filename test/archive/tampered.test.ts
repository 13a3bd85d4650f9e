import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { ask } from "../../src/answer/ask.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { databaseFile } from "../../src/archive/database.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { QuoteMismatchError } from "../../src/archive/quote-mismatch.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { defaultRecency } from "../../src/search/recency.ts";
import { makeTimeline } from "../../src/timeline/timeline.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";

let embedder: Embedder;
let dataDir = "";
let corpus = "";
beforeAll(async () => void (embedder = await realEmbedder()));
afterAll(() => embedder.close());
beforeEach(async () => {
  dataDir = emptyFolder();
  corpus = emptyFolder();
  await writeFiles(corpus, { "dam.txt": report });
  await indexCorpus({ dataDir, corpus, embedder });
});

const report = "The dam at Elmstead cost 40 million crowns. It was finished on May 3, 2024, after 40 months of work.";
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
])("no answer and no timeline leaves an index in which someone changed %s", async (_, sql) => {
  tamper(sql);
  const archive = await openArchive(dataDir, embedder.model);
  await expect(ask({ question }, answering(archive))).rejects.toThrow(QuoteMismatchError);
  await expect(ask({ question }, answering(archive))).rejects.toThrow(/npm run index -- --rebuild/u);
  await expect(makeTimeline({}, answering(archive))).rejects.toThrow(QuoteMismatchError);
  await expect(makeTimeline({ topic: "Elmstead dam" }, answering(archive))).rejects.toThrow(/“Elmstead dam”.*npm run index -- --rebuild/u);
  await archive.close();
});

test("nor when it was changed between two questions", async () => {
  const archive = await openArchive(dataDir, embedder.model);
  expect((await ask({ question }, answering(archive))).answer.quotes[0]?.text).toContain("40 million");
  tamper(inTheArticle);
  await expect(ask({ question }, answering(archive))).rejects.toThrow(QuoteMismatchError);
  await archive.close();
});

test("a timeline between whose reading and quoting an index run replaces an article is made anew", async () => {
  const archive = await openArchive(dataDir, embedder.model);
  const stored = archive.article.bind(archive);
  let run: Promise<unknown> | undefined;
  archive.article = async (id) => {
    run ??= writeFiles(corpus, { "dam.txt": report.replaceAll("40", "90") }).then(() => indexCorpus({ dataDir, corpus, embedder }));
    await run;
    return stored(id);
  };
  const { events } = await makeTimeline({}, answering(archive));
  expect(events.map(({ quotes }) => quotes[0]?.text)).toEqual(["It was finished on May 3, 2024, after 90 months of work."]);
  await archive.close();
});
