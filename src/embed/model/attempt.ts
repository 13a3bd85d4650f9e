import { open } from "node:fs/promises";

import { DownloadError } from "./failure.ts";
import { discardPart, readPart, restartPart, validatorOf, type Part, type PartOf } from "./part.ts";
import type { ByteResponse, Transport } from "./transport.ts";

export interface Attempt {
  readonly of: PartOf;
  /** Path of the part to begin or to continue. */
  readonly part: string;
  readonly transport: Transport;
  /** Hears of bytes on the disk, and of how many there will be (null where the server does not say). */
  readonly told: (received: number, total: number | null) => void;
  readonly signal: AbortSignal;
  /** A connection that brings nothing for so long (ms) is given up. */
  readonly stall: number;
}

/**
 * One request for what a part still lacks. When it throws, the bytes that came are kept for the next.
 *
 * @throws DownloadError, whatever the connection throws, or the signal's reason
 */
export async function attempt(request: Attempt): Promise<void> {
  const { of, stall } = request;
  const stalled = new AbortController();
  const timer = setTimeout(() => {
    stalled.abort(new DownloadError(of.url, `sent nothing for ${stall / 1000} s`, true));
  }, stall);
  const signal = AbortSignal.any([stalled.signal, request.signal]);
  try {
    const kept = await readPart(request.part, of);
    const response = await request.transport(of.url, { headers: headersFor(kept), signal });
    const start = await startOf(response, kept, of);
    if (start !== "complete") await append(request, response, start, () => timer.refresh());
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

function headersFor({ size, validator }: Part): Record<string, string> {
  return {
    // Compressed on the way, byte positions would no longer be the file's.
    "accept-encoding": "identity",
    ...(size > 0 ? { range: `bytes=${size}-` } : {}),
    ...(validator === null ? {} : { "if-range": validator }),
  };
}

/** Settles, from the answer's status, which part its bytes continue. */
async function startOf(response: ByteResponse, kept: Part, of: PartOf): Promise<Part | "complete"> {
  const range = response.headers.get("content-range");
  switch (response.status) {
    case 200:
      return await restartPart(kept.path, of, validatorOf(response.headers));
    case 206:
      if (range?.startsWith(`bytes ${kept.size}-`) === true) return kept;
      await discardPart(kept.path);
      throw new DownloadError(of.url, `answered with another range than asked for (${range ?? "none"})`, true);
    case 416:
      if (kept.size > 0 && range === `bytes */${kept.size}`) return "complete";
      await discardPart(kept.path);
      throw new DownloadError(of.url, "no longer has the file whose first part is here", true);
    default: {
      const passing = response.status === 408 || response.status === 429 || response.status >= 500;
      throw new DownloadError(of.url, `answered with HTTP status ${response.status}`, passing);
    }
  }
}

async function append(request: Attempt, response: ByteResponse, part: Part, alive: () => void): Promise<void> {
  const { of, told } = request;
  const length = response.headers.get("content-encoding") === null ? response.headers.get("content-length") : null;
  const total = length === null ? null : part.size + Number(length);
  let received = part.size;
  const handle = await open(part.path, "a");
  try {
    told(received, total);
    for await (const chunk of response.body ?? []) {
      alive();
      const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
      await handle.writeFile(bytes);
      received += bytes.length;
      told(received, total);
    }
  } finally {
    await handle.close();
  }
  if (total !== null && received !== total) {
    throw new DownloadError(of.url, `closed the connection after ${received} of ${total} bytes`, true);
  }
}
