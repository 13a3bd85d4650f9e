import "dotenv/config";

import { readFile, writeFile } from "node:fs/promises";

import { Command, Option } from "commander";

import type { Answer } from "../src/answer/answer.ts";
import { readSettings } from "../src/config.ts";
import { type Reader, readerOf } from "../src/discord/language/reader.ts";
import { label } from "../src/discord/language/say.ts";
import { renderAnswer } from "../src/discord/render/answer.ts";
import { renderTimeline } from "../src/discord/render/timeline/timeline.ts";
import { type OpenCoverage, openCoverage } from "../src/setup.ts";
import { makeTimeline } from "../src/timeline/timeline.ts";
import { wholeNumber } from "./arguments.ts";
import { draw } from "./pictures/chromium.ts";
import { pageHtml, type Scene } from "./pictures/page.ts";
import { run } from "./run.ts";

interface PictureOptions {
  readonly answer?: string;
  /** A topic, or true for none. */
  readonly timeline?: string | true;
  readonly out?: string;
  readonly locale: string;
  readonly width: number;
}

const command = new Command("picture")
  .description("Draws an answer or a timeline as Discord shows it, from the very message that the bot would send.")
  .argument("[question]", "what to ask the coverage", "Which gangs did the United States designate as terrorist organisations?")
  .option("--answer <file>", "draw this answer, as printed by ask --json, instead of asking")
  .option("--timeline [topic]", "draw a timeline instead")
  .option("--out <file>", "the PNG to write (default: answer.png or timeline.png in scripts/pictures)")
  .option("--locale <locale>", "the reader's locale in Discord, such as es-419", "en-GB")
  .addOption(new Option("--width <pixels>", "width of the window").argParser(wholeNumber).default(700));

/** What both messages are given: seen for the first time, by everybody, without filters. */
const seen = { surface: "components", filters: { from: null, to: null, source: null }, from: 0 } as const;

await run(command, async (question: string, { answer, timeline, out, locale, width }: PictureOptions) => {
  const reader = readerOf(locale);
  const scene =
    timeline === undefined
      ? answerScene(answer === undefined ? await ask(question) : (JSON.parse(await readFile(answer, "utf8")) as Answer), reader)
      : await withCoverage((coverage) => timelineScene(coverage, timeline === true ? null : timeline, reader));
  const html = pageHtml(scene, { locale: reader.locale, now: new Date() });
  const file = out ?? `scripts/pictures/${timeline === undefined ? "answer" : "timeline"}.png`;
  await writeFile(file, await draw(html, { width, scale: 2 }, process.env["CHROMIUM_PATH"]));
  process.stderr.write(`Drew ${file}\n`);
});

function answerScene(answer: Answer, reader: Reader): Scene {
  const view = { ...seen, reader, answerId: "picture", private: false, sharedBy: null };
  return { components: renderAnswer(answer, view).components, command: `/${label(reader, "askName")}` };
}

async function timelineScene({ archive, embedder }: OpenCoverage, topic: string | null, reader: Reader): Promise<Scene> {
  const request = topic === null ? {} : { topic };
  const timeline = await makeTimeline(request, { archive, embedder });
  const [counted, { indexedAt }] = await Promise.all([archive.coverage({}), archive.generation()]);
  const view = { ...seen, reader, timelineId: "picture", cut: 0, topic, coverage: { ...counted, indexedAt } };
  return { components: renderTimeline(timeline, view).components, command: `/${label(reader, "timelineName")}` };
}

function ask(question: string): Promise<Answer> {
  return withCoverage(async (coverage) => (await coverage.ask({ question, quotes: 3, filter: {} })).answer);
}

async function withCoverage<T>(use: (coverage: OpenCoverage) => Promise<T>): Promise<T> {
  const coverage = await openCoverage(readSettings(process.env));
  try {
    return await use(coverage);
  } finally {
    await coverage.close();
  }
}
