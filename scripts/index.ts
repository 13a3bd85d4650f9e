import "dotenv/config";

import { Command } from "commander";

import { readSettings } from "../src/config.ts";
import { runIndex } from "../src/setup.ts";
import { indexSummary } from "../src/terminal/index-summary.ts";
import { drawSetup } from "../src/terminal/setup-watch.ts";
import { styleOf } from "../src/terminal/style.ts";
import { renderSummary } from "../src/terminal/summary.ts";
import { run } from "./run.ts";

interface IndexCommandOptions {
  readonly json?: true;
  readonly rebuild?: true;
  readonly wait?: true;
  readonly strict?: true;
}

const command = new Command("index")
  .description("Brings the index up to date with the corpus.")
  .option("--json", "print the summary as JSON")
  .option("--rebuild", "embed every article anew, as a change of the model wants")
  .option("--wait", "wait for another index run instead of refusing")
  .option("--strict", "exit with code 1 when a file was skipped");

await run(command, async (options: IndexCommandOptions) => {
  const setup = drawSetup(process.stderr);
  const result = await runIndex(readSettings(process.env), options, setup).finally(setup.stop);
  const summary = indexSummary(result);
  process.stdout.write(
    `${options.json ? JSON.stringify(summary, null, 2) : renderSummary(summary, styleOf(process.stdout, process.env))}\n`,
  );
  if (options.strict && summary.skipped.length > 0) process.exitCode = 1;
});
