import { readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import { download, type Connection } from "./download.ts";
import { DownloadError } from "./failure.ts";
import type { Digest } from "./hash.ts";
import type { FileHashes } from "./manifest.ts";
import { neededFiles } from "./needs.ts";
import type { Staged } from "./install.ts";
import { webTransport } from "./transport.ts";

/** The hub client's own default, for which `HF_ENDPOINT` is the conventional override. */
export const defaultHubEndpoint = "https://huggingface.co";

export interface HubRequest extends Connection {
  readonly endpoint: string;
  readonly model: string;
  readonly dtype: string;
  /** Null where no hashes were fixed in advance: then the hub's own word is all there is to hold it to. */
  readonly pins: FileHashes | null;
  readonly incoming: string;
}

/**
 * Brings a model's files from a Hugging Face hub, all of one revision: what the model's owner uploads half-way through
 * does not mix in.
 *
 * @throws WrongHashError, UnknownDtypeError, or what the download throws
 */
export async function fetchFromHub(request: HubRequest): Promise<Staged> {
  const { revision } = await describe(request, "main", "config.json");
  const stage = join(request.incoming, `hub-${revision ?? "unnamed"}`);
  // Finished files of a named revision never change, so that an interrupted run can be continued. Others are of no age.
  if (revision === null) await rm(stage, { recursive: true, force: true });
  const bring = (path: string) => bringFile(request, revision ?? "main", path, stage);
  await bring("config.json");
  const config = await readFile(join(stage, "config.json"), "utf8");
  const paths = request.pins === null ? neededFiles(request.dtype, config) : Object.keys(request.pins);
  for (const path of paths) await bring(path);
  return { dir: stage, paths };
}

async function bringFile(request: HubRequest, revision: string, path: string, stage: string): Promise<void> {
  const to = join(stage, path);
  if (await exists(to)) return;
  const pin = request.pins?.[path];
  const { sha256 } = pin === undefined ? await describe(request, revision, path) : { sha256: pin };
  const expected: Digest | null = sha256 === null ? null : { algorithm: "sha256", hex: sha256 };
  await download({
    url: addressOf(request, revision, path),
    file: path,
    to,
    expected,
    transport: webTransport,
    onProgress: request.onProgress,
    signal: request.signal,
    patience: request.patience,
  });
}

interface HubFile {
  /** Commit id; null where the server does not name it. */
  readonly revision: string | null;
  /** Known for files in large file storage only. */
  readonly sha256: string | null;
}

/**
 * Asks about a file without bringing it. The headers stand on the hub's own answer, not on that of the storage it
 * redirects to; only redirects within the hub are followed, as its own client does
 * (`get_hf_file_metadata` in huggingface_hub).
 */
async function describe(request: HubRequest, revision: string, path: string): Promise<HubFile> {
  let url = addressOf(request, revision, path);
  const said = { revision: null as string | null, sha256: null as string | null };
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(request.patience.stall)]);
  for (let hops = 0; hops < 5; hops += 1) {
    const response = await fetch(url, { method: "HEAD", redirect: "manual", signal });
    const location = response.headers.get("location");
    const next = location === null ? null : new URL(location, url);
    if (response.status >= 400) throw new DownloadError(url, `answered with HTTP status ${response.status}`, false);
    said.revision ??= /^[0-9a-f]{40}$/.exec(response.headers.get("x-repo-commit") ?? "")?.[0] ?? null;
    said.sha256 ??= /^"?([0-9a-f]{64})"?$/.exec(response.headers.get("x-linked-etag") ?? "")?.[1] ?? null;
    if (next?.origin !== new URL(url).origin) return said;
    url = next.href;
  }
  throw new DownloadError(url, "redirects in a circle", false);
}

function addressOf({ endpoint, model }: HubRequest, revision: string, path: string): string {
  return `${endpoint.replace(/\/+$/, "")}/${model}/resolve/${revision}/${path}`;
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
