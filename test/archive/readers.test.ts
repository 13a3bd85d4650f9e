import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

import type { Archive, Candidate, Candidates } from "../../src/archive/archive.ts";
import { contentTerms } from "../../src/articles/terms.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { asLines, inventedReports } from "../fixtures/invented-news.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";
import { contentsOf, expectVerbatim } from "./contents.ts";
import { indexInProcess, remembering } from "./index-in-process.ts";

let model: Embedder;
let embedder: ReturnType<typeof remembering>;
beforeAll(async () => {
  model = await realEmbedder();
  embedder = remembering(model);
});
afterAll(() => model.close());

// Each starts processes of its own, which a busy machine is slow to start.
vi.setConfig({ testTimeout: 120_000 });

const question = "What did the mayor of Arden do about the bridge?";

async function indexed(edition = 1) {
  const [dataDir, corpus] = [emptyFolder(), emptyFolder()];
  const write = (next: number) => writeFiles(corpus, { "reports.jsonl": asLines(inventedReports(20, next)) });
  await write(edition);
  await indexCorpus({ dataDir, corpus, embedder });
  return { dataDir, corpus, write };
}

/** Editions of the reports that a search finds: of one complete generation, there is one. */
async function editionsIn(archive: Archive, vector: Float32Array): Promise<{ number: number; editions: readonly string[]; articles: number }> {
  const { generation, passages, coverage } = await archive.search({ terms: contentTerms(question), vector, filter: {}, limit: 50 });
  const editions = new Set(passages.map(({ text }) => /edition (\d+)/u.exec(text)?.[1] ?? "none"));
  expect(new Set(passages.map(({ article }) => article.id)).size).toBe(20);
  return { number: generation.number, editions: [...editions], articles: coverage.articles };
}

test("readers see one complete generation at any moment, and the next without being opened again", async () => {
  const { dataDir, corpus, write } = await indexed();
  const archive = await openArchive(dataDir, model.model);
  const vector = await model.embedQuery(question);
  const seen: number[] = [];
  const runs = new AbortController();
  const reading = (async () => {
    while (!runs.signal.aborted) {
      const { number, editions, articles } = await editionsIn(archive, vector);
      expect(editions).toEqual([String(number)]);
      expect(articles).toBe(20);
      seen.push(number);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  })();
  for (const edition of [2, 3]) {
    await write(edition);
    await indexInProcess({ dataDir, corpus }, embedder).end;
  }
  runs.abort();
  await reading;
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  expect(new Set(seen).size).toBeGreaterThan(1);
  expect(await editionsIn(archive, vector)).toMatchObject({ number: 3 });
  await archive.close();
});

describe("while a run has staged rows and not published them", () => {
  test("every result is as before it, to the last digit", async () => {
    const { dataDir, corpus, write } = await indexed();
    const archive = await openArchive(dataDir, model.model);
    const before = await contentsOf(archive, model, [question, "Which works had edition 2?"]);
    // A report of 60,000 characters, blank or not, ends a batch: the first is stored while the second is embedded.
    const long = (id: string) => `${JSON.stringify({ id, text: `Edition 2 of ${id} begins.${"\n".repeat(60_000)}It ends.` })}\n`;
    await write(2);
    await writeFiles(corpus, { "a.jsonl": ["one", "two", "three", "four"].map(long).join("") });
    let calls = 0;
    const held = new Promise<void>((resolve) => {
      const run = indexInProcess({ dataDir, corpus }, embedder, ({ method }) => {
        if (method !== "embedPassages" || ++calls < 3) return true;
        void contentsOf(archive, model, [question, "Which works had edition 2?"])
          .then((during) => expect(during).toEqual(before))
          .then(() => run.kill())
          .then(resolve);
        return false;
      });
    });
    await held;
    await expectVerbatim(archive, model, question);
    await archive.close();
  });
});

test("callers that come at once share one loading of a new generation", async () => {
  const { dataDir, corpus, write } = await indexed();
  const archive = await openArchive(dataDir, model.model);
  await write(2);
  await indexCorpus({ dataDir, corpus, embedder });
  const generations = await Promise.all(Array.from({ length: 8 }, () => archive.generation()));
  // One loading makes one value, which all are given.
  expect(new Set(generations).size).toBe(1);
  expect(generations[0]?.number).toBe(2);
  await archive.close();
});

describe("while the vector of a question is still being made", () => {
  test("a generation that is published then is the one that answers, by word and by vector", async () => {
    const { dataDir, corpus, write } = await indexed();
    const archive = await openArchive(dataDir, model.model);
    const vector = await model.embedQuery(question);
    const request = { terms: contentTerms("Which works had edition 2?"), filter: {}, limit: 50 };
    const made = async (): Promise<Float32Array> => {
      await write(2);
      await indexCorpus({ dataDir, corpus, embedder });
      return vector;
    };
    const found = await archive.search({ ...request, vector: made() });
    const again = await archive.search({ ...request, vector });
    const inOrder = ({ passages }: Candidates): readonly Candidate[] => passages.toSorted((a, b) => a.passage - b.passage);
    expect(found).toMatchObject({ generation: { number: 2 } });
    expect([inOrder(found), found.frequencies]).toEqual([inOrder(again), again.frequencies]);
    expect(found.passages.some(({ keywordRank }) => keywordRank !== null)).toBe(true);
    await archive.close();
  });

  test("its failure is the search's", async () => {
    const { dataDir } = await indexed();
    const archive = await openArchive(dataDir, model.model);
    const vector = Promise.reject<Float32Array>(new Error("no memory left"));
    await expect(archive.search({ terms: contentTerms(question), vector, filter: {}, limit: 5 })).rejects.toThrow("no memory left");
    await archive.close();
    await expect(archive.search({ terms: contentTerms(question), vector: Promise.reject<Float32Array>(new Error("unheard")), filter: {}, limit: 5 }))
      .rejects.toThrow(/not open/u);
  });
});
