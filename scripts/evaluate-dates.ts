import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

import { Command, Option } from "commander";
import { z } from "zod";

import { MarkedLineError, readMarkedLines } from "../src/dates/scoring/marked-lines.ts";
import { pair, score, type Marked, type Ratio, type Scores } from "../src/dates/scoring/score.ts";
import { readTimeML, TimeMLError, type AnnotatedText } from "../src/dates/scoring/timeml.ts";
import { fromTimex2, timex2Document } from "../src/dates/scoring/timex2.ts";
import { tagDates, type LanguageCode } from "../src/dates/tag.ts";

const command = new Command("evaluate:dates")
  .description("Scores the date tagger as TempEval-3 does, on a folder of .tml files, a .jsonl file {id, reference, text, dates: [{start, end, value}]} or a .txt file of lines with marked dates.")
  .argument("<path>", "folder of TimeML documents, .jsonl file with TIMEX2 values, or .txt file as in test/dates/news")
  .addOption(new Option("--language <code>", "language of the documents").choices(["en", "es"]).default("en"))
  .option("--misses", "list every expression that is missed, found where none is marked, or read otherwise")
  .parse();

const [path = ""] = command.args;
const { language, misses = false } = command.opts<{ language: LanguageCode; misses?: boolean }>();

// Who reads us may have seen enough (`| head`): that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

const documents = read(path);
const gold = documents.flatMap(({ dates }) => dates);
if (gold.length === 0) command.error(`${path}: no annotated time expression in ${documents.length} documents, so there is nothing to score.`);

/** TIMEX2 has no types. */
const hasTypes = gold.some(({ type }) => type !== undefined);

const started = performance.now();
const tagged = documents.map(({ text, reference, dates }) => ({ text, gold: dates, found: tagDates(text, { reference, language }) }));
const seconds = (performance.now() - started) / 1000;

if (misses) for (const one of tagged) for (const line of missesOf(one)) console.log(line);

print("all", score(tagged));
for (const type of new Set(gold.flatMap((one) => (one.type === undefined ? [] : [one.type]))))
  print(type, score(tagged.map((one) => ({ gold: one.gold.filter((date) => date.type === type), found: one.found.filter((date) => date.type === type) }))));
const size = documents.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${documents.length} documents, ${(size / 1e6).toFixed(2)} M characters, ${(size / 1e6 / seconds).toFixed(1)} M characters/s`);

function read(from: string): readonly AnnotatedText[] {
  if (statSync(from, { throwIfNoEntry: false }) === undefined) command.error(`${from}: no such file or folder.`);
  if (from.endsWith(".txt")) return annotated(readMarkedLines, from);
  if (!statSync(from).isDirectory()) return readFileSync(from, "utf8").split(/\r?\n/u).flatMap(readLine);
  return readdirSync(from)
    .filter((name) => name.endsWith(".tml"))
    .map((name) => annotated(readTimeML, join(from, name)));
}

/** What a reader of annotated texts makes of a file; one it can't make anything of ends the program with the reason. */
function annotated<Texts>(reader: (source: string, file: string) => Texts, file: string): Texts {
  try {
    return reader(readFileSync(file, "utf8"), file);
  } catch (error) {
    if (error instanceof MarkedLineError || error instanceof TimeMLError) return command.error(error.message);
    throw error;
  }
}

function readLine(line: string, index: number): readonly AnnotatedText[] {
  if (line.trim() === "") return [];
  const checked = timex2Document.safeParse(jsonOf(line, index));
  if (checked.success) return [fromTimex2(checked.data)];
  return command.error(`${path}: line ${index + 1} is no annotated document: ${z.prettifyError(checked.error)}`);
}

function jsonOf(line: string, index: number): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    return command.error(`${path}: line ${index + 1} is not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function print(name: string, { gold, found, strict, relaxed, value, type }: Scores): void {
  const percent = ({ precision, recall, f1 }: Ratio): string => [precision, recall, f1].map((n) => (100 * n).toFixed(2).padStart(6)).join(" ");
  console.log(`${name} (${gold} annotated, ${found} found)`);
  console.log("             P      R     F1");
  const typed = hasTypes ? { type } : {};
  for (const [label, ratio] of Object.entries({ strict, relaxed, value, ...typed })) console.log(`  ${label.padEnd(8)} ${percent(ratio)}`);
}

function missesOf({ text, gold, found }: { text: string; gold: readonly Marked[]; found: readonly Marked[] }): readonly string[] {
  const pairs = pair(gold, found);
  const shown = (one: Marked): string => `«${text.slice(one.start, one.end)}» ${one.type ?? ""} ${one.value ?? "unresolved"}`;
  const around = (one: Marked): string => text.slice(Math.max(0, one.start - 60), one.end + 30).replaceAll(/\s+/gu, " ");
  const same = (a: Marked, b: Marked): boolean =>
    a.start === b.start && a.end === b.end && a.value === b.value && (a.type ?? b.type) === b.type;
  return [
    ...gold.filter((one) => !pairs.some((both) => both.gold === one)).map((one) => `missed    ${shown(one)}  | ${around(one)}`),
    ...found.filter((one) => !pairs.some((both) => both.found === one)).map((one) => `extra     ${shown(one)}  | ${around(one)}`),
    ...pairs.filter((both) => !same(both.gold, both.found)).map((both) => `otherwise ${shown(both.gold)} → ${shown(both.found)}  | ${around(both.gold)}`),
  ];
}
