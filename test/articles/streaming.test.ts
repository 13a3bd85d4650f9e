import { execFile } from "node:child_process";
import { open } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

import { expect, it } from "vitest";

import { corpusOf } from "./corpus-folder.ts";

const HEAP_MB = 64;
const TIMEOUT = { timeout: 120_000 };

/** Writes a corpus of one `.jsonl`, piece by piece. */
async function wire(pieces: Iterable<string>): Promise<{ readonly corpus: string; readonly bytes: number }> {
  const corpus = await corpusOf({});
  const file = await open(path.join(corpus, "wire.jsonl"), "w");
  let bytes = 0;
  for (const piece of pieces) bytes += (await file.write(piece)).bytesWritten;
  await file.close();
  return { corpus, bytes };
}

interface Finding {
  readonly counts: Readonly<Record<string, number>>;
  /** Most memory that the process ever had, in MB. */
  readonly peak: number;
}

/** Reads a corpus in a process of its own with a small heap, and counts what it finds. */
async function countIn(corpus: string): Promise<Finding> {
  const module = pathToFileURL(path.resolve("src/articles/reading/read-corpus.ts")).href;
  const script = `
    const { readCorpus } = await import(${JSON.stringify(module)});
    const counts = {};
    for await (const entry of readCorpus(${JSON.stringify(corpus)})) counts[entry.kind] = (counts[entry.kind] ?? 0) + 1;
    console.log(JSON.stringify({ counts, peak: process.resourceUsage().maxRSS / 1000 }));`;
  const args = [`--max-old-space-size=${HEAP_MB}`, "--import", "tsx", "--input-type=module", "--eval", script];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Finding;
}

it("streams a .jsonl larger than its memory", TIMEOUT, async () => {
  const articles = 5_000;
  const record = (id: number) => `${JSON.stringify({ id, text: `The ship number ${id} left for Manta. `.repeat(400) })}\n`;
  const { corpus, bytes } = await wire(Array.from({ length: articles }, (_, index) => record(index)));
  expect(bytes).toBeGreaterThan(HEAP_MB * 1_000_000);
  expect((await countIn(corpus)).counts).toEqual({ article: articles });
});

it("holds no line past the limit, were it as long as the file", TIMEOUT, async () => {
  const megabyte = "a".repeat(1_000_000);
  const { corpus } = await wire(['{"text": "', ...Array<string>(200).fill(megabyte), '"}\n{"text": "The last words."}\n']);
  const { counts, peak } = await countIn(corpus);
  expect(counts).toEqual({ rejected: 1, article: 1 });
  expect(peak).toBeLessThan(300);
});
