import { PermissionFlagsBits } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { EmulatedGuild } from "./emulated-guild.ts";
import { type Emulator, startEmulator } from "./emulator.ts";
import type { Invocation } from "./member/invocation.ts";
import { ClientRefusal } from "./member/refusal.ts";
import type { Person } from "./member/person.ts";
import type { Seat } from "./member/seat.ts";
import { call, RawSocket } from "./raw.ts";
import type { Channel } from "./state/channel.ts";

const ASK = {
  name: "ask",
  description: "Ask",
  options: [
    { type: 3, name: "question", description: "d", required: true, max_length: 20 },
    { type: 3, name: "source", description: "d", autocomplete: true },
  ],
};

let emulator: Emulator;
let guild: EmulatedGuild;
let channel: Channel;
let ana: Person;
let seat: Seat;

beforeEach(async () => {
  emulator = await startEmulator();
  guild = emulator.guild({ locale: "es-ES" });
  channel = guild.channel("general");
  ana = emulator.user("Ana", { locale: "es-419" });
  guild.join(ana);
  seat = ana.in(channel);
  await register([ASK, { name: "Read", type: 3 }]);
});
afterEach(() => emulator.stop());

const register = (commands: object[]) =>
  call(emulator, "PUT", `/applications/${emulator.applicationId}/commands`, commands);
function respond({ interaction: { id, token } }: Invocation, body: object, query = "") {
  return call(emulator, "POST", `/interactions/${id}/${token}/callback${query}`, body, false);
}

describe("what the app is told", () => {
  async function told(act: () => void): Promise<unknown> {
    const socket = await RawSocket.open(emulator);
    socket.identify(emulator);
    await socket.event("READY");
    act();
    return (await socket.event("INTERACTION_CREATE")).d;
  }

  test("in a guild: member, locales, permissions, owners", async () => {
    const ben = emulator.user("Ben");
    guild.join(ben, guild.role("desk", { permissions: PermissionFlagsBits.ManageGuild }));
    const d = await told(() => ben.in(channel).slash("ask", { question: "Who?" }));
    expect(d).toMatchObject({
      type: 2,
      locale: "en-US",
      guild_locale: "es-ES",
      context: 0,
      entitlements: [],
      authorizing_integration_owners: { "0": guild.id },
      attachment_size_limit: 10_485_760,
      data: { name: "ask", options: [{ name: "question", type: 3, value: "Who?" }] },
    });
    const { member } = d as { member: { permissions: string; user: { id: string } } };
    expect(BigInt(member.permissions) & PermissionFlagsBits.ManageGuild).toBe(PermissionFlagsBits.ManageGuild);
    expect(member.user.id).toBe(ben.id);
  });

  test("in a direct message: the user, and no guild", async () => {
    const d = await told(() => ana.dm().slash("ask", { question: "Who?" }));
    expect(d).toMatchObject({
      user: { id: ana.id },
      context: 1,
      locale: "es-419",
      authorizing_integration_owners: { "0": "0" },
    });
    expect(d).not.toHaveProperty("member");
    expect(d).not.toHaveProperty("guild_id");
  });

  test("of a message command's message: all of it, though the intent is off", async () => {
    const message = seat.says("chatter");
    const d = await told(() => seat.onMessage("Read", message));
    expect(d).toMatchObject({
      data: { target_id: message.id, resolved: { messages: { [message.id]: { content: "chatter" } } } },
    });
  });

  test("of an autocompletion: what is typed so far, with the focus", async () => {
    const d = await told(() => seat.autocomplete("ask", "source", { source: "El" }));
    expect(d).toMatchObject({ type: 4, data: { options: [{ name: "source", value: "El", focused: true }] } });
  });
});

