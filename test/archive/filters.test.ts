import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { contentTerms } from "../../src/articles/terms.ts";
import type { Archive, Filter } from "../../src/archive/archive.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";

let model: Embedder;
let archive: Archive;

const articles = [
  { id: "january", source: "The Arden Courier", date: "2025-01-10", text: "Floods closed the harbour in January." },
  { id: "march", source: "Diario Añejo", date: "2025-03-05T23:30:00-05:00", text: "Floods closed the harbour in March." },
  { id: "may", source: "Arden Radio", date: "2025-05-01", text: "Floods closed the harbour in May." },
  { id: "undated", source: "Arden Radio", text: "Floods closed the harbour one day." },
  { id: "nameless", date: "2025-04-01", text: "Floods closed the harbour in April." },
];

beforeAll(async () => {
  model = await realEmbedder();
  const [dataDir, corpus] = [emptyFolder(), emptyFolder()];
  await writeFiles(corpus, { "reports.jsonl": articles.map((article) => `${JSON.stringify(article)}\n`).join("") });
  await indexCorpus({ dataDir, corpus, embedder: model });
  archive = await openArchive(dataDir, model.model);
});
afterAll(async () => {
  await archive.close();
  await model.close();
});

async function found(filter: Filter, by: "words" | "vector"): Promise<readonly string[]> {
  const question = "What closed the harbour?";
  const { passages } = await archive.search({
    terms: by === "words" ? contentTerms(question) : [],
    vector: by === "vector" ? await model.embedQuery(question) : null,
    filter,
    limit: 10,
  });
  return passages.map(({ article }) => article.id).sort();
}

describe.each(["words", "vector"] as const)("filters on a search by %s", (by) => {
  test.each<[string, Filter, readonly string[]]>([
    ["none", {}, ["january", "march", "may", "nameless", "undated"]],
    ["from a day on, that day included, and no undated article", { from: "2025-04-01" }, ["may", "nameless"]],
    ["up to a day, that day included, and no undated article", { to: "2025-01-10" }, ["january"]],
    ["a day, as the article's own time zone counts it", { from: "2025-03-05", to: "2025-03-05" }, ["march"]],
    ["a publisher, whatever the case and the accents", { source: "diario anejo" }, ["march"]],
    ["a part of a publisher's name", { source: "courier" }, ["january"]],
    ["the whole name before parts of others", { source: "arden radio" }, ["may", "undated"]],
    ["a part that several names hold", { source: "arden" }, ["january", "may", "undated"]],
    ["a publisher that there is not", { source: "Gazette" }, []],
    ["all at once", { from: "2025-01-01", to: "2025-12-31", source: "Arden" }, ["january", "may"]],
  ])("%s", async (_, filter, ids) => {
    expect(await found(filter, by)).toEqual(ids);
    expect((await archive.coverage(filter)).articles).toBe(ids.length);
  });
});

test("what was searched is counted and dated", async () => {
  expect(await archive.coverage({})).toEqual({ articles: 5, oldest: "2025-01-10", newest: "2025-05-01" });
  expect(await archive.coverage({ source: "añejo" })).toEqual({
    articles: 1, oldest: "2025-03-05T23:30:00-05:00", newest: "2025-03-05T23:30:00-05:00",
  });
  expect(await archive.coverage({ to: "1999-01-01" })).toEqual({ articles: 0, oldest: null, newest: null });
});

test("a question of thousands of words, or of none, is searched like any other", async () => {
  const words = Array.from({ length: 3_000 }, (_, n) => `word${n}`).join(" ");
  const many = await archive.search({ terms: contentTerms(`${words} harbour`), vector: null, filter: {}, limit: 10 });
  expect(many.passages).toHaveLength(5);
  expect((await archive.search({ terms: [], vector: null, filter: {}, limit: 10 })).passages).toEqual([]);
  expect((await archive.search({ terms: contentTerms('" OR terms:* NEAR('), vector: null, filter: {}, limit: 10 })).passages).toEqual([]);
});

test("sources are counted, those that name none together", async () => {
  const counts = (await archive.sources()).map(({ source, articles: count }) => [source, count]);
  expect(counts[0]).toEqual(["Arden Radio", 2]);
  expect(counts).toContainEqual([null, 1]);
});
