import "dotenv/config";

import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";

import { Command } from "commander";

import { readSettings } from "../src/config.ts";
import { defaultCacheDir, placeOf } from "../src/embed/model/place.ts";
import { openModel } from "../src/setup.ts";
import { drawSetup } from "../src/terminal/setup-watch.ts";
import { styleOf } from "../src/terminal/style.ts";
import { openBareModel } from "./bench/bare-model.ts";
import { measureIndexing } from "./bench/indexing.ts";
import { readMaterial } from "./bench/material.ts";
import { type Measurement, renderMeasurements } from "./bench/measurement.ts";
import { measureOpening, randomEmbedder } from "./bench/opening.ts";
import { measureQuestions } from "./bench/question.ts";
import { measureTimelines } from "./bench/timeline.ts";
import { run } from "./run.ts";

interface BenchOptions {
  readonly corpus: string;
  readonly json?: true;
}

const command = new Command("bench")
  .description("Measures indexing, a question, a timeline and the opening of an index, each against a yardstick of the same run.")
  .option("--corpus <path>", "measure on these articles (and, where they are few, on more made of their sentences)", "corpus")
  .option("--json", "print the measurements as JSON");

await run(command, async ({ corpus, json }: BenchOptions) => {
  const settings = readSettings(process.env);
  const { model, dtype, cacheDir, workers } = settings.embedding;
  const material = await readMaterial(corpus);
  const folder = await mkdtemp(path.join(tmpdir(), "dateline-bench-"));
  const setup = drawSetup(process.stderr);
  try {
    const indexing = await openModel(settings, workers, setup).finally(setup.stop);
    const asking = await openModel(settings, 1);
    const { root } = placeOf(cacheDir ?? defaultCacheDir(), model, dtype);
    const bare = await openBareModel(root, model, dtype, 0);
    const measurements: Measurement[] = [];
    tell("Opening: writing an index of random vectors…");
    measurements.push(await measureOpening(folder, material, asking.model));
    tell("Timelines: indexing with random vectors, then making them…");
    measurements.push(...(await measureTimelines(folder, material, randomEmbedder(asking.model))));
    tell("Questions: indexing, then asking…");
    measurements.push(await measureQuestions(folder, material, { indexing, asking, bare }));
    tell("Indexing: ours and the bare model in turn…");
    measurements.push(...(await measureIndexing(folder, material, indexing, { model: bare, root, workers })));
    await Promise.all([indexing.close(), asking.close()]);
    const machine = { node: process.version, cores: availableParallelism(), model, dtype };
    process.stdout.write(
      json
        ? `${JSON.stringify({ machine, measurements }, null, 2)}\n`
        : `${renderMeasurements(measurements, styleOf(process.stdout, process.env))}\nNode ${process.version}, ${machine.cores} cores, ${model} (${dtype}); medians.\n`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
