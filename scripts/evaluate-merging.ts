import "dotenv/config";

import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { Command } from "commander";

import { readSettings } from "../src/config.ts";
import { openCoverage } from "../src/setup.ts";
import { drawSetup } from "../src/terminal/setup-watch.ts";
import { type MergingScores, scoreMerging } from "../src/timeline/scoring/score.ts";
import { readStories, toCorpus, type StoryReport, type Telling } from "../src/timeline/scoring/stories.ts";
import { makeTimeline } from "../src/timeline/timeline.ts";
import { run } from "./run.ts";

const command = new Command("evaluate:merging")
  .description("Makes a timeline of the invented stories in each folder, and scores which of their sentences it tells as one event.")
  .argument("<folders...>", "folders of stories, as in test/timeline/stories")
  .option("--mistakes", "list the pairs of sentences that it puts together or keeps apart wrongly");

await run(command, async (folders: readonly string[], { mistakes = false }: { readonly mistakes?: boolean }) => {
  for (const folder of folders) {
    const reports = readStories(folder);
    const tellings = reports.flatMap((report) => report.tellings);
    if (tellings.length === 0) command.error(`${folder}: no sentence is marked in ${(await readdir(folder)).length} files, so there is nothing to score.`);
    const scores = scoreMerging(tellings, await eventsOf(reports));
    if (mistakes) for (const line of linesOf(scores, reports)) console.log(line);
    console.log(summary(folder, tellings, scores));
  }
});

/** Everything that a timeline of the reports tells. */
async function eventsOf(reports: readonly StoryReport[]) {
  const folder = await mkdtemp(path.join(tmpdir(), "dateline-merging-"));
  const setup = drawSetup(process.stderr);
  try {
    const [corpusDir, dataDir] = [path.join(folder, "corpus"), path.join(folder, "data")];
    await mkdir(corpusDir);
    await writeFile(path.join(corpusDir, "stories.jsonl"), toCorpus(reports));
    const settings = { ...readSettings(process.env), corpusDir, dataDir };
    const coverage = await openCoverage(settings, { ...setup, indexed: setup.stop }).finally(setup.stop);
    const { events } = await makeTimeline({ limit: 10_000, sentences: 10_000 }, coverage);
    await coverage.close();
    return events;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function summary(folder: string, tellings: readonly Telling[], { together, right, same, lost, misdated }: MergingScores): string {
  const ratio = (part: number, whole: number): string => (whole === 0 ? "–" : (part / whole).toFixed(3));
  return `${folder}: ${tellings.length} tellings, precision ${ratio(right, together)}, recall ${ratio(right, same)}, ${misdated.length} at a wrong date, ${lost.length} in no event`;
}

function linesOf({ mistaken, lost, misdated }: MergingScores, reports: readonly StoryReport[]): readonly string[] {
  const texts = new Map(reports.map(({ id, text }) => [id, text]));
  const published = new Map(reports.map(({ id, date }) => [id, date]));
  const told = ({ report, start, end, happening }: Telling): string =>
    `  ${happening}, ${published.get(report) ?? ""}: ${texts.get(report)?.slice(start, end) ?? ""}`;
  return [
    ...mistaken.map(([a, b]) => `${a.happening === b.happening ? "kept apart" : "put together"}\n${told(a)}\n${told(b)}`),
    ...misdated.map(({ telling, event }) => `at ${event.date} instead of ${telling.date}\n${told(telling)}`),
    ...lost.map((telling) => `in no event\n${told(telling)}`),
  ];
}
