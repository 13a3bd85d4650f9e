import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { onTestFinished } from "vitest";

import { type CorpusEntry, readCorpus } from "../../src/articles/reading/read-corpus.ts";

/** A folder that holds the given files, gone when the test is done. */
export async function corpusOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), "corpus-")));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

/** Everything that reading a corpus comes across. */
export async function read(corpus: string): Promise<readonly CorpusEntry[]> {
  const entries: CorpusEntry[] = [];
  for await (const entry of readCorpus(corpus)) entries.push(entry);
  return entries;
}

/** The articles of a corpus. */
export async function articlesOf(corpus: string) {
  return (await read(corpus)).flatMap((entry) => (entry.kind === "article" ? entry.article : []));
}

/** One line for what was left out or dropped: `kind file at: reason`. */
export async function complaintsOf(corpus: string): Promise<readonly string[]> {
  return (await read(corpus)).flatMap((entry) => {
    if (entry.kind === "article") return [];
    const where = entry.at === null ? entry.file : `${entry.file} ${entry.at}`;
    return entry.kind === "duplicate" ? `duplicate ${where}: of ${entry.of}` : `${entry.kind} ${where}: ${entry.reason}`;
  });
}
