import "dotenv/config";

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { Command, Option } from "commander";

import { ask, hybridMethod, type Method } from "../src/answer/ask.ts";
import { readSettings } from "../src/config.ts";
import { keywordOnly, vectorOnly } from "../src/search/weights.ts";
import { openCoverage, type OpenCoverage } from "../src/setup.ts";
import { drawSetup } from "../src/terminal/setup-watch.ts";
import { styleOf } from "../src/terminal/style.ts";
import { wholeNumber } from "./arguments.ts";
import { renderMeasures } from "./evaluation/measures-table.ts";
import { type Judged, judge } from "./evaluation/judge.ts";
import { type Measures, measure } from "./evaluation/measures.ts";
import { openQuestions, type QuestionLine } from "./question-file.ts";
import { run } from "./run.ts";

const methods: readonly (readonly [string, Method])[] = [
  ["keyword", { weights: keywordOnly, keywords: true, vectors: false }],
  ["vector", { weights: vectorOnly, keywords: false, vectors: true }],
  ["hybrid", hybridMethod],
];

/** The most quotes that any measure looks at. */
const depth = 10;

interface EvaluateOptions {
  readonly corpus: string;
  readonly questions: string;
  readonly data?: string;
  readonly limit?: number;
  readonly json?: true;
}

const command = new Command("evaluate")
  .description("Asks questions with known answers, and shows how well keyword, vector and hybrid search find them.")
  .requiredOption("--corpus <path>", "a folder of articles, or one corpus file")
  .requiredOption("--questions <file>", "JSONL: {q, at?, gold?: [patterns], articles?: [ids], unanswerable?: true}")
  .option("--data <folder>", "keep the index here and use it again (default: a temporary folder)")
  .addOption(new Option("--limit <number>", "only every so many-th question, so that about as many are asked").argParser(wholeNumber))
  .option("--json", "print the measures as JSON");

await run(command, async (options: EvaluateOptions) => {
  const questions = await all(await openQuestions(options.questions));
  const asked = options.limit === undefined ? questions : thinned(questions, options.limit);
  const dataDir = options.data ?? (await mkdtemp(path.join(tmpdir(), "dateline-evaluate-")));
  const setup = drawSetup(process.stderr);
  try {
    const settings = { ...readSettings(process.env), corpusDir: options.corpus, dataDir };
    const coverage = await openCoverage(settings, { ...setup, indexed: setup.stop }).finally(setup.stop);
    const rows: (readonly [string, Measures])[] = [];
    for (const [name, method] of methods) rows.push([name, measure(await askAll(asked, method, coverage))]);
    await coverage.close();
    process.stdout.write(`${options.json ? JSON.stringify(Object.fromEntries(rows), null, 2) : renderMeasures(rows, styleOf(process.stdout, process.env))}\n`);
  } finally {
    if (options.data === undefined) await rm(dataDir, { recursive: true, force: true });
  }
});

async function askAll(questions: readonly QuestionLine[], method: Method, coverage: OpenCoverage): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const line of questions) {
    const started = performance.now();
    const { answer } = await ask({ ...line.request, quotes: depth }, { ...coverage.answering, method });
    judged.push(await judge(line, answer, performance.now() - started, coverage.archive));
  }
  return judged;
}

function thinned(questions: readonly QuestionLine[], limit: number): readonly QuestionLine[] {
  const step = Math.max(1, questions.length / limit);
  return questions.filter((_, place) => Math.floor(place / step) !== Math.floor((place - 1) / step)).slice(0, limit);
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
