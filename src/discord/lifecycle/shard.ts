import type { ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

import type { Shard } from "discord.js";
import type { Logger } from "pino";

import type { Owner } from "../desk/owner.ts";
import { serveShard } from "../desk/owner-link.ts";

/** Discord lets one process identify every five seconds; discord.js's own margin. */
export const betweenMs = 5_500;

/** Loading the model may take a while on a small machine. */
export const patienceMs = 180_000;

/** Time for a shard to finish what it is answering. */
const finishMs = 15_000;

export interface ShardKeeping {
  /** Does what the shard asks for. */
  readonly owner: Owner;
  readonly log: Logger;
  /** Told why the shard can't start or go on: what keeps one from it keeps all. */
  readonly fail: (why: string) => void;
  readonly stopping: AbortSignal;
}

/** Serves a shard, and starts it again where it was at work and died. */
export function keepShard(shard: Shard, { owner, log, fail, stopping }: ShardKeeping): void {
  let ready = false;
  let failed = false;
  const cannot = (why: string): Promise<void> => {
    failed = true;
    fail(`Shard ${shard.id} can't run. ${why}`);
    return Promise.resolve();
  };
  const onExit = (code: number | null, signal: NodeJS.Signals | null): void => {
    if (stopping.aborted || failed) return;
    log.warn({ shard: shard.id, code, signal }, "shard ended");
    if (ready) void again(shard, stopping);
    else void cannot(`Its process ended before it was ready (${signal ?? `code ${code ?? "unknown"}`}). Where memory is short, set SHARDS lower.`);
  };
  const keeper = { ...owner, failed: cannot };
  shard.on("spawn", (process) => {
    // Processes are what the manager was told to start, and not threads.
    const child = process as ChildProcess;
    ready = false;
    serveShard(child, keeper);
    child.once("exit", onExit);
  });
  shard.on("ready", () => {
    ready = true;
    log.info({ shard: shard.id }, "shard ready");
  });
}

/** What keeps it from starting is told by its process, as at the first time. */
async function again(shard: Shard, stopping: AbortSignal): Promise<void> {
  await sleep(betweenMs);
  if (!stopping.aborted) await shard.spawn(patienceMs).catch(() => undefined);
}

/** A shard is told to stop by a signal, as the whole bot is; `kill` of discord.js would not let it finish. */
export async function stopShard({ process: child }: Shard): Promise<void> {
  if (child === null || child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), finishMs);
  await gone;
  clearTimeout(late);
}
