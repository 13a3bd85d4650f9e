import { execFile } from "node:child_process";
import { promisify } from "node:util";

import { PermissionFlagsBits } from "discord.js";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { type Emulator, type EmulatorOptions, startEmulator } from "../../emulator/emulator.ts";
import { startBotProcess } from "./bot-child.ts";
import { changesIn } from "./editors.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

let newsroom: Newsroom;
const emulators: Emulator[] = [];
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(async () => {
  for (const emulator of emulators.splice(0)) await emulator.stop();
});
afterAll(() => newsroom.close());

async function discord(options: EmulatorOptions): Promise<Emulator> {
  const emulator = await startEmulator(options);
  emulators.push(emulator);
  return emulator;
}

/** Three processes load, two of them a model, and the second waits its turn to log in. */
const patienceMs = 120_000;

/** An operator in a server of the given shard. */
function editorOn(emulator: Emulator, shard: number) {
  const guild = emulator.guild({ onShard: [shard, 2] });
  const member = emulator.user("Ana");
  guild.join(member, guild.role("desk", { permissions: PermissionFlagsBits.ManageGuild }));
  return { member, seat: member.in(guild.channel("general")) };
}

/** Ids of the processes that the bot started to be shards, as the system lists them. */
async function shardsOf(parent: number | undefined): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)("ps", ["-A", "-o", "pid=,ppid=,args="]);
  const lines = stdout.split("\n").map((line) => line.trim().split(/\s+/u));
  return lines.flatMap(([pid, ppid, ...args]) => (Number(ppid) === parent && args.join(" ").includes("bot-process") ? [Number(pid)] : []));
}

const question = "What did the lighthouse keeper of Atacames say?";
const form = {
  title: "Lighthouse closed",
  source: "Coast Gazette",
  date: "2026-03-06",
  text: "The lighthouse keeper of Atacames said on Friday that the lamp would stay dark for a month.",
};

test("two shards share one index: a run is joined from the other, and both answer from what it made", async () => {
  // One server a shard, so that Discord recommends two.
  const emulator = await discord({ limits: { guildsPerShard: 1 } });
  const [first, second] = [editorOn(emulator, 0), editorOn(emulator, 1)];
  const child = startBotProcess(emulator, newsroom, { SHARDS: "auto", OPERATOR_IDS: `${first.member.id},${second.member.id}` });
  try {
    await expect.poll(() => emulator.gateway.connected.map(({ shard }) => shard).sort(), { timeout: patienceMs }).toEqual([[0, 2], [1, 2]]);
    await expect.poll(() => emulator.commands.length, { timeout: patienceMs }).toBeGreaterThan(0);
    for (const { seat } of [first, second]) {
      const reply = await seat.seesReply(seat.says(`${emulator.mention} Which gangs did the United States designate as terrorist organisations?`), 30_000);
      expect(reply.text).toContain("Los Choneros");
      expect((await seat.slash("ask", { question }).answer()).text).toContain("doesn't answer");
    }
    const registrations = emulator.requests.filter(({ method, path }) => method === "PUT" && path.includes("/commands"));
    expect(registrations).toHaveLength(1);

    const added = await (await second.seat.slash("article add").modal()).submit(form).answer();
    expect(added.text).toContain("Added to the coverage");
    const plan = await first.seat.slash("reindex").answer(patienceMs);
    expect(plan.text).toContain("**Added:** 1 article");
    first.seat.press(plan, "Make the new index");
    await first.seat.sees((message) => message.id === plan.id && message.text.includes("Making the new index"), patienceMs);
    const joining = second.seat.slash("reindex");
    expect((await joining.followUp()).text).toContain("this message follows it");
    for (const { seat } of [first, second]) {
      const done = await seat.sees((message) => message.text.includes("The new index is in use"), patienceMs);
      expect(done.text).toContain(`Asked for by <@${first.member.id}>`);
    }
    for (const { seat } of [first, second]) {
      expect((await seat.slash("ask", { question }).answer()).text).toContain("would stay dark for a month");
      expect((await seat.slash("status").answer()).text).toContain("Generation 2");
    }

    // A shard that dies is started again, and answers as before.
    const [shard] = await shardsOf(child.process.pid);
    process.kill(shard ?? Number.NaN, "SIGKILL");
    await expect.poll(() => emulator.gateway.connected.length, { timeout: 10_000 }).toBe(1);
    await expect.poll(() => emulator.gateway.connected.length, { timeout: patienceMs }).toBe(2);
    for (const { seat } of [first, second]) {
      expect((await seat.slash("ask", { question }).answer()).text).toContain("would stay dark for a month");
    }
    // One run, whoever follows it.
    expect(changesIn(newsroom).map(({ action, member }) => [action, member])).toEqual([["reindex", first.member.id], ["add", second.member.id]]);
  } finally {
    child.process.kill("SIGTERM");
    await child.ended;
  }
  expect(await child.ended).toMatchObject({ code: 0, stderr: "" });
  await expect.poll(() => emulator.gateway.connected).toEqual([]);
}, 3 * patienceMs);

test("a shard that can't start ends all, with one line that says why and what to do", async () => {
  const emulator = await discord({ intents: { messageContent: false } });
  const { code, stderr } = await startBotProcess(emulator, newsroom, { SHARDS: "2", ASK_CHANNELS: "100000000000000001" }).ended;
  expect(code).toBe(1);
  expect(stderr.trim()).toMatch(/^Shard 0 can't run\. Discord refused the Message Content intent[^\n]* Switch it on[^\n]*$/u);
}, patienceMs);
