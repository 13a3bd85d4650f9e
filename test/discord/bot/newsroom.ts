import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { readSettings } from "../../../src/config.ts";
import { openLog } from "../../../src/discord/lifecycle/log.ts";
import { type RunningBot, startBot } from "../../../src/discord/start-bot.ts";
import { type OpenCoverage, openCoverage, runIndex } from "../../../src/setup.ts";
import { type Emulator, type EmulatorOptions, startEmulator } from "../../emulator/emulator.ts";

/** A copy of the repository's corpus, indexed, for bots that answer from it. */
export interface Newsroom {
  readonly corpusDir: string;
  readonly dataDir: string;
  readonly coverage: OpenCoverage;
  /** Starts a bot on an emulated Discord of its own, or on the one given. */
  start(options?: StartOptions): Promise<Desk>;
  /** Stops the bots and emulators started since the last time. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export interface StartOptions {
  /** Variables as in `.env`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly emulator?: Emulator | EmulatorOptions;
  readonly now?: () => number;
  /** What is done to the emulator before the bot logs in. */
  readonly before?: (emulator: Emulator) => void;
}

/** A bot at work. */
export interface Desk {
  readonly emulator: Emulator;
  readonly bot: RunningBot;
  /** Lines of the log so far. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
}

/** @param files to be indexed besides, by name */
export async function openNewsroom(files: Readonly<Record<string, string>> = {}): Promise<Newsroom> {
  const root = await mkdtemp(path.join(os.tmpdir(), "dateline-newsroom-"));
  const corpusDir = path.join(root, "corpus");
  const dataDir = path.join(root, "data");
  await cp("corpus", corpusDir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(corpusDir, name), text);
  const own = readSettings({ CORPUS_DIR: corpusDir, DATA_DIR: dataDir });
  await runIndex(own);
  const coverage = await openCoverage(own);
  const running: { stop: () => Promise<void> }[] = [];

  const clear = async (): Promise<void> => {
    for (const each of running.splice(0).reverse()) await each.stop();
  };
  return {
    corpusDir,
    dataDir,
    coverage,
    clear,
    start: async ({ env = {}, emulator: given = {}, now, before } = {}) => {
      const emulator = "apiUrl" in given ? given : await startEmulator(given);
      if (!("apiUrl" in given)) running.push(emulator);
      before?.(emulator);
      const settings = readSettings({
        CORPUS_DIR: corpusDir,
        DATA_DIR: dataDir,
        DISCORD_TOKEN: emulator.token,
        DISCORD_API_URL: emulator.apiUrl,
        ASK_COOLDOWN_SECONDS: "0",
        ...env,
      });
      const log: Record<string, unknown>[] = [];
      const bot = await startBot(settings, {
        // Shared by the bots of a test file, so none of them closes it.
        coverage: { answering: coverage.answering, close: () => Promise.resolve() },
        log: openLog({ ...settings.log, level: "debug" }, { write: (line) => void log.push(JSON.parse(line) as Record<string, unknown>) }),
        download: emulator.fetch,
        ...(now && { now }),
      });
      const stoppable = once(() => bot.stop());
      running.push({ stop: stoppable });
      return { emulator, bot: { ...bot, stop: stoppable }, log };
    },
    close: async () => {
      await clear();
      await coverage.close();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** A test may stop its bot itself. */
function once(stop: () => Promise<void>): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  return () => (stopped ??= stop());
}
