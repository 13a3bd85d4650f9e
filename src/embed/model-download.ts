import { mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { mayPass } from "./model-failure.ts";
import { hashFile, WrongHashError, type Digest } from "./model-hash.ts";
import { discardPart, readPart, restartPart, validatorOf, type Part } from "./model-part.ts";
import type { ByteResponse, Transport } from "./model-transport.ts";
import { flush } from "./model-write.ts";

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

/** The server's answer was no, or was cut short. */
export class DownloadError extends Error {
  override readonly name = "DownloadError";
  readonly url: string;
  /** Whether asking again in a moment may help. */
  readonly passing: boolean;

  constructor(url: string, reason: string, passing: boolean) {
    super(`${url} ${reason}`);
    this.url = url;
    this.passing = passing;
  }
}

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
  const kept = await readPart(part, url);
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

async function receive(request: Download, path: string): Promise<void> {
  const { pauses, stall } = request.patience;
  let furthest = (await readPart(path, request.url)).size;
  for (let failures = 0; ; failures += 1) {
    try {
      await attempt(request, path, stall);
      return;
    } catch (error) {
      request.signal.throwIfAborted();
      const { size } = await readPart(path, request.url);
      if (size > furthest) failures = 0;
      furthest = Math.max(furthest, size);
      const pause = pauses[failures];
      if (pause === undefined || !(error instanceof DownloadError ? error.passing : mayPass(error))) throw error;
      await wait(pause, undefined, { signal: request.signal });
    }
  }
}

async function attempt(request: Download, path: string, stall: number): Promise<void> {
  const { url } = request;
  const stalled = new AbortController();
  const giveUp = () => {
    stalled.abort(new DownloadError(url, `sent nothing for ${stall / 1000} s`, true));
  };
  const timer = setTimeout(giveUp, stall);
  const signal = AbortSignal.any([stalled.signal, request.signal]);
  try {
    const kept = await readPart(path, url);
    // Compressed on the way, byte positions would no longer be the file's.
    const headers: Record<string, string> = { "accept-encoding": "identity" };
    if (kept.validator !== null) Object.assign(headers, { range: `bytes=${kept.size}-`, "if-range": kept.validator });
    const response = await request.transport(url, { headers, signal });
    const start = await startOf(response, kept, url);
    if (start !== "complete") await append(request, response, start, () => timer.refresh());
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Settles, from the answer's status, which part its bytes continue. */
async function startOf(response: ByteResponse, kept: Part, url: string): Promise<Part | "complete"> {
  const range = response.headers.get("content-range");
  switch (response.status) {
    case 200:
      return await restartPart(kept.path, url, validatorOf(response.headers));
    case 206:
      if (range?.startsWith(`bytes ${kept.size}-`) === true) return kept;
      await discardPart(kept.path);
      throw new DownloadError(url, `answered with another range than asked for (${range ?? "none"})`, true);
    case 416:
      if (kept.size > 0 && range === `bytes */${kept.size}`) return "complete";
      await discardPart(kept.path);
      throw new DownloadError(url, "no longer has the file whose first part is here", true);
    default:
      throw new DownloadError(
        url,
        `answered with HTTP status ${response.status}`,
        response.status === 408 || response.status === 429 || response.status >= 500,
      );
  }
}

async function append(request: Download, response: ByteResponse, part: Part, alive: () => void): Promise<void> {
  const { url, file, onProgress } = request;
  const length = response.headers.get("content-encoding") === null ? response.headers.get("content-length") : null;
  const total = length === null ? null : part.size + Number(length);
  let received = part.size;
  const handle = await open(part.path, "a");
  try {
    onProgress?.({ file, received, total });
    for await (const chunk of response.body ?? []) {
      alive();
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      await handle.writeFile(bytes);
      received += bytes.length;
      onProgress?.({ file, received, total });
    }
  } finally {
    await handle.close();
  }
  if (total !== null && received !== total) {
    throw new DownloadError(url, `closed the connection after ${received} of ${total} bytes`, true);
  }
}
