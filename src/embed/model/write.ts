import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

/** Writes a small file so that a reader sees the old content or the new one, never half of it. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  const handle = await open(aside, "w");
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, path);
}

/** Forces a file, or a folder's list of names, out of the system's buffers on to the disk. */
export async function flush(path: string): Promise<void> {
  // Windows flushes neither folders nor what is open for reading only, and writes names through by itself.
  if (process.platform === "win32") return;
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Puts a finished folder in its place in one rename. What stood there before is moved aside first, since a rename
 * cannot replace a folder that has content: a kill between the two leaves nothing there, never a mixture.
 */
export async function moveInto(finished: string, place: string): Promise<void> {
  const old = `${finished}.old`;
  await mkdir(dirname(place), { recursive: true });
  await rm(old, { recursive: true, force: true });
  await rename(place, old).catch(ignoreMissing);
  await rename(finished, place);
  await flush(dirname(place));
  await rm(old, { recursive: true, force: true });
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
}
