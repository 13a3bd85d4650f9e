import "dotenv/config";

import { readFile, writeFile } from "node:fs/promises";

import { Command, Option } from "commander";

import type { Answer } from "../src/answer/answer.ts";
import { readSettings } from "../src/config.ts";
import { readerOf } from "../src/discord/language/reader.ts";
import { label } from "../src/discord/language/say.ts";
import { renderAnswer } from "../src/discord/render/answer.ts";
import { openCoverage } from "../src/setup.ts";
import { wholeNumber } from "./arguments.ts";
import { draw } from "./pictures/chromium.ts";
import { pageHtml } from "./pictures/page.ts";
import { run } from "./run.ts";

interface PictureOptions {
  readonly answer?: string;
  readonly out: string;
  readonly locale: string;
  readonly width: number;
}

const command = new Command("picture")
  .description("Draws an answer as Discord shows it, from the very message that the bot would send.")
  .argument("[question]", "what to ask the coverage", "Which gangs did the United States designate as terrorist organisations?")
  .option("--answer <file>", "draw this answer, as printed by ask --json, instead of asking")
  .option("--out <file>", "the PNG to write", "scripts/pictures/answer.png")
  .option("--locale <locale>", "the reader's locale in Discord, such as es-419", "en-GB")
  .addOption(new Option("--width <pixels>", "width of the window").argParser(wholeNumber).default(700));

await run(command, async (question: string, options: PictureOptions) => {
  const reader = readerOf(options.locale);
  const answer = options.answer === undefined ? await ask(question) : (JSON.parse(await readFile(options.answer, "utf8")) as Answer);
  const { components } = renderAnswer(answer, {
    reader,
    surface: "components",
    answerId: "picture",
    filters: { from: null, to: null, source: null },
    from: 0,
    private: false,
    sharedBy: null,
  });
  const html = pageHtml({ components, command: `/${label(reader, "askName")}` }, { locale: reader.locale, now: new Date() });
  await writeFile(options.out, await draw(html, { width: options.width, scale: 2 }, process.env["CHROMIUM_PATH"]));
  process.stderr.write(`Drew ${options.out}\n`);
});

async function ask(question: string): Promise<Answer> {
  const coverage = await openCoverage(readSettings(process.env));
  const { answer } = await coverage.ask({ question, quotes: 3, filter: {} });
  await coverage.close();
  return answer;
}
