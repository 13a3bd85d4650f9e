import path from "node:path";

import { beforeAll, expect, test, vi } from "vitest";

import type { Answer } from "../../src/answer/answer.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { asLines, inventedReports } from "../fixtures/invented-news.ts";
import { program } from "./program.ts";

vi.setConfig({ testTimeout: 120_000 });

const folder = emptyFolder();
const env = { CORPUS_DIR: path.join(folder, "corpus"), DATA_DIR: path.join(folder, "data") };
const ask = (...args: readonly string[]) => program("ask", args, env).ended;
const question = "How many days did engineers spend on the bridge of Corvale?";

beforeAll(async () => {
  await writeFiles(folder, {
    "corpus/reports.jsonl": asLines(inventedReports(20)),
    "good.jsonl": [{ q: question }, { q: "Who thanked the crews in Arden?", source: "courier" }, { q: "How is bread baked?" }]
      .map((line) => `${JSON.stringify(line)}\n\n`)
      .join(""),
    "bad.jsonl": `{"q":"Was it sold?"}\n{"question":"Was it sold?"}\n`,
    "empty.jsonl": "\n",
    "corpus/torn.json": "{",
    "marked.jsonl": "\uFEFF{\"q\":\"How is bread baked?\"}\r\n",
  });
});

test("the first question makes the index, and is answered in plain text through a pipe", async () => {
  const { code, out, err } = await ask(question);
  expect(err).not.toContain("Error");
  expect(err).toContain("Left out of the index: 1 file or record; npm run index says which, and why.");
  expect(code).toBe(0);
  expect(out).toContain("Engineers spent 22 days on it.");
  expect(out).toContain("The Harbour Gazette");
  expect(out).not.toContain("\u001B");
});

test("--json prints one answer with the promised keys, ids of the records' own, and no more quotes than asked for", async () => {
  const { code, out } = await ask("--json", "-k", "1", "--at", "2025-06-01", question);
  expect(code).toBe(0);
  const answer = JSON.parse(out) as Answer;
  expect(Object.keys(answer)).toEqual(["question", "status", "confidence", "quotes", "nearest", "coverage"]);
  expect(answer).toMatchObject({ question, status: "answered", nearest: [], coverage: { articles: 20, oldest: "2025-01-01", newest: "2025-01-20" } });
  expect(answer.quotes).toHaveLength(1);
  const [quote] = answer.quotes;
  expect(Object.keys(quote ?? {})).toEqual(["text", "start", "end", "article", "score", "alsoIn"]);
  expect(quote?.article).toEqual({
    id: "report-2", title: "Corvale bridge number 2", source: "The Harbour Gazette", url: null, published: "2025-01-03", file: "reports.jsonl",
  });
});

test("--questions answers each line, in order, one JSON object a line, with the line's own filters", async () => {
  const { code, out } = await ask("--questions", path.join(folder, "good.jsonl"));
  expect(code).toBe(0);
  const answers = out.trimEnd().split("\n").map((line) => JSON.parse(line) as Answer);
  expect(answers.map((answer) => answer.question)).toEqual([question, "Who thanked the crews in Arden?", "How is bread baked?"]);
  expect(answers.map(({ coverage }) => coverage.articles)).toEqual([20, 7, 20]);
  expect(answers[1]?.quotes[0]?.article.source).toBe("Arden Courier");
  expect(answers[2]).toMatchObject({ status: "insufficient", quotes: [] });
});

test("a byte order mark before the first question is none of it", async () => {
  const { code, out } = await ask("--questions", path.join(folder, "marked.jsonl"));
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ question: "How is bread baked?" });
});

test("a source that there is not ends a question asked by a person, and is a note beside the answer to a program", async () => {
  const known = /nothing published by “Gazeta”[^]*\n {2}The Harbour Gazette\n {2}Arden Courier/u;
  const plain = await ask("--source", "Gazeta", question);
  expect(plain).toMatchObject({ code: 1, out: "" });
  expect(plain.err).toMatch(known);

  const json = await ask("--json", "--source", "Gazeta", question);
  expect(json.code).toBe(0);
  expect(json.err).toMatch(known);
  expect(JSON.parse(json.out)).toMatchObject({ status: "insufficient", quotes: [], nearest: [], coverage: { articles: 0 } });

  const lines = await ask("--source", "Gazeta", "--questions", path.join(folder, "good.jsonl"));
  expect(lines.code).toBe(0);
  expect(lines.err.match(/nothing published by/gu)).toHaveLength(1);
  expect(lines.out.trimEnd().split("\n").map((line) => (JSON.parse(line) as Answer).coverage.articles)).toEqual([0, 7, 0]);
});

test("a question as long as a chapter is refused on the command line, and answered from a file", async () => {
  const long = `${question} ${"Everybody wants to know, ¿no? ".repeat(1_000)}`.trim();
  const refused = await ask(long);
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/has 30,059 characters, and 4,000 is the most[^]*--questions/u);
  const almost = await ask("政".repeat(4_000));
  expect(almost.code).toBe(0);

  await writeFiles(folder, { "long.jsonl": JSON.stringify({ q: long }) });
  const { code, out } = await ask("--questions", path.join(folder, "long.jsonl"));
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ question: long });
});

test.each([
  ["a source without a word", ["--source", " ", "Was it sold?"], /source is empty/u],
  ["a line that is no question", ["--questions", path.join(folder, "bad.jsonl")], /bad\.jsonl, line 2/u],
  ["a file without a question", ["--questions", path.join(folder, "empty.jsonl")], /empty\.jsonl holds no question/u],
  ["a file that is not there", ["--questions", path.join(folder, "none.jsonl")], /none\.jsonl/u],
  ["a folder in place of the file", ["--questions", folder], /can't be read: it is a folder/u],
  ["a question without a word", [" "], /question is empty/u],
  ["a last day before the first", ["--from", "2025-03", "--to", "2025-01", "Was it sold?"], /No day is from 2025-03-01 and up to 2025-01-31/u],
  ["no question at all", [], /Give one question/u],
  ["a date that is none", ["--from", "2025-02-30", "Was it sold?"], /2025-02-30/u],
])("%s ends the program with code 1 and says why, without a stack", async (_, args, why) => {
  const { code, err } = await ask(...args);
  expect(code).toBe(1);
  expect(err).toMatch(why);
  expect(err).not.toMatch(/^\s+at /mu);
});
