import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { hashFile } from "./hash.ts";
import { defaultManifest, manifestFor, type FileHashes, type ModelManifest } from "./manifest.ts";
import { neededFiles } from "./needs.ts";
import { placeOf, type ModelPlace } from "./place.ts";
import { readStamp, stampedHashes } from "./stamp.ts";

export interface ModelFileReport {
  /** Inside the model folder, with forward slashes. */
  readonly path: string;
  readonly state: "ok" | "missing" | "wrong-hash";
  /** SHA-256, hex; null where none was ever fixed or recorded, and being there is all that can be asked. */
  readonly expected: string | null;
  /** SHA-256, hex; null where the file is missing. */
  readonly got: string | null;
}

/**
 * Reads and hashes every file of a model, changing nothing: about 0.2 s for the default model.
 *
 * @throws ModelNameError, UnknownDtypeError
 */
export async function inspectModel(options: {
  readonly model: string;
  readonly dtype: string;
  readonly cacheDir: string;
  readonly manifest?: ModelManifest;
}): Promise<{ readonly dir: string; readonly files: readonly ModelFileReport[] }> {
  const { model, dtype } = options;
  const place = placeOf(options.cacheDir, model, dtype);
  const pins = manifestFor(options.manifest ?? defaultManifest, model, dtype)?.hashes ?? null;
  return { dir: place.dir, files: await inspectFiles(place, pins) };
}

/** @param pins null where no hashes were fixed in advance: then those count that were recorded on arrival, if any */
export async function inspectFiles(place: ModelPlace, pins: FileHashes | null): Promise<readonly ModelFileReport[]> {
  const known = pins ?? (await recordedHashes(place.dir));
  const paths = known === null ? await neededHere(place) : Object.keys(known);
  const reports: ModelFileReport[] = [];
  for (const path of paths) reports.push(await inspectFile(place.dir, path, known?.[path] ?? null));
  return reports;
}

async function inspectFile(dir: string, path: string, expected: string | null): Promise<ModelFileReport> {
  const got = await hashFile(join(dir, path)).catch(() => null);
  const state = got === null ? "missing" : expected === null || got === expected ? "ok" : "wrong-hash";
  return { path, state, expected, got };
}

async function recordedHashes(dir: string): Promise<FileHashes | null> {
  const stamp = await readStamp(dir);
  return stamp === null ? null : stampedHashes(stamp);
}

/** What a model placed by hand must hold, by its own configuration; without one, the least that any model needs. */
async function neededHere({ dir, dtype }: ModelPlace): Promise<readonly string[]> {
  const config = await readFile(join(dir, "config.json"), "utf8").catch(() => "{}");
  return neededFiles(dtype, config);
}
