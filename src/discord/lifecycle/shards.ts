import { type APIGatewayBotInfo, DiscordjsError, DiscordjsErrorCodes, REST, Routes, ShardingManager } from "discord.js";
import type { Logger } from "pino";

import { openState } from "../../archive/state/state.ts";
import type { Settings } from "../../config.ts";
import { ownIndex } from "../desk/owner.ts";
import { betweenMs, keepShard, patienceMs, stopShard } from "./shard.ts";
import { StartFailure, startFailure } from "./start-failure.ts";

/** Whether this process is one of those that a sharding manager started. */
export function isShard(): boolean {
  return process.env["SHARDING_MANAGER"] !== undefined;
}

/**
 * Runs this program once for each shard, until told to stop. This process makes the index and changes the corpus for all
 * of them; they read what it publishes.
 *
 * @throws {StartFailure} when a shard can't start, or Discord ended the connection of one for good; all have ended by then
 */
export async function runShards(settings: Settings, log: Logger, stopped: Promise<unknown>): Promise<void> {
  const { discord, dataDir } = settings;
  const token = discord.token ?? "";
  // Asked in any case: a token that is refused is better known before processes are started with it.
  const enough = await recommended(token, discord.apiUrl);
  const totalShards = typeof discord.shards === "number" ? discord.shards : enough;
  const manager = new ShardingManager(process.argv[1] ?? "", {
    token,
    totalShards,
    // `keepShard` does it: discord.js starts a process again that ended in starting, and again, without a pause.
    respawn: false,
    execArgv: ["--import", import.meta.resolve("tsx")],
  });
  const state = openState(dataDir);
  const owner = ownIndex(settings, state, log);
  const stopping = new AbortController();
  const failed = new Promise<StartFailure>((resolve) => {
    const fail = (why: string): void => resolve(new StartFailure(why));
    manager.on("shardCreate", (shard) => keepShard(shard, { owner, log, fail, stopping: stopping.signal }));
    manager.spawn({ delay: betweenMs, timeout: patienceMs }).catch((error: unknown) => {
      // Of a shard that ended, `keepShard` tells, which knows why.
      if (!isTimeout(error)) return;
      fail(`A shard was not ready within ${patienceMs / 1000} seconds. Try again; on a slow machine, set SHARDS lower.`);
    });
  });
  const end = await Promise.race([stopped.then(() => null), failed]);
  stopping.abort();
  await owner.stop();
  await Promise.all(manager.shards.map(stopShard));
  state.close();
  if (end !== null) throw end;
}

function isTimeout(error: unknown): boolean {
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.ShardingReadyTimeout;
}

async function recommended(token: string, apiUrl: string): Promise<number> {
  try {
    const info = await new REST({ api: apiUrl }).setToken(token).get(Routes.gatewayBot());
    return (info as APIGatewayBotInfo).shards;
  } catch (error) {
    throw startFailure(error, apiUrl);
  }
}