describe("what the client lets a member do", () => {
  test("options as the command asks for them", () => {
    expect(() => seat.slash("ask")).toThrow(/required/);
    expect(() => seat.slash("ask", { question: "x".repeat(21) })).toThrow(/characters/);
    expect(() => seat.slash("ask", { question: "x", colour: "red" })).toThrow(/no option/);
    expect(() => seat.slash("reindex")).toThrow(/no command/);
    expect(() => seat.autocomplete("ask", "question", {})).toThrow(/autocomplete/);
  });

  test("only commands for this place and these permissions", async () => {
    await register([
      { ...ASK, name: "anywhere" },
      { ...ASK, name: "servers", contexts: [0] },
      { ...ASK, name: "managers", default_member_permissions: PermissionFlagsBits.ManageGuild.toString() },
      { ...ASK, name: "admins", default_member_permissions: "0" },
    ]);
    expect(seat.commands()).toEqual(["anywhere", "servers"]);
    expect(ana.dm().commands()).toEqual(["anywhere", "managers", "admins"]);
    guild.join(ana, guild.role("desk", { permissions: PermissionFlagsBits.ManageGuild }));
    expect(seat.commands()).toEqual(["anywhere", "servers", "managers"]);
    guild.openCommand("admins", ana);
    expect(seat.commands()).toEqual(["anywhere", "servers", "managers", "admins"]);
  });

  test("a guild's own commands only there", async () => {
    await call(emulator, "PUT", `/applications/${emulator.applicationId}/guilds/${guild.id}/commands`, [
      { name: "here", description: "d" },
    ]);
    const elsewhere = emulator.guild();
    elsewhere.join(ana);
    expect(seat.commands()).toContain("here");
    expect(ana.in(elsewhere.channel("c")).commands()).not.toContain("here");
  });

  test("at most 25 choices come back", async () => {
    const invocation = seat.autocomplete("ask", "source", {});
    const choices = (n: number) => Array.from({ length: n }, (_, i) => ({ name: `n${i}`, value: `v${i}` }));
    expect(await respond(invocation, { type: 8, data: { choices: choices(26) } })).toMatchObject({
      body: { code: 50035 },
    });
    await respond(invocation, { type: 8, data: { choices: choices(25) } });
    expect(await invocation.choices()).toHaveLength(25);
  });
});

describe("what a member sees and does", () => {
  test("their own messages are theirs to rewrite, the bot's for moderators to delete", async () => {
    const mine = seat.says("frist");
    seat.rewrites(mine, "first");
    expect(mine.latest().text).toBe("first");
    await call(emulator, "POST", `/channels/${channel.id}/messages`, { content: "bot's" });
    const bots = await seat.seesReply();
    expect(() => seat.deletes(bots)).toThrow(ClientRefusal);
    expect(() => seat.rewrites(bots, "mine")).toThrow(ClientRefusal);
    guild.join(ana, guild.role("moderators", { permissions: PermissionFlagsBits.ManageMessages }));
    seat.deletes(bots);
    expect(seat.messages().map(({ text }) => text)).toEqual(["first"]);
  });

  test("what they read, what is live in it, and what unfurls below", async () => {
    const say = (body: object) => call(emulator, "POST", `/channels/${channel.id}/messages`, body);
    await say({ content: "**a** https://a.b [c](<https://d.e>)" });
    await say({ content: "https://a.b", flags: 4 });
    await say({
      flags: 1 << 15,
      components: [
        { type: 10, content: "\\*d\\*" },
        { type: 10, content: "https://a.b" },
      ],
    });
    const [plain, suppressed, second] = seat.messages();
    expect(plain?.rendering).toMatchObject({ text: "a https://a.b c", formatting: ["bold"] });
    expect([plain?.previews, suppressed?.previews, second?.previews]).toEqual([["https://a.b"], [], []]);
    expect(second?.rendering.text).toBe("*d*\nhttps://a.b");
  });

  test("webhooks are told from members, and the bot can be thrown out", async () => {
    const socket = await RawSocket.open(emulator);
    socket.identify(emulator);
    await socket.event("GUILD_CREATE");
    guild.webhookSays(channel, "Feed", emulator.mention);
    expect((await socket.event("MESSAGE_CREATE")).d).toMatchObject({
      webhook_id: expect.any(String) as string,
      author: { bot: true },
    });
    guild.removeBot();
    expect((await socket.event("GUILD_DELETE")).d).toMatchObject({ id: guild.id });
    expect(await call(emulator, "GET", `/guilds/${guild.id}`)).toMatchObject({ status: 403, body: { code: 50001 } });
  });

  test("files go into forms", async () => {
    const socket = await RawSocket.open(emulator);
    socket.identify(emulator);
    await socket.event("READY");
    const invocation = seat.slash("ask", { question: "x" });
    const upload = { type: 18, label: "File", component: { type: 19, custom_id: "f" } };
    await respond(invocation, { type: 9, data: { custom_id: "m", title: "Add", components: [upload] } });
    (await invocation.modal()).submit({ f: { name: "a.txt", contentType: "text/plain", bytes: Buffer.from("x") } });
    const { d } = await socket.until(({ d }) => (d as { type?: number } | null)?.type === 5);
    const { data } = d as {
      data: {
        components: { component: { values: string[] } }[];
        resolved: { attachments: Record<string, { filename: string }> };
      };
    };
    expect(data.resolved.attachments[data.components[0]?.component.values[0] ?? ""]?.filename).toBe("a.txt");
  });
});
