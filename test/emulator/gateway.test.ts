import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { type Emulator, type EmulatorOptions, startEmulator } from "./emulator.ts";
import { call, RawSocket } from "./raw.ts";

const GUILDS = 1;
const GUILD_MESSAGES = 1 << 9;
const DIRECT_MESSAGES = 1 << 12;
const MESSAGE_CONTENT = 1 << 15;

let emulator: Emulator;
beforeEach(() => start());
afterEach(() => emulator.stop());

async function start(options: EmulatorOptions = {}): Promise<void> {
  emulator = await startEmulator(options);
}

async function restart(options: EmulatorOptions): Promise<void> {
  await emulator.stop();
  await start(options);
}

describe("opening a session", () => {
  test("hello, heartbeat, ready, one guild after another", async () => {
    const guild = emulator.guild();
    const socket = await RawSocket.open(emulator);
    expect(await socket.until(({ op }) => op === 10)).toMatchObject({ d: { heartbeat_interval: 41_250 } });
    socket.send(1, null);
    await socket.until(({ op }) => op === 11);
    socket.identify(emulator);
    expect(await socket.event("READY")).toMatchObject({ s: 1, d: { guilds: [{ id: guild.id, unavailable: true }] } });
    expect(await socket.event("GUILD_CREATE")).toMatchObject({ s: 2, d: { id: guild.id } });
  });

  test.each([
    ["a wrong token", { token: "wrong" }, 4004],
    ["a shard out of range", { shard: [2, 2] }, 4010],
    ["intents that aren't", { intents: 1 << 30 }, 4013],
    ["no intents", { intents: undefined }, 4013],
    ["message content, not switched on", { intents: MESSAGE_CONTENT }, 4014],
    ["members, not switched on", { intents: 1 << 1 }, 4014],
  ])("%s closes it", async (_, more, code) => {
    const socket = await RawSocket.open(emulator);
    socket.identify(emulator, more);
    expect(await socket.closed).toBe(code);
  });

  test("too many guilds for one shard close it", async () => {
    await restart({ limits: { guildsPerShard: 1 } });
    emulator.guild();
    emulator.guild();
    expect((await call(emulator, "GET", "/gateway/bot")).body).toMatchObject({ shards: 2 });
    const socket = await RawSocket.open(emulator);
    socket.identify(emulator);
    expect(await socket.closed).toBe(4011);
  });

  test("another version of the gateway closes it", async () => {
    expect(await (await RawSocket.open(emulator, "v=6")).closed).toBe(4012);
  });

  test("speaking before identifying, unknown opcodes, garbage, length and haste close it", async () => {
    const early = await RawSocket.open(emulator);
    early.send(3, {});
    const twice = await RawSocket.open(emulator);
    twice.identify(emulator);
    twice.identify(emulator);
    const odd = await RawSocket.open(emulator);
    odd.identify(emulator);
    odd.send(99, {});
    const garbage = await RawSocket.open(emulator);
    garbage.sendText("{");
    const long = await RawSocket.open(emulator);
    long.send(3, { x: "x".repeat(4_096) });
    const hasty = await RawSocket.open(emulator);
    for (let n = 0; n < 121; n += 1) hasty.send(1, null);
    const codes = await Promise.all([early, twice, odd, garbage, long, hasty].map(({ closed }) => closed));
    expect(codes).toEqual([4003, 4005, 4001, 4002, 4002, 4008]);
  });

  test("identifies are rationed in five seconds and in a day", async () => {
    await restart({ limits: { maxConcurrency: 1, identifiesPerDay: 2 } });
    const [first, second, third] = [
      await RawSocket.open(emulator),
      await RawSocket.open(emulator),
      await RawSocket.open(emulator),
    ];
    first.identify(emulator);
    await first.event("READY");
    second.identify(emulator);
    expect(await second.until(({ op }) => op === 9)).toMatchObject({ d: false });
    emulator.advance(5_001);
    second.identify(emulator);
    await second.event("READY");
    emulator.advance(5_001);
    const token = emulator.token;
    third.identify(emulator);
    expect(await third.closed).toBe(4004);
    expect(emulator.token).not.toBe(token);
  });
});

