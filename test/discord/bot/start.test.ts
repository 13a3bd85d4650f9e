import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";

import { PermissionFlagsBits } from "discord.js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { readSettings } from "../../../src/config.ts";
import { checkDiscord } from "../../../src/discord/check-discord.ts";
import { type Emulator, startEmulator } from "../../emulator/emulator.ts";
import { startBotProcess, startProgram } from "./bot-child.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { sceneOn } from "./newsroom-scene.ts";

let newsroom: Newsroom;
const emulators: Emulator[] = [];
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(async () => {
  await newsroom.clear();
  for (const emulator of emulators.splice(0)) await emulator.stop();
});
afterAll(() => newsroom.close());

async function discord(...options: Parameters<typeof startEmulator>): Promise<Emulator> {
  const emulator = await startEmulator(...options);
  emulators.push(emulator);
  return emulator;
}

const question = "Which gangs did the United States designate as terrorist organisations?";
/** Loading everything anew takes a while on a busy machine. */
const processMs = 60_000;

const channelId = "100000000000000001";

describe("a start that fails says why and what to do, in one line", () => {
  test("a token that Discord refuses", async () => {
    const emulator = await discord();
    await expect(newsroom.start({ emulator, env: { DISCORD_TOKEN: "not.a.token" } })).rejects.toThrow(
      /^Discord refused the token\. .* into DISCORD_TOKEN\.$/u,
    );
  });

  test("the Message Content intent, where ASK_CHANNELS needs it and it is switched off", async () => {
    const emulator = await discord();
    await expect(newsroom.start({ emulator, env: { ASK_CHANNELS: channelId } })).rejects.toThrow(
      /^Discord refused the Message Content intent, which ASK_CHANNELS needs\. Switch it on/u,
    );
  });

  test("no network", async () => {
    const emulator = await discord();
    await expect(newsroom.start({ emulator, env: { DISCORD_API_URL: "http://127.0.0.1:9/api" } })).rejects.toThrow(
      /^Discord at http:\/\/127\.0\.0\.1:9\/api can't be reached \(.*ECONNREFUSED.*\)\. Check the network/u,
    );
  });

  test("Discord being down", async () => {
    const emulator = await discord();
    emulator.fail({ path: "/gateway/bot" }, { status: 503 });
    await expect(newsroom.start({ emulator })).rejects.toThrow(/answered with an error of its own \(503\)/u);
  });
});

describe("commands", () => {
  test("are registered when they changed, and only then", async () => {
    const emulator = await discord();
    const puts = () => emulator.requests.filter(({ method, path: at }) => method === "PUT" && at.includes("/commands")).length;
    // Other tests of this file have told other applications.
    const first = await newsroom.start({ emulator });
    expect(emulator.commands.map(({ name }) => name).sort()).toEqual(["What does the coverage say?", "article", "ask", "help", "reindex", "sources", "status", "timeline"].sort());
    expect(puts()).toBe(1);
    await first.bot.stop();
    await newsroom.start({ emulator });
    expect(puts()).toBe(1);
  });

  test("are registered in the server of DEV_GUILD_ID alone, and taken away where they were before", async () => {
    const emulator = await discord();
    const guild = emulator.guild();
    const first = await newsroom.start({ emulator });
    await first.bot.stop();
    await newsroom.start({ emulator, env: { DEV_GUILD_ID: guild.id } });
    expect(new Set(emulator.commands.map(({ guild_id }) => guild_id))).toEqual(new Set([guild.id]));
  });

  test("have Spanish names and descriptions, options too", async () => {
    const { emulator } = await newsroom.start();
    const described = emulator.commands.flatMap((command) => [command, ...("options" in command ? (command.options ?? []) : [])]);
    expect(described.length).toBeGreaterThan(10);
    for (const each of described) {
      expect(each.name_localizations).toHaveProperty("es-ES");
      expect(each.name_localizations).toHaveProperty("es-419");
      if (each.description !== "") expect(each.description_localizations).toHaveProperty("es-ES");
    }
  });

  test("are printed by a dry run, and not sent", async () => {
    const { stdout, code } = await startProgram(["scripts/register.ts", "--dry-run"], {}).ended;
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as { name: string }[]).map(({ name }) => name)).toContain("ask");
  });
});

test("the presence shows how fresh the index is", async () => {
  const { emulator } = await newsroom.start();
  await expect.poll(() => emulator.gateway.connected[0]?.presence?.activities[0]?.state).toMatch(/5 articles, newest March 4, 2026 · indexed \w+ \d+, \d{4}/u);
});

describe("a connection that is lost", () => {
  test("is resumed, without losing a question asked meanwhile", async () => {
    const { emulator, log } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    emulator.gateway.drop();
    const reply = await seat.seesReply(seat.says(`${emulator.mention} ${question}`), 20_000);
    expect(reply.text).toContain("Los Choneros");
    expect(log.some(({ msg }) => msg === "connection lost, reconnecting")).toBe(true);
    expect(log.some(({ msg }) => msg === "connection resumed")).toBe(true);
  });

  test("for good ends the bot with the cause", async () => {
    const { emulator, bot } = await newsroom.start();
    emulator.gateway.close(4004);
    expect((await bot.ended).message).toContain("Discord refused the token");
  });
});

