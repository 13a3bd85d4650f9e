import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

import type { Emulator } from "../../emulator/emulator.ts";
import type { Newsroom } from "./newsroom.ts";

/** A program in a process of its own. */
export interface Child {
  readonly process: ChildProcess;
  /** What it wrote and how it ended, once it has. */
  readonly ended: Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }>;
}

/** Starts a TypeScript program with these variables and no others. */
export function startProgram(args: readonly string[], env: Readonly<Record<string, string>>): Child {
  const given = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", LOG_LEVEL: "error", ...env };
  const child = spawn(process.execPath, ["--import", "tsx", ...args], { env: given, stdio: ["ignore", "pipe", "pipe"] });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, "exit") as Promise<[number | null]>]);
  return { process: child, ended: ended.then(([stdout, stderr, [code]]) => ({ code, stdout, stderr })) };
}

/** Starts the bot as `npm start` does. */
export function startBotProcess(emulator: Emulator, newsroom: Newsroom, env: Readonly<Record<string, string>> = {}): Child {
  return startProgram(["test/discord/bot/bot-process.ts"], {
    CORPUS_DIR: newsroom.corpusDir,
    DATA_DIR: newsroom.dataDir,
    DISCORD_TOKEN: emulator.token,
    DISCORD_API_URL: emulator.apiUrl,
    ASK_COOLDOWN_SECONDS: "0",
    ...env,
  });
}
