import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, readdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";

import { indexVersion } from "./database.ts";
import { VectorIndex } from "./vector-index.ts";

/**
 * The files of the vector index, one a generation: `vectors.v2.3-12-9f86d081884c7d65.hnsw` is generation 12 of the
 * database `index.v2.3.db`, and the rest the start of its SHA-256. The name says what must be inside, so a torn or
 * altered file is known for what it is, and no record beside it can disagree.
 */
const stem = `vectors.${indexVersion}`;
const fileName = new RegExp(String.raw`^${stem.replaceAll(".", String.raw`\.`)}-(\d+)-([0-9a-f]{16})\.hnsw$`);
const partName = /^vectors.*\.part$/;

/**
 * Writes the index of a generation: aside first, then under its name in one step, so that no reader meets half a file.
 */
export async function saveVectors(dataDir: string, generation: number, index: VectorIndex): Promise<void> {
  const aside = path.join(dataDir, `${stem}-${generation}.${randomUUID()}.part`);
  try {
    await index.save(aside);
    await flush(aside);
    await rename(aside, path.join(dataDir, `${stem}-${generation}-${await checksum(aside)}.hnsw`));
  } finally {
    await rm(aside, { force: true });
  }
}

/** The index of a generation; null when there is no readable file of it whose contents are what its name says. */
export async function loadVectors(dataDir: string, generation: number, dimensions: number): Promise<VectorIndex | null> {
  for (const { file, number, sum } of await vectorFiles(dataDir)) {
    if (number !== generation) continue;
    try {
      if ((await checksum(file)) === sum) return await VectorIndex.load(file, dimensions);
    } catch {
      // An index run may delete it just now; and a file that can't be read is as good as none, since another can be made.
    }
  }
  return null;
}

/** Removes the files of every generation but those given, and what a run that died left half-written. */
export async function keepVectors(dataDir: string, generations: readonly number[]): Promise<void> {
  for (const { file, number } of await vectorFiles(dataDir)) {
    if (!generations.includes(number)) await rm(file, { force: true });
  }
  for (const name of await readdir(dataDir)) {
    if (partName.test(name)) await rm(path.join(dataDir, name), { force: true });
  }
}

async function vectorFiles(dataDir: string): Promise<readonly { file: string; number: number; sum: string }[]> {
  const names = await readdir(dataDir);
  return names.flatMap((name) => {
    const [, number, sum] = fileName.exec(name) ?? [];
    return number === undefined || sum === undefined ? [] : [{ file: path.join(dataDir, name), number: Number(number), sum }];
  });
}

async function checksum(file: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex").slice(0, 16);
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  await handle.sync().finally(() => handle.close());
}
