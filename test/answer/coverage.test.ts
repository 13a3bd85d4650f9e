import path from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openQuestions, type QuestionLine } from "../../scripts/question-file.ts";
import type { Answer } from "../../src/answer/answer.ts";
import { ask, type Answering } from "../../src/answer/ask.ts";
import { defaultThreshold } from "../../src/answer/confidence.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { defaultRecency } from "../../src/search/recency.ts";
import { emptyFolder } from "../fixtures/folder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";
import { reports } from "../fixtures/reports.ts";

let embedder: Embedder;
let digests: Answering;

beforeAll(async () => {
  embedder = await realEmbedder();
  digests = await answeringFrom("corpus");
});
afterAll(async () => {
  await digests.archive.close();
  await embedder.close();
});

async function answeringFrom(corpus: string): Promise<Answering> {
  const dataDir = emptyFolder();
  await indexCorpus({ dataDir, corpus: path.resolve(corpus), embedder });
  return { archive: await openArchive(dataDir, embedder.model), embedder, recency: defaultRecency, threshold: defaultThreshold };
}

const articleKeys = ["file", "id", "published", "source", "title", "url"];

/** The shape that `ask --json` promises, and that every word of it is proven. */
async function expectHonest(answer: Answer, answering: Answering, most: number): Promise<void> {
  expect(Object.keys(answer).sort()).toEqual(["confidence", "coverage", "nearest", "question", "quotes", "status"]);
  expect(Object.keys(answer.coverage).sort()).toEqual(["articles", "indexedAt", "newest", "oldest"]);
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);
  expect(answer.status === "answered" ? answer.nearest : answer.quotes).toEqual([]);
  if (answer.status === "answered") expect(answer.quotes.length).toBeGreaterThan(0);
  const quotes = [...answer.quotes, ...answer.nearest];
  expect(quotes.length).toBeLessThanOrEqual(most);
  for (const quote of quotes) {
    expect(Object.keys(quote).sort()).toEqual(["alsoIn", "article", "end", "score", "start", "text"]);
    for (const article of [quote.article, ...quote.alsoIn]) expect(Object.keys(article).sort()).toEqual(articleKeys);
    const stored = await answering.archive.article(quote.article.id);
    expect(stored?.text.slice(quote.start, quote.end)).toBe(quote.text);
    expect(quote.text).toBe(quote.text.trim());
    expect(quote.alsoIn.map(({ id }) => id)).not.toContain(quote.article.id);
  }
  const places = quotes.map(({ article, start }) => `${article.id} ${start}`);
  expect(new Set(places).size).toBe(places.length);
}

describe.each(reports)("questions about $name", (given) => {
  let answering: Answering;
  const questions: QuestionLine[] = [];

  beforeAll(async () => {
    answering = await answeringFrom(given.folder);
    for await (const line of await openQuestions(path.resolve(given.questions))) questions.push(line);
  });
  afterAll(() => answering.archive.close());

  test("are answered with proven quotes of one or two sentences, in the promised shape", async () => {
    expect(questions.length).toBeGreaterThan(10);
    for (const { request } of questions) {
      for (const most of [1, 2, 5]) {
        const { answer, passageOf, ranking } = await ask({ ...request, quotes: most }, answering);
        await expectHonest(answer, answering, most);
        expect(answer.coverage.articles).toBe(5);
        expect(ranking.length).toBeGreaterThan(0);
        for (const quote of [...answer.quotes, ...answer.nearest]) {
          const passage = passageOf(quote);
          const sentences = passage.sentences.filter(({ start, end }) => start >= quote.start && end <= quote.end);
          expect([1, 2]).toContain(sentences.length);
          expect(quote.start).toBe(sentences[0]?.start);
          expect(quote.end).toBe(sentences.at(-1)?.end);
        }
      }
    }
  });

  test("find a sentence that says so, nearly always among the first three", async () => {
    const answerable = questions.filter(({ unanswerable }) => !unanswerable);
    const missed: string[] = [];
    for (const { request, gold } of answerable) {
      const { answer } = await ask({ ...request, quotes: 3 }, answering);
      if (!answer.quotes.some(({ text }) => gold.some((pattern) => pattern.test(text)))) missed.push(request.question);
    }
    expect(missed.length / answerable.length, missed.join("\n")).toBeLessThanOrEqual(0.1);
  });

  test("quote what several reports carry once, and name the other reports", async () => {
    const { answer } = await ask({ question: "Whom did Donovan commend in Ecuador?", quotes: 5 }, answering);
    const carrying = answer.quotes.filter(({ text }) => /commend(?:ed)? the (?:men and women|servicemen and servicewomen)/u.test(text));
    expect(carrying).toHaveLength(1);
    expect(carrying[0]?.alsoIn.length).toBeGreaterThanOrEqual(1);
    for (const { id } of carrying[0]?.alsoIn ?? []) {
      expect((await answering.archive.article(id))?.text).toMatch(/commend(?:ed)? the (?:men and women|servicemen and servicewomen)/u);
    }
  });

  test("that no report speaks of get no quote, only what comes nearest", async () => {
    for (const question of ["How do I bake sourdough bread?", "Who won the 1998 World Cup final?", "What is the boiling point of mercury?"]) {
      const { answer } = await ask({ question }, answering);
      expect(answer).toMatchObject({ status: "insufficient", quotes: [] });
      await expectHonest(answer, answering, 3);
    }
  });
});

test.each(["", " ", "?", "the of and", "\u0000\uD800", "! ".repeat(40), "¿Qué?", "a\nb\tc"])("the question %j gets an honest answer", async (question) => {
  const { answer } = await ask({ question }, digests);
  await expectHonest(answer, digests, 3);
});

test("filters that no article passes leave nothing to quote, and say that nothing was searched", async () => {
  const { answer } = await ask({ question: "Who met Noboa?", filter: { source: "Nobody’s Gazette" } }, digests);
  expect(answer).toMatchObject({ status: "insufficient", confidence: 0, quotes: [], nearest: [], coverage: { articles: 0, oldest: null, newest: null } });
});

test("the digests answer what they were written about, with source and date", async () => {
  const { answer } = await ask({ question: "Which gangs did the United States designate as terrorist organisations?" }, digests);
  expect(answer.status).toBe("answered");
  expect(answer.quotes[0]?.text).toMatch(/Los Choneros/u);
  expect(answer.quotes[0]?.article.source).toMatch(/^Digest of/u);
});
