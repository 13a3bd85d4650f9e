import "dotenv/config";

import { Command, Option } from "commander";

import { checkSource, UnknownSourceError } from "../src/archive/source-names.ts";
import { readSettings } from "../src/config.ts";
import { openCoverage } from "../src/setup.ts";
import { counted } from "../src/terminal/day.ts";
import { renderFailure } from "../src/terminal/failure.ts";
import { drawSetup } from "../src/terminal/setup-watch.ts";
import { styleOf } from "../src/terminal/style.ts";
import { timelineWords } from "../src/terminal/timeline-words.ts";
import { renderTimeline } from "../src/terminal/timeline.ts";
import { toCalendar } from "../src/timeline/export/calendar.ts";
import { exportFormats, exportTimeline, formatOf } from "../src/timeline/export/format.ts";
import { toJson } from "../src/timeline/export/json.ts";
import { drawTimeline, toPng } from "../src/timeline/picture/picture.ts";
import type { ThemeName } from "../src/timeline/picture/theme.ts";
import { type MadeTimeline, makeTimeline, type TimelineRequest } from "../src/timeline/timeline.ts";
import { firstDay, lastDay, wholeNumber } from "./arguments.ts";
import { expectWritable, writeOutput } from "./output-file.ts";
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
  .addOption(new Option("--limit <number>", "the most events (default: 30, in an .ics all that are scheduled)").argParser(wholeNumber))
  .addOption(new Option("--sentences <number>", "the most quotes of an event (default: one of each article, of which a screen shows 3)").argParser(wholeNumber))
  .option("--image <file>", "also draw it, as .png or .svg")
  .addOption(new Option("--theme <name>", "colours of the picture").choices(["light", "dark"]).default("light"))
  .option("--export <file>", "also write it as .csv or .json, or what is scheduled as .ics");

await run(command, async ({ json, image, theme, export: file, ...request }: TimelineOptions) => {
  const { topic, from, to, source, sentences: quotes } = request;
  if (topic?.trim() === "") command.error("The topic is empty: leave --topic out for the most significant events of all.");
  if (source?.trim() === "") command.error("The source is empty: leave --source out for the articles of all.");
  if (from !== undefined && to !== undefined && from > to) {
    command.error(`No day is from ${from} and up to ${to}: exchange --from and --to.`);
  }
  // Files are written last; one that can't be is told first.
  const picture = image === undefined ? null : { file: image, format: formatOf(image, ["png", "svg"]) };
  const written = file === undefined ? null : { file, format: formatOf(file, ["ics", ...exportFormats]) };
  for (const target of [image, file]) if (target !== undefined) await expectWritable(target);
  const { timeline, scheduled, undated } = await makeFrom(request, { lenient: json === true, calendar: written?.format === "ics" });
  const asked = { topic, from, to, source, undated };

  if (picture !== null) {
    const drawn = drawTimeline(timeline, timelineWords(timeline.empty, asked), theme);
    await writeOutput(picture.file, picture.format === "png" ? await toPng(drawn) : drawn.svg);
    tell(`Drawn in ${picture.file}. In words:\n${drawn.alt}\n`);
  }
  if (written !== null && written.format !== "ics") {
    await writeOutput(written.file, exportTimeline(timeline, written.format));
    tell(`Written to ${written.file}: ${counted(timeline.events.length, "event")}.`);
  }
  if (written !== null && scheduled !== null) await writeCalendar(written.file, scheduled);

  const shown = json ? toJson(timeline) : renderTimeline(timeline, { ...styleOf(process.stdout, process.env), ...asked, ...(quotes !== undefined && { quotes }) });
  await new Promise<void>((resolve, reject) => process.stdout.write(`${shown}\n`, (error) => (error ? reject(error) : resolve())));
});

interface Purpose {
  /** Only warns of a source that the coverage doesn't have: a program gets a timeline that it can read. */
  readonly lenient: boolean;
  /** Also makes the timeline of what is scheduled, all of it unless there is a limit: much may be that no screen shows. */
  readonly calendar: boolean;
}

interface Made {
  readonly timeline: MadeTimeline;
  /** Null where no calendar is wanted. */
  readonly scheduled: MadeTimeline | null;
  /** Whether not one of the articles looked through has a publication date. */
  readonly undated: boolean;
}

async function makeFrom(request: TimelineRequest, { lenient, calendar }: Purpose): Promise<Made> {
  const setup = drawSetup(process.stderr);
  const coverage = await openCoverage(readSettings(process.env), setup).finally(setup.stop);
  try {
    const { source } = request;
    if (source !== undefined) {
      await checkSource(coverage.archive, source).catch((error: unknown) => {
        if (!lenient || !(error instanceof UnknownSourceError)) throw error;
        tell(renderFailure(error, {}));
      });
    }
    const { articles, newest } = await coverage.archive.coverage(source === undefined ? {} : { source });
    return {
      timeline: await makeTimeline(request, coverage),
      scheduled: calendar ? await makeTimeline({ ...request, status: "scheduled" }, coverage) : null,
      undated: articles > 0 && newest === null,
    };
  } finally {
    await coverage.close();
  }
}

async function writeCalendar(file: string, scheduled: MadeTimeline): Promise<void> {
  const calendar = toCalendar(scheduled, new Date());
  if (calendar !== null) await writeOutput(file, calendar);
  tell(calendar === null ? nothingScheduled(file) : `Written to ${file}: ${counted(scheduled.events.length, "scheduled event")}.`);
}

/** Nothing is written then: no calendar may be empty, and a file of that name may hold what was scheduled before. */
function nothingScheduled(file: string): string {
  return `Not written to ${file}: of what was asked for, the coverage has nothing scheduled, and a calendar can't be empty. Widen --topic, --from, --to or --source if you gave them, or export what happened as .csv or .json.`;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
