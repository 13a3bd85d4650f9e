import type { Settings } from "../config.ts";
import { keeperOfShards } from "./desk/owner-link.ts";
import { openLog } from "./lifecycle/log.ts";
import { isShard, runShards } from "./lifecycle/shards.ts";
import { type BotCoverage, startBot } from "./start-bot.ts";

/** What a bot's process is made of. */
export interface RunParts {
  /** Opens what answers questions, and makes the index first where there is none. */
  readonly openCoverage: () => Promise<BotCoverage>;
  /** Fetches attachments; by default the system's own. */
  readonly download?: typeof fetch;
}

/**
 * Runs the bot until it is told to stop (SIGTERM, SIGINT), or Discord ends it for good. What keeps it from starting is
 * said in one line on standard error; a shard leaves that to the process that started it.
 *
 * @returns the exit code: 0 after a stop that was asked for, else 1. The process is to be ended with it: a set-up that was
 *   stopped is still at work, and goes on where it was the next time.
 */
export async function runBot(settings: Settings, { openCoverage, download }: RunParts): Promise<number> {
  const log = openLog(settings.log);
  const stopped = stopSignal();
  const keeper = isShard() ? keeperOfShards() : null;
  const unlessStopped = <T>(start: Promise<T>): Promise<T | null> => Promise.race([start, stopped.then(() => null)]);
  try {
    const coverage = await unlessStopped(openCoverage());
    if (coverage === null) return 0;
    if (settings.discord.shards !== null && keeper === null) {
      // The model and the index are there before any shard looks for them.
      await coverage.close();
      await runShards(settings, log, stopped);
      return 0;
    }
    const parts = { coverage, log, ...(download && { download }), ...(keeper && { owner: keeper }) };
    const bot = await unlessStopped(startBot(settings, parts));
    if (bot === null) return 0;
    const end = await Promise.race([stopped, bot.ended]);
    log.info({ why: end instanceof Error ? end.message : end }, "stopping");
    await bot.stop();
    if (end instanceof Error) throw end;
    return 0;
  } catch (error) {
    log.debug({ err: error }, "the bot could not start, or could not go on");
    const why = error instanceof Error ? error.message : String(error);
    if (keeper === null) process.stderr.write(`${why}\n`);
    else await keeper.failed(why).catch(() => process.stderr.write(`${why}\n`));
    return 1;
  } finally {
    // An open channel to the process that started this one would keep it from ending.
    if (process.connected) process.disconnect();
  }
}

/** Settles at the first signal to stop; a second one ends the process at once. A shard ends with what started it. */
function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    process.once("SIGTERM", resolve);
    process.once("SIGINT", resolve);
    process.once("disconnect", () => resolve("disconnect"));
  });
}
