import { spawn } from "node:child_process";
import { once } from "node:events";

import { afterEach, beforeEach, expect, test } from "vitest";

import { type Emulator, startEmulator } from "../../emulator/emulator.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

let newsroom: Newsroom;
let emulator: Emulator;
beforeEach(async () => {
  newsroom = await openNewsroom();
  emulator = await startEmulator();
});
afterEach(async () => {
  await newsroom.close();
  await emulator.stop();
});

/** Three processes load, two of them a model, and the second waits its turn to log in. */
const patienceMs = 120_000;

test("two shards answer their own servers from one index, and end together at SIGTERM", async () => {
  const guilds = [0, 1].map((shard) => emulator.guild({ onShard: [shard, 2] }));
  const child = spawn(process.execPath, ["--import", "tsx", "test/discord/bot/bot-process.ts"], {
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: process.env["HOME"] ?? "",
      LOG_LEVEL: "error",
      CORPUS_DIR: newsroom.corpusDir,
      DATA_DIR: newsroom.dataDir,
      DISCORD_TOKEN: emulator.token,
      DISCORD_API_URL: emulator.apiUrl,
      SHARDS: "2",
    },
    stdio: ["ignore", "inherit", "inherit"],
  });
  try {
    await expect.poll(() => emulator.gateway.connected.map(({ shard }) => shard).sort(), { timeout: patienceMs }).toEqual([[0, 2], [1, 2]]);
    await expect.poll(() => emulator.commands.length, { timeout: patienceMs }).toBeGreaterThan(0);
    for (const guild of guilds) {
      const member = emulator.user("Ana");
      guild.join(member);
      const seat = member.in(guild.channel("general"));
      const reply = await seat.seesReply(seat.says(`${emulator.mention} Which gangs did the United States designate as terrorist organisations?`), 30_000);
      expect(reply.text).toContain("Los Choneros");
    }
    const registrations = emulator.requests.filter(({ method, path }) => method === "PUT" && path.includes("/commands"));
    expect(registrations).toHaveLength(1);
  } finally {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
  expect(child.exitCode).toBe(0);
  await expect.poll(() => emulator.gateway.connected).toEqual([]);
}, 3 * patienceMs);