describe("coming back", () => {
  async function session(): Promise<{ socket: RawSocket; id: string }> {
    const socket = await RawSocket.open(emulator);
    socket.identify(emulator);
    const { d } = await socket.event("READY");
    return { socket, id: (d as { session_id: string }).session_id };
  }

  test("events missed are replayed in order, then Resumed", async () => {
    const ana = emulator.user("Ana");
    const { socket, id } = await session();
    socket.cut();
    await expect.poll(() => emulator.gateway.connected.length).toBe(0);
    ana.dm().says("one");
    ana.dm().says("two");
    const back = await RawSocket.open(emulator);
    back.send(6, { token: emulator.token, session_id: id, seq: 1 });
    await back.event("RESUMED");
    expect(back.received.slice(1).map(({ s, t, d }) => [s, t, (d as { content?: string }).content])).toEqual([
      [2, "MESSAGE_CREATE", "one"],
      [3, "MESSAGE_CREATE", "two"],
      [4, "RESUMED", undefined],
    ]);
  });

  test.each([1000, 1001])("closing with %i ends the session", async (code) => {
    const { socket, id } = await session();
    socket.end(code);
    await expect.poll(() => emulator.gateway.connected.length).toBe(0);
    const back = await RawSocket.open(emulator);
    back.send(6, { token: emulator.token, session_id: id, seq: 1 });
    expect(await back.until(({ op }) => op === 9)).toMatchObject({ d: false });
  });

  test("a sequence number from the future closes it", async () => {
    const { id } = await session();
    const back = await RawSocket.open(emulator);
    back.send(6, { token: emulator.token, session_id: id, seq: 99 });
    expect(await back.closed).toBe(4007);
  });

  test("the server can ask for it, declare a session invalid, and fall silent", async () => {
    const { socket } = await session();
    emulator.gateway.requestReconnect();
    emulator.gateway.invalidate(true);
    await socket.until(({ op }) => op === 7);
    expect(await socket.until(({ op }) => op === 9)).toMatchObject({ d: true });
    emulator.gateway.acknowledgesHeartbeats = false;
    socket.send(1, null);
    socket.send(3, { status: "online", activities: [], afk: false, since: null });
    await expect.poll(() => emulator.gateway.connected[0]?.presence?.status).toBe("online");
    expect(socket.received.some(({ op }) => op === 11)).toBe(false);
  });
});

describe("who gets what", () => {
  /** Contents of the messages that arrive, once the last has. */
  async function contents(socket: RawSocket, count: number): Promise<unknown[]> {
    const messages = () => socket.received.filter(({ t }) => t === "MESSAGE_CREATE");
    await expect.poll(() => messages().length).toBe(count);
    return messages().map(({ d }) => (d as { content: string }).content);
  }

  test("content is withheld without the intent, but for direct messages, mentions and replies that ping", async () => {
    const guild = emulator.guild();
    const channel = guild.channel("general");
    const ana = emulator.user("Ana");
    guild.join(ana);
    const socket = await RawSocket.open(emulator);
    socket.identify(emulator);
    await socket.event("READY");
    const own = await call(emulator, "POST", `/channels/${channel.id}/messages`, { content: "own" });
    const seat = ana.in(channel);
    const answer = seat.messages().find(({ id }) => id === (own.body as { id: string }).id);
    if (!answer) throw new Error("Ana doesn't see the bot's message.");
    seat.says("chatter");
    seat.says(`${emulator.mention} hello`);
    seat.says("and when?", { replyTo: answer });
    seat.says("psst", { replyTo: answer, ping: false });
    ana.dm().says("between us");
    expect(await contents(socket, 6)).toEqual(["own", "", `${emulator.mention} hello`, "and when?", "", "between us"]);
  });

  test("with the intent switched on and asked for, nothing is", async () => {
    await restart({ intents: { messageContent: true } });
    const guild = emulator.guild();
    const ana = emulator.user("Ana");
    guild.join(ana);
    const socket = await RawSocket.open(emulator);
    socket.identify(emulator, { intents: GUILDS | GUILD_MESSAGES | MESSAGE_CONTENT });
    await socket.event("READY");
    ana.in(guild.channel("general")).says("chatter");
    expect(await contents(socket, 1)).toEqual(["chatter"]);
  });

  test("only events that were asked for, of channels that the bot may view", async () => {
    const guild = emulator.guild();
    const ana = emulator.user("Ana");
    guild.join(ana);
    const hidden = guild.channel("hidden");
    guild.denyBot(hidden, 1n << 10n);
    const socket = await RawSocket.open(emulator);
    socket.identify(emulator, { intents: DIRECT_MESSAGES });
    const second = await RawSocket.open(emulator);
    second.identify(emulator);
    await Promise.all([socket.event("READY"), second.event("GUILD_CREATE")]);
    ana.in(guild.channel("general")).says(`${emulator.mention} a`);
    ana.in(hidden).says(`${emulator.mention} b`);
    ana.dm().says("c");
    expect(await contents(socket, 1)).toEqual(["c"]);
    expect(await contents(second, 2)).toEqual([`${emulator.mention} a`, "c"]);
    expect(socket.received.some(({ t }) => t === "GUILD_CREATE")).toBe(false);
  });

  test("guilds go to their shard, direct messages to the first", async () => {
    const guilds = [emulator.guild({ onShard: [0, 2] }), emulator.guild({ onShard: [1, 2] })];
    const ana = emulator.user("Ana");
    for (const guild of guilds) guild.join(ana);
    const sockets = [await RawSocket.open(emulator), await RawSocket.open(emulator)];
    for (const [index, socket] of sockets.entries()) socket.identify(emulator, { shard: [index, 2] });
    for (const [index, socket] of sockets.entries())
      expect(await socket.event("GUILD_CREATE")).toMatchObject({ d: { id: guilds[index]?.id } });
    for (const guild of guilds) ana.in(guild.channel("c")).says(`${emulator.mention} ${guild.id}`);
    ana.dm().says("dm");
    const [zero, one] = sockets;
    if (!zero || !one) throw new Error("Two sockets were opened.");
    expect(await contents(zero, 2)).toEqual([`${emulator.mention} ${guilds[0]?.id ?? ""}`, "dm"]);
    expect(await contents(one, 1)).toEqual([`${emulator.mention} ${guilds[1]?.id ?? ""}`]);
  });
});
