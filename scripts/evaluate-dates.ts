import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { z } from "zod";
import { score, type Ratio, type Scores } from "../src/dates/scoring/score.ts";
import { readTimeML, type AnnotatedText } from "../src/dates/scoring/timeml.ts";
import { fromTimex2, timex2Document } from "../src/dates/scoring/timex2.ts";
import { tagDates, type LanguageCode } from "../src/dates/tag.ts";

const command = new Command("evaluate:dates")
  .description("Scores the date tagger as TempEval-3 does, on a folder of .tml files or on a .jsonl file {id, reference, text, dates: [{start, end, value}]}.")
  .argument("<path>", "folder of TimeML documents, or .jsonl file with TIMEX2 values")
  .option("--language <code>", "language of the documents: en or es", "en")
  .parse();

const [path = ""] = command.args;
const { language } = command.opts<{ language: LanguageCode }>();

const documents = read(path);
const gold = documents.flatMap(({ dates }) => dates);
if (gold.length === 0) command.error(`${path}: no annotated time expression in ${documents.length} documents, so there is nothing to score.`);

/** TIMEX2 has no types. */
const hasTypes = gold.some(({ type }) => type !== undefined);

const started = performance.now();
const tagged = documents.map(({ text, reference, dates }) => ({ gold: dates, found: tagDates(text, { reference, language }) }));
const seconds = (performance.now() - started) / 1000;

print("all", score(tagged));
for (const type of new Set(gold.flatMap((one) => (one.type === undefined ? [] : [one.type]))))
  print(type, score(tagged.map((one) => ({ gold: one.gold.filter((date) => date.type === type), found: one.found.filter((date) => date.type === type) }))));
const size = documents.reduce((sum, { text }) => sum + text.length, 0);
console.log(`${documents.length} documents, ${(size / 1e6).toFixed(2)} M characters, ${(size / 1e6 / seconds).toFixed(1)} M characters/s`);

function read(from: string): readonly AnnotatedText[] {
  if (statSync(from, { throwIfNoEntry: false }) === undefined) command.error(`${from}: no such file or folder.`);
  if (!statSync(from).isDirectory()) return readFileSync(from, "utf8").split("\n").flatMap(readLine);
  return readdirSync(from)
    .filter((name) => name.endsWith(".tml"))
    .map((name) => readTimeML(readFileSync(join(from, name), "utf8"), join(from, name)));
}

function readLine(line: string, index: number): readonly AnnotatedText[] {
  if (line.trim() === "") return [];
  const checked = timex2Document.safeParse(JSON.parse(line));
  if (checked.success) return [fromTimex2(checked.data)];
  return command.error(`${path}: line ${index + 1} is no annotated document: ${z.prettifyError(checked.error)}`);
}

function print(name: string, { gold, found, strict, relaxed, value, type }: Scores): void {
  const percent = ({ precision, recall, f1 }: Ratio): string => [precision, recall, f1].map((n) => (100 * n).toFixed(2).padStart(6)).join(" ");
  console.log(`${name} (${gold} annotated, ${found} found)`);
  console.log("             P      R     F1");
  const typed = hasTypes ? { type } : {};
  for (const [label, ratio] of Object.entries({ strict, relaxed, value, ...typed })) console.log(`  ${label.padEnd(8)} ${percent(ratio)}`);
}
