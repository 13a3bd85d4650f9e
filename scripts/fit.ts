/**
 * Fits the numbers of `src/search/weights.ts` and `src/answer/confidence.ts` and prints them; it changes no file. The
 * corpus needs articles of one answer each, as the paragraphs of SQuAD 2.0 are.
 */
import "dotenv/config";

import { Command } from "commander";

import { candidatesASearch } from "../src/answer/ask.ts";
import { confidenceFeatures, confidenceWeights } from "../src/answer/confidence.ts";
import { readSettings } from "../src/config.ts";
import { featuresOf, type SentenceFeatures } from "../src/search/features.ts";
import { type Question, readQuestion } from "../src/search/question.ts";
import { hybrid, type RankingWeights, weightedSum } from "../src/search/weights.ts";
import { openCoverage } from "../src/setup.ts";
import { drawSetup } from "../src/terminal/setup-watch.ts";
import { type Case, fitLogistic } from "./fitting/logistic-regression.ts";
import { fitSoftmax } from "./fitting/softmax-regression.ts";
import { openQuestions, type QuestionLine } from "./question-file.ts";
import { run } from "./run.ts";

const command = new Command("fit")
  .description("Fits the weights of the ranking and of the confidence to questions with known answers, and prints them.")
  .requiredOption("--corpus <path>", "a folder of articles, or one corpus file")
  .requiredOption("--questions <file>", "JSONL: {q, gold, articles, unanswerable?}")
  .requiredOption("--data <folder>", "folder for the index");

const ranked = Object.keys(hybrid) as (keyof typeof hybrid)[];
const judged = Object.keys(confidenceWeights).filter((name) => name !== "intercept");

interface Asked {
  readonly line: QuestionLine;
  readonly question: Question;
  readonly sentences: readonly SentenceFeatures[];
}

await run(command, async (options: { readonly corpus: string; readonly questions: string; readonly data: string }) => {
  const setup = drawSetup(process.stderr);
  const settings = { ...readSettings(process.env), corpusDir: options.corpus, dataDir: options.data };
  const coverage = await openCoverage(settings, { ...setup, indexed: setup.stop }).finally(setup.stop);
  const { passages } = await coverage.archive.generation();
  const asked: Asked[] = [];
  for await (const line of await openQuestions(options.questions)) {
    const question = readQuestion(line.request.question, line.request.at ?? null);
    const vector = await coverage.embedder.embedQuery(question.text);
    const found = await coverage.archive.search({ terms: question.terms, vector, filter: {}, limit: candidatesASearch(passages), dates: question.dates });
    asked.push({ line, question, sentences: featuresOf(question, found) });
  }
  await coverage.close();

  const weights = fitSoftmax(
    asked.map(({ line, sentences }) => ({
      rows: sentences.map(({ features }) => ranked.map((name) => features[name])),
      right: sentences.map((each) => answers(line, each)),
    })),
  );
  const ranking = Object.fromEntries(ranked.map((name, k) => [name, weights[k] ?? 0]));
  const confidence = fitLogistic(asked.flatMap((each, place) => casesOf(each, place, ranking)));
  const rounded = (names: readonly string[], values: readonly number[]): object =>
    Object.fromEntries(names.map((name, k) => [name, Number((values[k] ?? 0).toFixed(2))]));
  process.stdout.write(
    `${JSON.stringify({ hybrid: rounded(ranked, weights), confidenceWeights: rounded(["intercept", ...judged], confidence) }, null, 2)}\n`,
  );
});

function answers({ articles, gold }: QuestionLine, { candidate, sentence }: SentenceFeatures): boolean {
  const { start, end } = candidate.sentences[sentence] ?? candidate;
  const text = candidate.text.slice(start - candidate.start, end - candidate.start);
  return articles.includes(candidate.article.id) && gold.some((pattern) => pattern.test(text));
}

/**
 * What a question says of confidence: answerable, that its best sentence deserves it, and (every other question) that
 * the best of what is left without the answering article doesn't; unanswerable (every other one), that its best doesn't.
 */
function casesOf({ line, question, sentences }: Asked, place: number, ranking: RankingWeights): readonly Case[] {
  const isRight = ({ candidate }: SentenceFeatures): boolean => line.articles.includes(candidate.article.id);
  const best = (among: readonly SentenceFeatures[]): SentenceFeatures | undefined =>
    among.reduce<SentenceFeatures | undefined>(
      (a, b) => (a !== undefined && weightedSum(a.features, ranking) >= weightedSum(b.features, ranking) ? a : b),
      undefined,
    );
  const caseOf = (each: SentenceFeatures | undefined, holds: boolean): readonly Case[] => {
    if (each === undefined) return [];
    const known: Readonly<Record<string, number>> = { ...confidenceFeatures(question, each.features) };
    return [{ row: judged.map((name) => known[name] ?? 0), holds }];
  };
  const odd = place % 2 === 1;
  if (line.unanswerable) return odd ? caseOf(best(sentences), false) : [];
  const top = best(sentences);
  const without = odd ? caseOf(best(sentences.filter((each) => !isRight(each))), false) : [];
  return [...(top !== undefined && isRight(top) ? caseOf(top, true) : []), ...without];
}
