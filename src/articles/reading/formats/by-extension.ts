import path from "node:path";

import { PAGE_LIMIT, RECORDS_LIMIT } from "../limits.ts";
import type { Format } from "./draft.ts";
import { readJson } from "./json.ts";
import { readJsonl } from "./jsonl.ts";
import { readMarkdown } from "./markdown.ts";
import { readTxt } from "./txt.ts";
import { wholeFile } from "./whole-file.ts";

const markdown = wholeFile((text) => [readMarkdown(text)]);
const json = wholeFile(readJson, RECORDS_LIMIT);
const html = wholeFile(async (text) => {
  // Loaded at the first page: parsing HTML takes libraries that no other format needs.
  const { readHtml } = await import("./html.ts");
  return [readHtml(text)];
}, PAGE_LIMIT);

const FORMATS: ReadonlyMap<string, Format> = new Map([
  [".txt", wholeFile((text) => [readTxt(text)])],
  [".md", markdown],
  [".markdown", markdown],
  [".html", html],
  [".htm", html],
  [".json", json],
  [".jsonl", readJsonl],
  [".ndjson", readJsonl],
]);

/** The format that a file's name promises; null for names that promise none. */
export function formatOf(file: string): Format | null {
  return FORMATS.get(path.extname(file).toLowerCase()) ?? null;
}
