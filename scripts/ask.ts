import "dotenv/config";

import { Command, Option } from "commander";

import type { Archive } from "../src/archive/archive.ts";
import { checkSource, UnknownSourceError } from "../src/archive/source-names.ts";
import { readSettings } from "../src/config.ts";
import { openCoverage } from "../src/setup.ts";
import { renderAnswer } from "../src/terminal/answer.ts";
import { explainRows } from "../src/terminal/explain-rows.ts";
import { renderExplain } from "../src/terminal/explain.ts";
import { renderFailure } from "../src/terminal/failure.ts";
import { drawSetup } from "../src/terminal/setup-watch.ts";
import { styleOf } from "../src/terminal/style.ts";
import { firstDay, lastDay, moment, wholeNumber } from "./arguments.ts";
import { openQuestions } from "./question-file.ts";
import { run } from "./run.ts";

interface AskOptions {
  readonly json?: true;
  readonly explain?: true;
  readonly at?: Date;
  readonly from?: string;
  readonly to?: string;
  readonly source?: string;
  readonly quotes?: number;
  readonly questions?: string;
}

/**
 * UTF-16 units. The embedding runtime reads the command line of its process when it loads, with a pattern that exhausts the
 * stack of a worker thread and ends the process at some 14,000 bytes (onnxruntime 1.30, Linux).
 */
const longestArgument = 4_000;

const command = new Command("ask")
  .description("Answers a question by quoting the coverage, with source and date.")
  .argument("[question]", "the question")
  .option("--json", "print the answer as JSON")
  .addOption(new Option("--at <date>", "the moment of asking (default: now)").argParser(moment))
  .addOption(new Option("--from <day>", "only articles published on that day or later").argParser(firstDay))
  .addOption(new Option("--to <day>", "only articles published on that day or earlier").argParser(lastDay))
  .option("--source <name>", "only articles of that publisher")
  .addOption(new Option("-k, --quotes <number>", "the most quotes (default: up to 3 that answer about equally well)").argParser(wholeNumber))
  .option("--explain", "show how each candidate came to its place")
  .option("--questions <file>", "answer each line of a JSONL file ({q, at?, from?, to?, source?}), one JSON object a line");

await run(command, async (question: string | undefined, options: AskOptions) => {
  if ((question === undefined) === (options.questions === undefined)) {
    command.error("Give one question, or a file of them with --questions.");
  }
  if (question?.trim() === "") command.error("The question is empty.");
  if (question !== undefined && question.length > longestArgument) {
    const [length, most] = [question.length, longestArgument].map((characters) => characters.toLocaleString("en"));
    command.error(`The question has ${length} characters, and ${most} is the most on a command line. Give it in a file with --questions.`);
  }
  if (options.source?.trim() === "") command.error("The source is empty: leave --source out to ask all of the coverage.");
  if (options.from !== undefined && options.to !== undefined && options.from > options.to) {
    command.error(`No day is from ${options.from} and up to ${options.to}: exchange --from and --to.`);
  }
  const questions = options.questions === undefined ? null : await openQuestions(options.questions);
  const setup = drawSetup(process.stderr);
  const coverage = await openCoverage(readSettings(process.env), setup).finally(setup.stop);
  const common = { ...(options.quotes !== undefined && { quotes: options.quotes }), ...(options.at && { at: options.at }) };
  const filter = {
    ...(options.from !== undefined && { from: options.from }),
    ...(options.to !== undefined && { to: options.to }),
    ...(options.source !== undefined && { source: options.source }),
  };

  // To a person, "the coverage doesn't say" would be beside the point; a program gets the answer that it can read.
  const bySource = warnOnce(coverage.archive);
  if (questions !== null) {
    for await (const line of questions) {
      await bySource(line.request.filter?.source ?? options.source);
      const { answer } = await coverage.ask({ ...common, ...line.request, filter: { ...filter, ...line.request.filter } });
      await print(JSON.stringify(answer));
    }
  } else if (question !== undefined) {
    if (options.json) await bySource(options.source);
    else if (options.source !== undefined) await checkSource(coverage.archive, options.source);
    const result = await coverage.ask({ ...common, question, filter });
    const style = styleOf(process.stdout, process.env);
    await print(
      options.json
        ? JSON.stringify(result.answer, null, 2)
        : renderAnswer(result.answer, { ...style, now: new Date(), passageOf: result.passageOf }),
    );
    if (options.explain) await (options.json ? printTo(process.stderr) : print)(renderExplain(explainRows(result.ranking), style));
  }
  await coverage.close();
});

/** Says on standard error, once for each, which sources the coverage doesn't have. */
function warnOnce(archive: Archive): (source: string | undefined) => Promise<void> {
  const seen = new Set<string>();
  return async (source) => {
    if (source === undefined || seen.has(source)) return;
    seen.add(source);
    await checkSource(archive, source).catch(async (error: unknown) => {
      if (!(error instanceof UnknownSourceError)) throw error;
      await printTo(process.stderr)(renderFailure(error, {}));
    });
  };
}

function print(text: string): Promise<void> {
  return printTo(process.stdout)(text);
}

/** Waits until the stream has taken the line, so that a slow reader of many answers doesn't fill the memory. */
function printTo(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  return (text) => new Promise((resolve, reject) => stream.write(`${text}\n`, (error) => (error ? reject(error) : resolve())));
}
