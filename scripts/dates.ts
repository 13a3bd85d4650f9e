import { once } from "node:events";
import { createInterface } from "node:readline";

import { Command } from "commander";
import picocolors from "picocolors";

import type { DateExpression } from "../src/dates/expression.ts";
import { answerLine, DateRequestError, type DatedText } from "../src/dates/request.ts";
import { styleOf } from "../src/terminal/style.ts";

const { json = false } = new Command("dates")
  .description("Finds the time expressions of texts and resolves them to TIMEX3 values. Reads JSON lines {id, reference, text} on standard input, with language: \"en\" or \"es\" where it should not be guessed.")
  .option("--json", "print one JSON object a line: {id, dates: [{start, end, text, type, value}]}, offsets in UTF-16 units")
  .parse()
  .opts<{ json?: boolean }>();

const unresolved = "unresolved";
// picocolors on its own would colour a pipe wherever the variable CI is set.
const pc = picocolors.createColors(styleOf(process.stdout, process.env).color);

// Who reads us may have seen enough (`| head`): that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

if (process.stdin.isTTY) process.stderr.write("Reading JSON lines {id, reference, text} from standard input; end with Ctrl-D.\n");

let line = 0;
for await (const text of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  line++;
  if (text.trim() === "") continue;
  try {
    const answer = answerLine(text, line);
    // Wait for a slow reader instead of keeping a whole corpus in memory.
    if (!process.stdout.write(json ? asJson(answer) : asListing(answer))) await once(process.stdout, "drain");
  } catch (error) {
    if (!(error instanceof DateRequestError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

function asJson({ id, dates }: DatedText): string {
  return `${JSON.stringify({ id, dates: dates.map(({ start, end, text, type, value }) => ({ start, end, text, type, value })) })}\n`;
}

function asListing({ id, reference, dates }: DatedText): string {
  const title = `${pc.bold(String(id))} ${pc.dim(reference === null ? "undated" : `of ${reference}`)}`;
  const width = dates.reduce((widest, { value }) => Math.max(widest, (value ?? unresolved).length), 0);
  return [title, ...dates.map((date) => asRow(date, width)), "", ""].join("\n");
}

function asRow({ start, text, type, value, mod }: DateExpression, width: number): string {
  const shown = value === null ? pc.yellow(unresolved.padEnd(width)) : pc.green(value.padEnd(width));
  return `  ${shown}  ${type.padEnd(8)}  ${text.replaceAll(/\s+/gu, " ")} ${pc.dim(`at ${start}${mod === undefined ? "" : `, ${mod}`}`)}`;
}
