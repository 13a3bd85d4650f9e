import type { DownloadProgress, Patience } from "./download.ts";
import { inspectFiles } from "./inspect.ts";
import { defaultManifest, manifestFor, type ModelManifest } from "./manifest.ts";
import { placeOf, type ModelPlace } from "./place.ts";
import { readStamp, stampHolds, writeStamp } from "./stamp.ts";

/** A model that is on this machine, complete and verified. */
export interface ModelFiles {
  readonly model: string;
  readonly dtype: string;
  /** What transformers.js calls `localModelPath`. */
  readonly root: string;
  /** `root` with the model's name appended: the folder with `config.json`. */
  readonly dir: string;
}

export interface ModelOptions {
  /** Name on the Hugging Face hub. */
  readonly model: string;
  /** Precision, as transformers.js names it: `fp32`, `q8`, `q4`… */
  readonly dtype: string;
  /** May be shared by several processes and users; see `defaultCacheDir`. */
  readonly cacheDir: string;
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Stops the download; the next call goes on from there. */
  readonly signal?: AbortSignal | undefined;
  /** Address of the npm registry; asked of npm where not given. */
  readonly registry?: string | undefined;
  /** Address of the hub, by convention from `HF_ENDPOINT`. */
  readonly hubEndpoint?: string | undefined;
  readonly manifest?: ModelManifest | undefined;
  readonly patience?: Patience | undefined;
}

/**
 * Makes sure that a model's files are on this machine. Where they are, this costs a few milliseconds and no network;
 * else they are downloaded, verified, and put in place in whole. May be killed at any moment and called again, or
 * called by several processes at once.
 *
 * @throws ModelUnavailableError, WrongHashError, ModelNameError, UnknownDtypeError, CacheFolderError, or the signal's
 * reason
 */
export async function ensureModel(options: ModelOptions): Promise<ModelFiles> {
  const { model, dtype, signal = new AbortController().signal } = options;
  const place = placeOf(options.cacheDir, model, dtype);
  const manifest = manifestFor(options.manifest ?? defaultManifest, model, dtype);
  if (!(await isVerified(place, manifest)) && !(await adopt(place, manifest))) {
    // Loaded only now: the HTTP clients take longer to load than the whole of a start that does not need them.
    const [{ withLock }, { obtainModel }] = await Promise.all([import("./lock.ts"), import("./obtain.ts")]);
    await withLock(place.incoming, signal, async (held) => {
      // The process that held the lock before may have brought it.
      if (!(await isVerified(place, manifest))) await obtainModel(place, manifest, { ...options, signal: held });
    });
  }
  return { model, dtype, root: place.root, dir: place.dir };
}

async function isVerified(place: ModelPlace, manifest: ModelManifest | null): Promise<boolean> {
  const stamp = await readStamp(place.dir);
  return stamp !== null && (await stampHolds(place.dir, stamp, manifest?.hashes ?? null));
}

/** Takes files that stand there unstamped, placed by hand or copied with a machine's image, if they are right. */
async function adopt(place: ModelPlace, manifest: ModelManifest | null): Promise<boolean> {
  const reports = await inspectFiles(place, manifest?.hashes ?? null);
  if (!reports.every(({ state }) => state === "ok")) return false;
  const hashes = Object.fromEntries(reports.flatMap(({ path, got }) => (got === null ? [] : [[path, got]])));
  // In a cache that may not be written, the files are as good; they are merely hashed at every start.
  await writeStamp(place.dir, "placed by hand", hashes).catch(() => undefined);
  return true;
}
