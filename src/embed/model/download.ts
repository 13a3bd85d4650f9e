import { mkdir, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

import { attempt } from "./attempt.ts";
import { mayPass } from "./failure.ts";
import { hashFile, WrongHashError, type Digest } from "./hash.ts";
import { discardPart, readPart, type PartOf } from "./part.ts";
import type { Transport } from "./transport.ts";
import { flush } from "./write.ts";

export interface DownloadProgress {
  readonly file: string;
  /** Bytes on the disk, those of an earlier attempt included. */
  readonly received: number;
  /** Bytes of the whole file; null where the server does not say. */
  readonly total: number | null;
}

/** What every download of one call has in common. */
export interface Connection {
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  readonly signal: AbortSignal;
  readonly patience: Patience;
}

export interface Download extends Connection {
  readonly url: string;
  /** What the user is told is coming. */
  readonly file: string;
  /** Where it ends up, whole and verified. While it comes it lies beside, as `.part`. */
  readonly to: string;
  /** Null where nobody has published one. */
  readonly expected: Digest | null;
  readonly transport: Transport;
}

/** How long to put up with a bad connection. All in ms. */
export interface Patience {
  /** Waits before each new attempt. The count starts over whenever an attempt gets further than any before it. */
  readonly pauses: readonly number[];
  /** A connection that brings nothing for so long is given up. */
  readonly stall: number;
}

export const defaultPatience: Patience = { pauses: [500, 1500, 4000], stall: 30_000 };

/**
 * Brings one file. An interrupted download, by this process or one before it, goes on where it stopped, as long as the
 * server says that its file is still the same.
 *
 * @throws DownloadError, WrongHashError, whatever the connection throws, or the signal's reason
 */
export async function download(request: Download): Promise<void> {
  const part = `${request.to}.part`;
  await mkdir(dirname(part), { recursive: true });
  const { expected, file, url } = request;
  if (expected !== null && (await hashFile(request.to, expected.algorithm).catch(() => null)) === expected.hex) return;
  const kept = await readPart(part, partOf(request));
  let got = await receiveAndHash(request, part);
  if (expected !== null && got !== expected.hex && kept.size > 0) {
    // The fault may lie in the bytes kept from before, after a power cut say: only a fresh copy convicts the server.
    await discardPart(part);
    got = await receiveAndHash(request, part);
  }
  if (expected !== null && got !== expected.hex) {
    await discardPart(part);
    throw new WrongHashError(file, url, expected, got ?? "");
  }
  await flush(part);
  await rename(part, request.to);
  await discardPart(part);
}

/** The digest comes from the disk, so that it covers what was kept and what was written, not only what was sent. */
async function receiveAndHash(request: Download, part: string): Promise<string | null> {
  await receive(request, part);
  return request.expected === null ? null : await hashFile(part, request.expected.algorithm);
}

async function receive(request: Download, part: string): Promise<void> {
  const { file, transport, onProgress, signal, patience } = request;
  const of = partOf(request);
  let furthest = (await readPart(part, of)).size;
  for (let failures = 0; ; failures += 1) {
    try {
      const told = (received: number, total: number | null) => onProgress?.({ file, received, total });
      await attempt({ of, part, transport, told, signal, stall: patience.stall });
      return;
    } catch (error) {
      signal.throwIfAborted();
      const { size } = await readPart(part, of);
      if (size > furthest) failures = 0;
      furthest = Math.max(furthest, size);
      const pause = patience.pauses[failures];
      if (pause === undefined || !mayPass(error)) throw error;
      await wait(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}

function partOf({ url, expected }: Download): PartOf {
  return { url, digest: expected?.hex ?? null };
}
