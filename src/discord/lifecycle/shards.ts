import { REST, Routes, ShardingManager, type APIGatewayBotInfo, type Shard } from "discord.js";
import type { Logger } from "pino";

import type { Settings } from "../../config.ts";
import { startFailure } from "./start-failure.ts";

/** Whether this process is one of those that a sharding manager started. */
export function isShard(): boolean {
  return process.env["SHARDING_MANAGER"] !== undefined;
}

/** Discord lets one process identify every five seconds; discord.js's own margin. */
const betweenMs = 5_500;

/** Loading the model may take a while on a small machine. */
const patienceMs = 180_000;

/** Time for shards to finish what they are answering. */
const finishMs = 15_000;

/**
 * Runs this program once for each shard, and stops those processes when told to. All of them read the one index; an
 * index run of any of them holds its lock, and the others take up what it made.
 *
 * @returns the exit code
 */
export async function runShards({ discord }: Settings, log: Logger, stopped: Promise<unknown>): Promise<number> {
  const token = discord.token ?? "";
  // Asked in any case: a token that is refused is better known before processes are started with it.
  const enough = await recommended(token, discord.apiUrl);
  const totalShards = typeof discord.shards === "number" ? discord.shards : enough;
  const manager = new ShardingManager(process.argv[1] ?? "", {
    token,
    totalShards,
    execArgv: ["--import", import.meta.resolve("tsx")],
  });
  manager.on("shardCreate", (shard) => {
    shard.on("death", () => log.warn({ shard: shard.id }, "shard ended"));
    shard.on("ready", () => log.info({ shard: shard.id, of: totalShards }, "shard ready"));
  });
  const started = manager.spawn({ delay: betweenMs, timeout: patienceMs }).then(
    () => null,
    (error: unknown) => error,
  );
  const failed = started.then((error) => (error === null ? new Promise<never>(() => undefined) : error));
  const end = await Promise.race([stopped.then(() => null), failed]);
  await Promise.all(manager.shards.map(stop));
  if (end === null) return 0;
  // The shard has said why, on the standard error that it shares.
  log.error({ err: end }, "a shard could not start");
  return 1;
}

async function recommended(token: string, apiUrl: string): Promise<number> {
  try {
    const info = await new REST({ api: apiUrl }).setToken(token).get(Routes.gatewayBot());
    return (info as APIGatewayBotInfo).shards;
  } catch (error) {
    throw startFailure(error, apiUrl);
  }
}

/** A shard is told to stop by a signal, as the whole bot is; `kill` of discord.js would not let it finish. */
async function stop(shard: Shard): Promise<void> {
  const { process: child, manager } = shard;
  manager.respawn = false;
  if (child === null || child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), finishMs);
  await gone;
  clearTimeout(late);
}
