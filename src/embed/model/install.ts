import { rm } from "node:fs/promises";
import { join } from "node:path";

import { hashAll, WrongHashError } from "./hash.ts";
import type { FileHashes } from "./manifest.ts";
import type { ModelPlace } from "./place.ts";
import { writeStamp } from "./stamp.ts";
import { flush, moveInto } from "./write.ts";

/** A model's files as a source brought them. */
export interface Staged {
  readonly dir: string;
  /** Every file that belongs to the model, inside `dir`. */
  readonly paths: readonly string[];
}

/** The one gate to the model folder: nothing passes that was not hashed here, and no kill leaves half of it behind. */
export async function install(
  staged: Staged,
  pins: FileHashes | null,
  place: ModelPlace,
  source: string,
): Promise<void> {
  const hashes = await hashAll(staged.dir, staged.paths);
  for (const [path, hex] of Object.entries(pins ?? {})) {
    const got = hashes[path] ?? "no such file";
    if (got === hex) continue;
    await rm(place.incoming, { recursive: true, force: true });
    throw new WrongHashError(path, source, { algorithm: "sha256", hex }, got);
  }
  await writeStamp(staged.dir, source, hashes);
  for (const path of staged.paths) await flush(join(staged.dir, path));
  await moveInto(staged.dir, place.dir);
  await rm(place.incoming, { recursive: true, force: true });
}
