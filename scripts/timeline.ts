import "dotenv/config";

import { Command, Option } from "commander";

import { readSettings } from "../src/config.ts";
import { openCoverage } from "../src/setup.ts";
import { drawSetup } from "../src/terminal/setup-watch.ts";
import { styleOf } from "../src/terminal/style.ts";
import { renderTimeline } from "../src/terminal/timeline.ts";
import { makeTimeline } from "../src/timeline/timeline.ts";
import { firstDay, lastDay, wholeNumber } from "./arguments.ts";
import { run } from "./run.ts";

interface TimelineOptions {
  readonly json?: true;
  readonly topic?: string;
  readonly from?: string;
  readonly to?: string;
  readonly source?: string;
  readonly limit?: number;
  readonly sentences?: number;
}

const command = new Command("timeline")
  .description("Shows what happened when, with the sentences that say so.")
  .option("--json", "print the timeline as JSON")
  .option("--topic <words>", "what it is about (default: the most significant events of the coverage)")
  .addOption(new Option("--from <day>", "only events of that day or later").argParser(firstDay))
  .addOption(new Option("--to <day>", "only events of that day or earlier").argParser(lastDay))
  .option("--source <name>", "only articles of that publisher")
  .addOption(new Option("--limit <number>", "the most events (default: 30)").argParser(wholeNumber))
  .addOption(new Option("--sentences <number>", "the most quotes of an event (default: one of each article)").argParser(wholeNumber));

await run(command, async (options: TimelineOptions) => {
  const { json, topic, ...rest } = options;
  const setup = drawSetup(process.stderr);
  const coverage = await openCoverage(readSettings(process.env), { ...setup, indexed: setup.stop }).finally(setup.stop);
  try {
    const timeline = await makeTimeline({ ...rest, ...(topic !== undefined && { topic }) }, coverage);
    const shown = json ? JSON.stringify(timeline, null, 2) : renderTimeline(timeline, { ...styleOf(process.stdout, process.env), topic });
    await new Promise<void>((resolve, reject) => process.stdout.write(`${shown}\n`, (error) => (error ? reject(error) : resolve())));
  } finally {
    await coverage.close();
  }
});
