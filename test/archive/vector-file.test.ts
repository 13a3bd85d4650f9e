import { readdirSync } from "node:fs";
import { copyFile, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import path from "node:path";

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import { saveVectors } from "../../src/archive/vector-file.ts";
import { VectorIndex } from "../../src/archive/vector-index.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { asLines, inventedReports } from "../fixtures/invented-news.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";
import { contentsOf, vectorFilesIn } from "./contents.ts";
import { remembering } from "./index-in-process.ts";

const questions = ["Which bridge was inspected?", "What did the mayor of Dunsby do?"];
let model: Embedder;
let embedder: Embedder;
let dataDir = "";
const corpus = emptyFolder();
let asIndexed: unknown;

beforeAll(async () => {
  model = await realEmbedder();
  embedder = remembering(model);
});
afterAll(() => model.close());

beforeEach(async () => {
  dataDir = emptyFolder();
  await writeFiles(corpus, { "reports.jsonl": asLines(inventedReports(20)) });
  await indexCorpus({ dataDir, corpus, embedder });
  asIndexed = await contents();
});

/** The archive is given no embedder, so nothing it does can embed. */
async function contents() {
  const archive = await openArchive(dataDir, model.model);
  const found = await contentsOf(archive, model, questions);
  await archive.close();
  return found;
}

const vectorFile = (): string => path.join(dataDir, readdirSync(dataDir).find((name) => name.endsWith(".hnsw")) ?? "no file");

test.each([
  ["missing", (file: string) => rm(file)],
  ["empty", (file: string) => truncate(file, 0)],
  ["cut short", async (file: string) => truncate(file, (await readFile(file)).length - 1)],
  ["altered in one byte", async (file: string) => {
    const bytes = await readFile(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(file, bytes);
  }],
  ["another program's, under its name", (file: string) => writeFile(file, "not a graph")],
])("a file that is %s is made again from the database, under a name that fits its contents", async (_, harm) => {
  await harm(vectorFile());
  expect(await contents()).toEqual(asIndexed);
  const names = readdirSync(dataDir).filter((name) => name.endsWith(".hnsw"));
  const mended = await Promise.all(names.map((name) => readFile(path.join(dataDir, name))));
  const again = await contents();
  expect(again).toEqual(asIndexed);
  // The mended file serves the next opening: nothing is made again.
  expect(await Promise.all(names.map((name) => readFile(path.join(dataDir, name))))).toEqual(mended);
  expect(readdirSync(dataDir).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("many who ask at once after a loss make the file once", async () => {
  await rm(vectorFile());
  const archive = await openArchive(dataDir, model.model);
  await archive.close();
  await rm(vectorFile());
  const others = await Promise.all(Array.from({ length: 4 }, () => openArchive(dataDir, model.model)));
  await Promise.all(others.map((each) => contentsOf(each, model, questions).then((found) => expect(found).toEqual(asIndexed))));
  await Promise.all(others.map((each) => each.close()));
  expect((await readdir(dataDir)).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("a run uses no file that it did not write, and clears away what dead ones left", async () => {
  const strange = VectorIndex.create(model.model.dimensions);
  strange.add(1, await model.embedQuery("anything"));
  // As if a run had died between writing generation 2 and publishing it, and another while writing.
  await saveVectors(dataDir, 2, strange);
  await saveVectors(dataDir, 7, strange);
  await copyFile(vectorFile(), path.join(dataDir, "vectors-9.123.part"));
  await writeFiles(corpus, { "reports.jsonl": asLines(inventedReports(21)) });
  await indexCorpus({ dataDir, corpus, embedder });
  expect(vectorFilesIn(dataDir)).toEqual(["1", "2"]);

  const fresh = emptyFolder();
  await indexCorpus({ dataDir: fresh, corpus, embedder });
  const made = await openArchive(fresh, model.model);
  expect(await contents()).toEqual(await contentsOf(made, model, questions));
  await made.close();
});

test("a run that finds nothing to do clears away what dead ones left, too", async () => {
  const strange = VectorIndex.create(model.model.dimensions);
  await saveVectors(dataDir, 2, strange);
  await indexCorpus({ dataDir, corpus, embedder });
  expect(vectorFilesIn(dataDir)).toEqual(["1"]);
});
