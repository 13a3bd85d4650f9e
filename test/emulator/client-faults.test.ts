import { Events, GatewayIntentBits } from "discord.js";
import { describe, expect, test } from "vitest";

import { LIMITS } from "./limits.ts";
import { clientFor, echo, INTENTS, login, start } from "./live-client.ts";

describe("when things go wrong, a discord.js client", () => {
  test("waits out a 429 and a 503", async () => {
    const { emulator, seat } = await start({
      limits: { buckets: { ...LIMITS.buckets, "message create": { limit: 1, windowMs: 300 } } },
    });
    const client = await login(emulator, { rest: { api: emulator.apiUrl, retries: 3 } });
    echo(client);
    const scripted = emulator.fail({ method: "POST", path: "/messages" }, { status: 429, retryAfter: 0.2, times: 1 });
    const broken = emulator.fail({ method: "POST", path: "/messages" }, { status: 503, times: 1 });
    for (const word of ["one", "two"]) seat.says(`${emulator.mention} ${word}`);
    await seat.sees((message) => message.byBot && message.text.includes("one"));
    await seat.sees((message) => message.byBot && message.text.includes("two"));
    expect([scripted.hits, broken.hits]).toEqual([1, 1]);
  });

  test("resumes after a drop, a reconnect request and a resumable invalid session, missing nothing", async () => {
    const { emulator, seat } = await start();
    const client = await login(emulator);
    echo(client);
    const levers = [
      () => emulator.gateway.drop(),
      () => emulator.gateway.requestReconnect(),
      () => emulator.gateway.invalidate(true),
    ];
    for (const [index, pull] of levers.entries()) {
      const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
      pull();
      const question = seat.says(`${emulator.mention} ${index}`);
      await seat.seesReply(question, 10_000);
      await resumed;
    }
    expect(emulator.gateway.sessions).toHaveLength(1);
  });

  test("identifies anew when its session is gone", async () => {
    const { emulator, seat } = await start();
    const client = await login(emulator);
    echo(client);
    emulator.gateway.forget();
    const again = new Promise((resolve) => client.once(Events.ShardReady, resolve));
    emulator.gateway.drop();
    await again;
    expect(emulator.gateway.sessions).toHaveLength(2);
    await seat.seesReply(seat.says(`${emulator.mention} still there?`));
  });

  test("leaves a connection whose heartbeats go unanswered", async () => {
    const { emulator } = await start({ limits: { heartbeatIntervalMs: 150 } });
    const client = await login(emulator);
    emulator.gateway.acknowledgesHeartbeats = false;
    await new Promise((resolve) => client.once(Events.ShardReconnecting, resolve));
    emulator.gateway.acknowledgesHeartbeats = true;
    await new Promise((resolve) => client.once(Events.ShardResume, resolve));
  });

  test("fails clearly on a bad token and on an intent that isn't switched on", async () => {
    const { emulator } = await start();
    await expect(clientFor(emulator).login("wrong")).rejects.toMatchObject({ code: "TokenInvalid" });
    const greedy = clientFor(emulator, { intents: [...INTENTS, GatewayIntentBits.MessageContent] });
    await expect(greedy.login(emulator.token)).rejects.toThrow(/disallowed intents/i);
  });

  test("runs as two shards, each with its own guild", async () => {
    const { emulator } = await start();
    const ana = emulator.user("Bea");
    const seats = [0, 1].map((index) => {
      const guild = emulator.guild({ onShard: [index, 2] });
      guild.join(ana);
      return ana.in(guild.channel("general"));
    });
    const client = await login(emulator, { shards: [0, 1], shardCount: 2 });
    const answered: number[] = [];
    client.on(Events.MessageCreate, (message) => {
      if (!message.author.bot) answered.push(message.guild?.shardId ?? -1);
    });
    echo(client);
    for (const seat of seats) await seat.seesReply(seat.says(`${emulator.mention} which?`));
    expect(answered).toEqual([0, 1]);
    expect(emulator.gateway.connected.map(({ shard }) => shard)).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});
