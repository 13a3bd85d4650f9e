import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

import { z } from "zod";

import type { FileHashes } from "./manifest.ts";
import { writeWhole } from "./write.ts";

const stampName = "verified.json";

const stampSchema = z.object({
  format: z.literal(1),
  /** Where the files came from, in words. */
  source: z.string(),
  files: z.record(z.string(), z.object({ sha256: z.string(), size: z.number(), mtimeMs: z.number() })),
});

/**
 * The record that every file of a model was hashed, and what its size and time of change were then: while these stay,
 * a later start need not read 54 MB again.
 */
export type Stamp = Readonly<z.infer<typeof stampSchema>>;

/** Null where there is none that can be read: the files then count as never verified. */
export async function readStamp(dir: string): Promise<Stamp | null> {
  try {
    return stampSchema.parse(JSON.parse(await readFile(join(dir, stampName), "utf8")));
  } catch {
    return null;
  }
}

/** The hashes a stamp vouches for. */
export function stampedHashes(stamp: Stamp): FileHashes {
  return Object.fromEntries(Object.entries(stamp.files).map(([path, { sha256 }]) => [path, sha256]));
}

/** Whether every file still stands as it was when it was hashed, and (where pinned) to what is wanted now. */
export async function stampHolds(dir: string, stamp: Stamp, pins: FileHashes | null): Promise<boolean> {
  if (pins !== null && !isDeepStrictEqual(stampedHashes(stamp), pins)) return false;
  const standing = await Promise.all(
    Object.entries(stamp.files).map(async ([path, { size, mtimeMs }]) => {
      const now = await stat(join(dir, path)).catch(() => null);
      return now?.size === size && now.mtimeMs === mtimeMs;
    }),
  );
  return standing.every(Boolean);
}

/** Records that the files in `dir` hash to this, which the caller has just seen for itself. */
export async function writeStamp(dir: string, source: string, hashes: FileHashes): Promise<void> {
  const files = Object.entries(hashes).map(async ([path, sha256]) => {
    const { size, mtimeMs } = await stat(join(dir, path));
    return [path, { sha256, size, mtimeMs }] as const;
  });
  const stamp: Stamp = { format: 1, source, files: Object.fromEntries(await Promise.all(files)) };
  await writeWhole(join(dir, stampName), `${JSON.stringify(stamp, null, 2)}\n`);
}
