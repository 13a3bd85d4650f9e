import type { Settings } from "../config.ts";
import { openLog } from "./lifecycle/log.ts";
import { isShard, runShards } from "./lifecycle/shards.ts";
import { type BotCoverage, startBot } from "./start-bot.ts";

/** What a bot's process is made of. */
export interface RunParts {
  /** Opens what answers questions; not called by the process that only starts the others. */
  readonly openCoverage: () => Promise<BotCoverage>;
  /** Fetches attachments; by default the system's own. */
  readonly download?: typeof fetch;
}

/**
 * Runs the bot until it is told to stop (SIGTERM, SIGINT), or Discord ends it for good. What keeps it from starting is
 * said in one line on standard error.
 *
 * @returns the exit code: 0 after a stop that was asked for, else 1
 */
export async function runBot(settings: Settings, { openCoverage, download }: RunParts): Promise<number> {
  const log = openLog(settings.log);
  const stopped = stopSignal();
  try {
    if (settings.discord.shards !== null && !isShard()) return await runShards(settings, log, stopped);
    const bot = await startBot(settings, { coverage: await openCoverage(), log, ...(download && { download }) });
    const end = await Promise.race([stopped, bot.ended]);
    log.info({ why: end instanceof Error ? end.message : end }, "stopping");
    await bot.stop();
    if (!(end instanceof Error)) return 0;
    process.stderr.write(`${end.message}\n`);
    return 1;
  } catch (error) {
    log.debug({ err: error }, "the bot could not start");
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

/** Settles at the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
  });
}