test("a mention heard while stopping is told to come back, and the one before it is answered", async () => {
  const { emulator, bot } = await newsroom.start();
  const { seat, guild, channel } = sceneOn(emulator);
  const bob = emulator.user("Bob");
  guild.join(bob);
  const slow = emulator.fail({ method: "POST", path: "/messages" }, { delayMs: 1_500, times: 1 });
  const asked = seat.says(`${emulator.mention} ${question}`);
  await expect.poll(() => slow.hits).toBe(1);
  const stopped = bot.stop();
  const late = bob.in(channel);
  const refused = await late.seesReply(late.says(`${emulator.mention} ${question}`));
  expect(refused.text).toContain("about to restart");
  await stopped;
  expect((await seat.seesReply(asked)).text).toContain("Los Choneros");
});

test("a stop finishes the answers on their way, and refuses further questions", async () => {
  const { emulator, bot } = await newsroom.start();
  const { seat, guild, channel } = sceneOn(emulator);
  const bob = emulator.user("Bob");
  guild.join(bob);
  const slow = emulator.fail({ method: "PATCH", path: "/webhooks/" }, { delayMs: 800, times: 1 });
  const asked = seat.slash("ask", { question });
  await asked.acknowledged();
  const stopped = bot.stop();
  const refused = await bob.in(channel).slash("ask", { question }).answer();
  expect(refused.text).toContain("about to restart");
  await stopped;
  expect(slow.hits).toBe(1);
  expect((await asked.answer()).text).toContain("Los Choneros");
  await expect.poll(() => emulator.gateway.connected).toEqual([]);
});

describe("as a process", () => {
  test("exits with 1 and one line where Discord refuses it", async () => {
    const emulator = await discord();
    const { code, stderr } = await startBotProcess(emulator, newsroom, { DISCORD_TOKEN: "wrong" }).ended;
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/^Discord refused the token\.[^\n]*$/u);
  }, processMs);

  test("exits with 1 and one line where there is no article to index", async () => {
    const emulator = await discord();
    const empty = path.join(newsroom.dataDir, "none");
    await mkdir(empty);
    const { code, stderr } = await startBotProcess(emulator, newsroom, { CORPUS_DIR: empty, DATA_DIR: path.join(newsroom.dataDir, "none-data") }).ended;
    expect(code).toBe(1);
    expect(stderr.trim()).toMatch(/^There is no usable article in [^\n]* Add a \.txt[^\n]*$/u);
  }, processMs);

  test("ends at SIGTERM while the first index is being made, with 0 and without a word to Discord", async () => {
    const emulator = await discord();
    const folder = path.join(newsroom.dataDir, "large");
    const record = (n: number) => JSON.stringify({ id: `tide-${n}`, text: `The tide table of port ${n} was printed in the year ${1000 + n}. `.repeat(40) });
    await mkdir(folder);
    await writeFile(path.join(folder, "tides.jsonl"), Array.from({ length: 400 }, (_, n) => record(n)).join("\n"));
    const child = startBotProcess(emulator, newsroom, { CORPUS_DIR: folder, DATA_DIR: path.join(folder, "data") });
    await expect.poll(() => existsSync(path.join(folder, "data")), { timeout: processMs }).toBe(true);
    const asked = performance.now();
    child.process.kill("SIGTERM");
    expect((await child.ended).code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect(emulator.requests).toEqual([]);
  }, 2 * processMs);

  test("ends in order at SIGTERM, with 0", async () => {
    const emulator = await discord();
    const child = startBotProcess(emulator, newsroom);
    const { seat } = sceneOn(emulator);
    await expect.poll(() => emulator.gateway.connected.length, { timeout: processMs }).toBe(1);
    await expect.poll(() => emulator.commands.length, { timeout: processMs }).toBeGreaterThan(0);
    expect((await seat.slash("ask", { question }).answer()).text).toContain("Los Choneros");
    child.process.kill("SIGTERM");
    expect((await child.ended).code).toBe(0);
    expect(emulator.gateway.connected).toEqual([]);
  }, 2 * processMs);
});

describe("checkDiscord", () => {
  const check = (emulator: Emulator, env: Readonly<Record<string, string>> = {}) =>
    checkDiscord(readSettings({ DISCORD_TOKEN: emulator.token, DISCORD_API_URL: emulator.apiUrl, ...env }));

  test("finds all well where it is", async () => {
    const emulator = await discord({ intents: { messageContent: true } });
    emulator.guild();
    expect((await check(emulator, { ASK_CHANNELS: channelId })).every(({ ok }) => ok)).toBe(true);
  });

  test("names a refused token, a missing intent and missing permissions, each with its remedy", async () => {
    const emulator = await discord();
    emulator.guild({ name: "Newsroom", everyone: PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages });
    const checks = await check(emulator, { ASK_CHANNELS: channelId });
    expect(checks.filter(({ ok }) => !ok)).toMatchObject([
      { name: "Discord intents", remedy: expect.stringContaining("Message Content") as string },
      { name: "Discord permissions in Newsroom", detail: expect.stringContaining("Read Message History") as string },
    ]);
    const refused = await check(emulator, { DISCORD_TOKEN: "wrong" });
    expect(refused).toMatchObject([{ ok: false, detail: "Discord refused the token.", remedy: expect.stringContaining("DISCORD_TOKEN") as string }]);
  });

  test("offers the invitation where the bot is in no server", async () => {
    const emulator = await discord();
    expect(await check(emulator)).toContainEqual(expect.objectContaining({ ok: false, remedy: expect.stringContaining(`client_id=${emulator.applicationId}`) as string }));
  });

  test("has nothing to look at without a token", async () => {
    expect(await checkDiscord(readSettings({}))).toMatchObject([{ ok: true }]);
  });
});
