import { writeFile } from "node:fs/promises";
import path from "node:path";

import type { Database } from "better-sqlite3";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import type { Archive } from "../../../src/archive/archive.ts";
import { openDatabase } from "../../../src/archive/database.ts";
import { indexCorpus } from "../../../src/archive/index-run.ts";
import { countDates, mostOfAnArticle } from "../../../src/archive/mentions/count-dates.ts";
import type { MentionFilter } from "../../../src/archive/mentions/mention-filter.ts";
import type { StoredMention } from "../../../src/archive/mentions/mention-rows.ts";
import { roles } from "../../../src/archive/mentions/mention.ts";
import { openArchive } from "../../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../../src/embed/embedder.ts";
import { emptyFolder } from "../../fixtures/folder.ts";
import { realEmbedder } from "../../fixtures/real-embedder.ts";

/** 10 June 2025 is a Tuesday. */
const papers = [
  { id: "gazette-1", source: "Gazette", date: "2025-06-11", text: "The dam burst on Tuesday. On Tuesday the market was flooded. On Tuesday thousands fled. Repairs begin in July 2025." },
  { id: "gazette-2", source: "Gazette", date: "2025-06-11", text: "The dam is safe, the mayor said Tuesday. The road is closed." },
  { id: "courier-1", source: "Courier", date: "2025-06-20", text: "The dam burst on June 10. It was built in 1971, and mended in May 2024." },
  { id: "herald-1", source: "Herald", date: "2025-06-11", text: "Two mills have closed this year." },
  { id: "letter", source: "Courier", text: "The dam burst on June 10, 2025." },
];

let embedder: Embedder;
let archive: Archive;
let db: Database;
beforeAll(async () => {
  embedder = await realEmbedder();
  const [folder, dataDir] = [emptyFolder(), emptyFolder()];
  const corpus = path.join(folder, "papers.jsonl");
  await writeFile(corpus, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(""));
  await indexCorpus({ corpus, dataDir, embedder });
  archive = await openArchive(dataDir, embedder.model);
  db = openDatabase(dataDir);
});
afterAll(async () => {
  db.close();
  await archive.close();
  await embedder.close();
});

test("counts the sentences of a date by the day and the surest role of their articles, two of an article at most", async () => {
  const day = { date: "2025-06-10", precision: "day", first: "2025-06-10", last: "2025-06-10" };
  expect((await archive.dateCounts({})).filter(({ date }) => date === day.date)).toEqual([
    { ...day, published: null, role: "event", sentences: 1 },
    { ...day, published: "2025-06-11", role: "event", sentences: 2 },
    { ...day, published: "2025-06-11", role: "aside", sentences: 1 },
    { ...day, published: "2025-06-20", role: "event", sentences: 1 },
  ]);
});

test("leaves out what was over, in an article from before the first day wanted", async () => {
  const years = async (from: string): Promise<number> => (await archive.dateCounts({ from })).filter(({ date }) => date === "2025").length;
  expect(await years("2025-06-11")).toBe(1);
  expect(await years("2025-06-12")).toBe(0);
});

test("begins again when another generation is published meanwhile, so that no count mixes two", async () => {
  const asked: number[] = [];
  const counts = await countDates({}, (read) => {
    const generation = asked.length === 0 ? 1 : 2;
    asked.push(generation);
    return Promise.resolve(read(db, generation));
  });
  expect(asked).toEqual([1, 2, 2, 2]);
  expect(counts).toEqual(await archive.dateCounts({}));
});

const anyFilter: fc.Arbitrary<MentionFilter> = fc.record(
  { from: fc.constantFrom("1971-06-01", "2024-05-15", "2025-06-11"), to: fc.constantFrom("1990-01-01", "2025-06-10", "2025-07-04"), source: fc.constantFrom("Gazette", "courier", "Nobody") },
  { requiredKeys: [] },
);

test("counts what the mentions of each date say, whatever the filter", async () => {
  const dates = [...new Set((await archive.dateCounts({})).map(({ date }) => date))];
  await fc.assert(
    fc.asyncProperty(anyFilter, async (filter) => {
      const counts = await archive.dateCounts(filter);
      for (const date of dates) {
        const own = counts.filter((count) => count.date === date);
        const mentions = await archive.mentions({ ...filter, date, most: 100 });
        expect(own.reduce((sum, { sentences }) => sum + sentences, 0)).toBe(countedOf(mentions));
        expect(new Set(own.map(({ published }) => published))).toEqual(new Set(mentions.map(({ article }) => article.published)));
      }
    }),
  );
});

function countedOf(mentions: readonly StoredMention[]): number {
  const articles = new Set(mentions.map(({ article }) => article.id));
  return [...articles].reduce((sum, id) => sum + Math.min(mostOfAnArticle, mentions.filter(({ article }) => article.id === id).length), 0);
}

test("gives the mentions of a date that are likeliest to say what happened: surest, soonest, undated last", async () => {
  const mentions = await archive.mentions({ date: "2025-06-10", most: 10 });
  expect(mentions.map(({ article, role, place }) => [article.id, role, place])).toEqual([
    ["gazette-1", "event", 0],
    ["gazette-1", "event", 1],
    ["gazette-1", "event", 2],
    ["courier-1", "event", 0],
    ["letter", "event", 0],
    ["gazette-2", "aside", 0],
  ]);
  expect(mentions.map(({ role }) => roles.indexOf(role))).toEqual(mentions.map(({ role }) => roles.indexOf(role)).sort());
  expect(await archive.mentions({ date: "2025-06-10", most: 2 })).toEqual(mentions.slice(0, 2));
});

test("gives the mentions in a passage in their order", async () => {
  const [first] = await archive.mentions({ date: "2025-06-10", most: 1 });
  const mentions = await archive.mentions({ passages: [first?.passage ?? 0] });
  expect(mentions.map(({ date, place }) => [date, place])).toEqual([["2025-06-10", 0], ["2025-06-10", 1], ["2025-06-10", 2], ["2025-07", 3]]);
});
