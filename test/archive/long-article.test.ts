import fc from "fast-check";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import type { CutArticle, CutPassage } from "../../src/archive/cut.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { inGroups } from "../../src/archive/parts.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { IndexProgress } from "../../src/archive/stage-articles.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { inventedReport } from "../fixtures/invented-news.ts";
import { counting, realEmbedder } from "../fixtures/real-embedder.ts";
import { contentsOf } from "./contents.ts";

// Some 800 passages are embedded, which takes a busy machine its time.
vi.setConfig({ testTimeout: 120_000 });

let model: Embedder;
beforeAll(async () => void (model = await realEmbedder(2)));
afterAll(() => model.close());

/** Some 400 passages: each ends at a heading. */
const long = Array.from({ length: 400 }, (_, number) => `Further Works\n\n${inventedReport(number).text.split("\n", 1).join("")}`).join("\n\n");

test("a long article is embedded in groups, and what was done when a run died is not done again", async () => {
  const [dataDir, fresh, corpus] = [emptyFolder(), emptyFolder(), emptyFolder()];
  await writeFiles(corpus, { "a.txt": "The dam at Elmstead holds.", "long.txt": long, "z.txt": "The ferry was late." });

  const seen: IndexProgress[] = [];
  const whole = counting(model);
  const { passages } = await indexCorpus({ dataDir: fresh, corpus, embedder: whole, onProgress: (progress) => seen.push(progress) });
  expect(passages).toBeGreaterThan(300);
  expect(seen.length).toBeGreaterThanOrEqual(3);
  expect(Math.max(...seen.map((progress, place) => progress.passages - (seen[place - 1]?.passages ?? 0)))).toBeLessThanOrEqual(192);
  expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
  expect(seen.at(-1)).toMatchObject({ passages, done: seen[0]?.total });

  let calls = 0;
  const dying: Embedder = { ...model, embedPassages: (inputs) => (++calls > 2 ? Promise.reject(new Error("out of memory")) : model.embedPassages(inputs)) };
  await expect(indexCorpus({ dataDir, corpus, embedder: dying })).rejects.toThrow("out of memory");
  const rest = counting(model);
  const second = await indexCorpus({ dataDir, corpus, embedder: rest });
  expect(second).toMatchObject({ added: ["a", "long", "z"], generation: 1 });
  expect(rest.passages).toBe(passages - 384);

  const questions = ["Which bridge was inspected?", "Was the ferry late?"];
  const [resumed, straight] = [await openArchive(dataDir, model.model), await openArchive(fresh, model.model)];
  expect(await contentsOf(resumed, model, questions)).toEqual(await contentsOf(straight, model, questions));
  expect((await resumed.article("long"))?.hash).toBe((await straight.article("long"))?.hash);
  await resumed.close();
  await straight.close();
});

test("what a dead run left of a long article goes when the article has changed", async () => {
  const [dataDir, corpus] = [emptyFolder(), emptyFolder()];
  await writeFiles(corpus, { "long.txt": long });
  let calls = 0;
  const dying: Embedder = { ...model, embedPassages: (inputs) => (++calls > 1 ? Promise.reject(new Error("out of memory")) : model.embedPassages(inputs)) };
  await expect(indexCorpus({ dataDir, corpus, embedder: dying })).rejects.toThrow("out of memory");
  await writeFiles(corpus, { "long.txt": "It is short now." });
  expect(await indexCorpus({ dataDir, corpus, embedder: model })).toMatchObject({ added: ["long"], passages: 1 });
  const archive = await openArchive(dataDir, model.model);
  expect(await archive.generation()).toMatchObject({ articles: 1, passages: 1 });
  await archive.close();
});

test("groups hold every passage that isn't stored, once, in order, and no more than they may", () => {
  const articles = fc.array(fc.record({ passages: fc.nat(20), done: fc.nat(20) }), { maxLength: 8 });
  fc.assert(
    fc.property(articles, fc.integer({ min: 1, max: 9 }), (given, most) => {
      const cut = given.map(({ passages }, number) => {
        const article = { ...inventedReport(number), id: String(number), text: "x".repeat(10 * passages + 5) };
        const pieces = Array.from({ length: passages }, (_, place) => ({ passage: { end: 10 * place + 9 } }) as CutPassage);
        return { article, passages: pieces, mentions: [] } as unknown as CutArticle;
      });
      const stored = (id: string) => Math.min(given[Number(id)]?.done ?? 0, given[Number(id)]?.passages ?? 0);
      const groups = inGroups(cut, most, ({ id }) => stored(id));
      for (const group of groups) expect(group.flatMap(({ passages }) => passages).length).toBeLessThanOrEqual(most);
      for (const { article, passages } of cut) {
        const parts = groups.flat().filter((part) => part.article === article);
        expect(parts.flatMap((part) => part.passages)).toEqual(passages.slice(stored(article.id)));
        expect(parts.map(({ last }) => last)).toEqual(parts.map((_, place) => place === parts.length - 1));
        expect(parts.map(({ first }) => first)).toEqual(parts.map((_, place) => place === 0 && stored(article.id) === 0));
        expect(parts.reduce((sum, { units }) => sum + units, 0)).toBe(article.text.length);
      }
    }),
  );
});
