import "dotenv/config";

import { stat, writeFile } from "node:fs/promises";
import path from "node:path";

import { Command, Option } from "commander";

import { readSettings } from "../src/config.ts";
import { openCoverage } from "../src/setup.ts";
import { drawSetup } from "../src/terminal/setup-watch.ts";
import { styleOf } from "../src/terminal/style.ts";
import { timelineWords } from "../src/terminal/timeline-words.ts";
import { renderTimeline } from "../src/terminal/timeline.ts";
import type { Timeline } from "../src/timeline/event.ts";
import { exportFormats, exportTimeline, formatOf } from "../src/timeline/export/format.ts";
import { drawTimeline, toPng } from "../src/timeline/picture/picture.ts";
import type { ThemeName } from "../src/timeline/picture/theme.ts";
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
  readonly image?: string;
  readonly theme: ThemeName;
  readonly export?: string;
}

const command = new Command("timeline")
  .description("Shows what happened when, with the sentences that say so.")
  .option("--json", "print the timeline as JSON")
  .option("--topic <words>", "what it is about (default: the most significant events of the coverage)")
  .addOption(new Option("--from <day>", "only events of that day or later").argParser(firstDay))
  .addOption(new Option("--to <day>", "only events of that day or earlier").argParser(lastDay))
  .option("--source <name>", "only articles of that publisher")
  .addOption(new Option("--limit <number>", "the most events (default: 30)").argParser(wholeNumber))
  .addOption(new Option("--sentences <number>", "the most quotes of an event (default: one of each article; 3 on a screen)").argParser(wholeNumber))
  .option("--image <file>", "also draw it, as .png or .svg")
  .addOption(new Option("--theme <name>", "colours of the picture").choices(["light", "dark"]).default("light"))
  .option("--export <file>", "also write it as .csv or .json, or what is scheduled as .ics");

/** Files are written last; one that can't be is told first. */
async function refuseUnwritable(target: string): Promise<void> {
  const folder = path.dirname(target);
  const inTheWay = (await isFolder(target)) ? "is a folder" : (await isFolder(folder)) ? null : `can't be written: there is no folder ${folder}`;
  if (inTheWay !== null) command.error(`${target} ${inTheWay}. Name a file in a folder that exists.`);
}

const isFolder = (name: string): Promise<boolean> => stat(name).then((found) => found.isDirectory(), () => false);

await run(command, async ({ json, topic, image, theme, export: file, ...rest }: TimelineOptions) => {
  const { from, to } = rest;
  if (topic?.trim() === "") command.error("The topic is empty: leave --topic out for the most significant events of all.");
  if (from !== undefined && to !== undefined && from > to) {
    command.error(`No day is from ${from} and up to ${to}: exchange --from and --to.`);
  }
  // A file that can't be written is told before the work, not after it.
  const picture = image === undefined ? null : { file: image, format: formatOf(image, ["png", "svg"]) };
  const written = file === undefined ? null : { file, format: formatOf(file, exportFormats) };
  for (const target of [image, file]) if (target !== undefined) await refuseUnwritable(target);
  const whole = json === true || written !== null;
  const timeline = await makeFrom({ ...(!whole && { sentences: 3 }), ...rest, ...(topic !== undefined && { topic }) });

  if (picture !== null) {
    const drawn = drawTimeline(timeline, timelineWords(topic), theme);
    await writeFile(picture.file, picture.format === "png" ? await toPng(drawn) : drawn.svg);
    process.stderr.write(`Drawn in ${picture.file}. In words:\n${drawn.alt}\n\n`);
  }
  if (written !== null) await writeFile(written.file, exportTimeline(timeline, written.format, new Date()));

  const shown = json ? JSON.stringify(timeline, null, 2) : renderTimeline(timeline, { ...styleOf(process.stdout, process.env), topic });
  await new Promise<void>((resolve, reject) => process.stdout.write(`${shown}\n`, (error) => (error ? reject(error) : resolve())));
});

async function makeFrom(request: Parameters<typeof makeTimeline>[0]): Promise<Timeline> {
  const setup = drawSetup(process.stderr);
  const coverage = await openCoverage(readSettings(process.env), setup).finally(setup.stop);
  try {
    const { source } = request;
    if (source !== undefined && (await coverage.archive.coverage({ source })).articles === 0) {
      process.stderr.write(`No article is of a source called “${source}”.\n`);
    }
    return await makeTimeline(request, coverage);
  } finally {
    await coverage.close();
  }
}
