import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { lock } from "proper-lockfile";

/** How often to look again whether another process is done, in ms. */
const pollEvery = 200;

/** A holder touches its lock once a second; one that has not for this long (ms) was killed, and its lock is void. */
const staleAfter = 5000;

/** The cache folder cannot be written. */
export class CacheFolderError extends Error {
  override readonly name = "CacheFolderError";
  readonly folder: string;

  constructor(folder: string, cause: unknown) {
    super(
      `The model cache ${folder} cannot be written. Make it writable, or set MODEL_CACHE_DIR to a folder that is.`,
      { cause },
    );
    this.folder = folder;
  }
}

/**
 * Runs one task at a time among all processes that name the same path; the others wait. Works across containers that
 * share the folder, where process ids would say nothing.
 *
 * @param task gets a signal that also fires when the lock was lost, after the machine slept say
 * @throws CacheFolderError, the signal's reason, or whatever the task throws
 */
export async function withLock<T>(
  path: string,
  signal: AbortSignal,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const lost = new AbortController();
  await mkdir(dirname(path), { recursive: true }).catch((error: unknown) => {
    throw new CacheFolderError(dirname(path), error);
  });
  const release = await acquire(path, signal, (error) => lost.abort(error));
  try {
    return await task(AbortSignal.any([signal, lost.signal]));
  } finally {
    // A lock already lost needs no release.
    if (!lost.signal.aborted) await release();
  }
}

async function acquire(
  path: string,
  signal: AbortSignal,
  onCompromised: (error: Error) => void,
): Promise<() => Promise<void>> {
  for (;;) {
    signal.throwIfAborted();
    try {
      return await lock(path, { realpath: false, stale: staleAfter, update: 1000, onCompromised });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ELOCKED"))
        throw new CacheFolderError(dirname(path), error);
    }
    await wait(pollEvery, undefined, { signal }).catch(() => undefined);
  }
}
