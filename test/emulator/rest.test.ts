import { PermissionFlagsBits as Flag } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { EmulatedGuild } from "./emulated-guild.ts";
import { type Emulator, type EmulatorOptions, startEmulator } from "./emulator.ts";
import type { Person } from "./member/person.ts";
import { call } from "./raw.ts";
import type { Channel } from "./state/channel.ts";

let emulator: Emulator;
let guild: EmulatedGuild;
let channel: Channel;
let ana: Person;
beforeEach(() => start());
afterEach(() => emulator.stop());

async function start(options: EmulatorOptions = {}): Promise<void> {
  emulator = await startEmulator(options);
  guild = emulator.guild();
  channel = guild.channel("general");
  ana = emulator.user("Ana");
  guild.join(ana);
}

async function restart(options: EmulatorOptions): Promise<void> {
  await emulator.stop();
  await start(options);
}

const post = (body: unknown, to = channel.id) => call(emulator, "POST", `/channels/${to}/messages`, body);
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;

describe("who may do what", () => {
  test("a wrong token, an unknown route, another version", async () => {
    expect(await call(emulator, "GET", "/users/@me", undefined, "wrong")).toMatchObject({
      status: 401,
      body: { code: 0 },
    });
    expect(await call(emulator, "GET", "/nowhere")).toMatchObject({ status: 404 });
    expect((await fetch(`${emulator.apiUrl}/v8/users/@me`)).status).toBe(404);
    expect(emulator.invalidRequests).toBe(1);
  });

  test.each([
    ["view", Flag.ViewChannel, { content: "x" }, 50001],
    ["send", Flag.SendMessages, { content: "x" }, 50013],
    ["embed", Flag.EmbedLinks, { embeds: [{ title: "x" }] }, 50013],
  ])("without the permission to %s, 403", async (_, bit, body, code) => {
    guild.denyBot(channel, bit);
    expect(await post(body)).toMatchObject({ status: 403, body: { code } });
  });

  test("without history: no replies, and nothing to read", async () => {
    const message = ana.in(channel).says("x");
    expect((await call(emulator, "GET", `/channels/${channel.id}/messages`)).body).toHaveLength(1);
    guild.denyBot(channel, Flag.ReadMessageHistory);
    expect(await post({ content: "y", message_reference: { message_id: message.id } })).toMatchObject({
      status: 400,
      body: { code: 160002 },
    });
    expect((await call(emulator, "GET", `/channels/${channel.id}/messages`)).body).toEqual([]);
  });

  test("others' messages can't be edited, nor deleted without the permission", async () => {
    const message = ana.in(channel).says("x");
    const path = `/channels/${channel.id}/messages/${message.id}`;
    expect(await call(emulator, "PATCH", path, { content: "y" })).toMatchObject({ status: 403, body: { code: 50005 } });
    expect(await call(emulator, "DELETE", path)).toMatchObject({ status: 403, body: { code: 50013 } });
  });

  test("a closed direct message", async () => {
    const dm = await call(emulator, "POST", "/users/@me/channels", { recipient_id: ana.id });
    expect(await post({ content: "x" }, idOf(dm))).toMatchObject({ status: 200 });
    ana.acceptDirectMessages(false);
    expect(await post({ content: "x" }, idOf(dm))).toMatchObject({ status: 403, body: { code: 50007 } });
  });
});

describe("messages", () => {
  test("are posted, edited, read and deleted", async () => {
    const posted = await post({ content: " hi " });
    const path = `/channels/${channel.id}/messages/${idOf(posted)}`;
    expect(posted.body).toMatchObject({ content: "hi", author: { bot: true }, edited_timestamp: null });
    expect((await call(emulator, "PATCH", path, { content: "ho" })).body).toMatchObject({ content: "ho" });
    expect((await call(emulator, "GET", path)).body).toMatchObject({ content: "ho" });
    expect(await call(emulator, "PATCH", path, { content: "" })).toMatchObject({ status: 400, body: { code: 50006 } });
    expect(await call(emulator, "DELETE", path)).toMatchObject({ status: 204 });
    expect(await call(emulator, "GET", path)).toMatchObject({ status: 404, body: { code: 10008 } });
    expect(ana.in(channel).messages()).toEqual([]);
  });

  test("with an enforced nonce are made once, however often they are sent", async () => {
    const body = { content: "x", nonce: "1", enforce_nonce: true };
    expect(idOf(await post(body))).toBe(idOf(await post(body)));
    expect(ana.in(channel).messages()).toHaveLength(1);
  });

  test("reply to what is there, or not at all", async () => {
    const gone = { message_id: "1" };
    expect(await post({ content: "x", message_reference: gone })).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { message_reference: {} } },
    });
    expect(
      (await post({ content: "x", message_reference: { ...gone, fail_if_not_exists: false } })).body,
    ).not.toHaveProperty("message_reference");
  });

  test("a member's text is withheld over REST too, unless the app has the intent", async () => {
    ana.in(channel).says("chatter");
    expect((await call(emulator, "GET", `/channels/${channel.id}/messages`)).body).toMatchObject([{ content: "" }]);
    emulator.world.application.intents.messageContent = true;
    expect((await call(emulator, "GET", `/channels/${channel.id}/messages`)).body).toMatchObject([
      { content: "chatter" },
    ]);
    expect((await call(emulator, "GET", "/applications/@me")).body).toMatchObject({ flags: 1 << 19 });
  });

  test("ping whom they name, in text displays too", async () => {
    await post({ flags: 1 << 15, components: [{ type: 10, content: `@everyone <@${ana.id}>` }] });
    await post({ content: `<@${ana.id}>`, allowed_mentions: { parse: [] } });
    const [loud, quiet] = ana.in(channel).messages();
    expect(loud?.pinged).toMatchObject({ everyone: true, users: [ana.id] });
    expect(quiet?.pinged).toMatchObject({ everyone: false, users: [] });
  });
});

describe("limits and faults", () => {
  test("a bucket runs out, says so, and fills again", async () => {
    const first = await post({ content: "x" });
    expect(first.headers.get("x-ratelimit-limit")).toBe("5");
    expect(first.headers.get("x-ratelimit-remaining")).toBe("4");
    for (let n = 0; n < 4; n += 1) await post({ content: "x" });
    const refused = await post({ content: "x" });
    expect(refused).toMatchObject({ status: 429, body: { global: false } });
    expect(refused.headers.get("x-ratelimit-scope")).toBe("user");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await post({ content: "x" }, guild.channel("other").id)).toMatchObject({ status: 200 });
    emulator.advance(5_000);
    expect(await post({ content: "x" })).toMatchObject({ status: 200 });
    expect(emulator.invalidRequests).toBe(1);
  });

  test("the global limit spares interactions", async () => {
    await restart({ limits: { requestsPerSecond: 1 } });
    await call(emulator, "GET", "/users/@me");
    const refused = await call(emulator, "GET", "/users/@me");
    expect(refused).toMatchObject({ status: 429, body: { global: true } });
    expect(refused.headers.get("x-ratelimit-global")).toBe("true");
    expect(await call(emulator, "POST", "/interactions/1/x/callback", { type: 5 }, false)).toMatchObject({
      status: 404,
      body: { code: 10062 },
    });
  });

  test("too many invalid requests bar the address", async () => {
    await restart({ limits: { invalidRequests: 2 } });
    for (let n = 0; n < 2; n += 1) await call(emulator, "GET", "/users/@me", undefined, "wrong");
    expect(await call(emulator, "GET", "/users/@me")).toMatchObject({ status: 429, body: undefined });
    emulator.advance(10 * 60_000);
    expect(await call(emulator, "GET", "/users/@me")).toMatchObject({ status: 200 });
  });

  test("faults fall where and as often as scripted", async () => {
    const fault = emulator.fail({ method: "POST", path: "/messages" }, { status: 503, times: 2 });
    expect(
      [await post({ content: "x" }), await post({ content: "x" }), await post({ content: "x" })].map(
        ({ status }) => status,
      ),
    ).toEqual([503, 503, 200]);
    expect(fault.hits).toBe(2);
    const cut = emulator.fail({ path: /^\/users/ }, { drop: true });
    await expect(call(emulator, "GET", "/users/@me")).rejects.toThrow();
    cut.stop();
    emulator.fail({ path: "/users" }, { delayMs: 60, times: 1 });
    const before = performance.now();
    expect(await call(emulator, "GET", "/users/@me")).toMatchObject({ status: 200 });
    expect(performance.now() - before).toBeGreaterThan(50);
    expect(emulator.requests.at(-1)).toMatchObject({ method: "GET", path: "/users/@me", status: 200 });
  });
});

describe("commands", () => {
  const path = () => `/applications/${emulator.applicationId}/commands`;
  const ASK = { name: "ask", description: "Ask" };

  test("are created, replaced, edited and deleted, and keep their ids by name", async () => {
    const made = await call(emulator, "POST", path(), ASK);
    const again = await call(emulator, "PUT", path(), [
      { ...ASK, description: "Again" },
      { ...ASK, name: "help" },
    ]);
    expect(again.body).toMatchObject([{ id: idOf(made), description: "Again" }, { name: "help" }]);
    expect((await call(emulator, "PATCH", `${path()}/${idOf(made)}`, { description: "Thrice" })).body).toMatchObject({
      name: "ask",
      description: "Thrice",
    });
    expect(await call(emulator, "DELETE", `${path()}/${idOf(made)}`)).toMatchObject({ status: 204 });
    expect((await call(emulator, "GET", path())).body).toMatchObject([{ name: "help" }]);
  });

  test("refuse two of a name, strangers' apps and guilds", async () => {
    expect(await call(emulator, "PUT", path(), [ASK, ASK])).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await call(emulator, "GET", "/applications/1/commands")).toMatchObject({
      status: 404,
      body: { code: 10002 },
    });
    expect(await call(emulator, "GET", `/applications/${emulator.applicationId}/guilds/1/commands`)).toMatchObject({
      status: 403,
      body: { code: 50001 },
    });
  });
});
