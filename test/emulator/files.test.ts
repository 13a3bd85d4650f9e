import { PermissionFlagsBits as Flag } from "discord-api-types/v10";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import type { EmulatedGuild } from "./emulated-guild.ts";
import { type Emulator, startEmulator } from "./emulator.ts";
import type { Person } from "./member/person.ts";
import { call } from "./raw.ts";
import type { Channel } from "./state/channel.ts";

let emulator: Emulator;
let guild: EmulatedGuild;
let channel: Channel;
let ana: Person;

afterEach(() => emulator.stop());

beforeEach(async () => {
  emulator = await startEmulator();
  guild = emulator.guild();
  channel = guild.channel("general");
  ana = emulator.user("Ana");
  guild.join(ana);
});

const post = (body: unknown) => call(emulator, "POST", `/channels/${channel.id}/messages`, body);
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;

describe("files", () => {
  function upload(json: object, ...files: readonly (readonly [string, Buffer])[]): FormData {
    const form = new FormData();
    form.set("payload_json", JSON.stringify(json));
    for (const [index, [name, bytes]] of files.entries())
      form.set(`files[${index}]`, new Blob([new Uint8Array(bytes)], { type: "text/plain" }), name);
    return form;
  }

  test("are attached, shown by components, kept or dropped by edits, and served", async () => {
    const shown = {
      flags: 1 << 15,
      attachments: [{ id: 0, description: "all of it" }],
      components: [{ type: 13, file: { url: "attachment://quote.txt" } }],
    };
    const posted = await post(upload(shown, ["quote.txt", Buffer.from("word for word")]));
    expect(posted.body).toMatchObject({ attachments: [{ filename: "quote.txt", description: "all of it", size: 13 }] });
    const seen = ana.in(channel).messages()[0];
    const url = seen?.files[0]?.url ?? "";
    expect(new URL(url).hostname).toBe("cdn.discordapp.com");
    expect(await (await emulator.fetch(url)).text()).toBe("word for word");
    expect((await emulator.fetch(url.replace(/hm=./, "hm=0x"))).status).toBe(404);
    emulator.advance(24 * 60 * 60_000 + 2_000);
    expect((await emulator.fetch(url)).status).toBe(404);
    const plain = await post(upload({ content: "x" }, ["a b.txt", Buffer.from("1")], ["c.txt", Buffer.from("2")]));
    const { attachments } = plain.body as { attachments: { id: string; filename: string }[] };
    expect(attachments.map(({ filename }) => filename)).toEqual(["a_b.txt", "c.txt"]);
    const edited = await call(emulator, "PATCH", `/channels/${channel.id}/messages/${idOf(plain)}`, {
      attachments: [{ id: attachments[1]?.id }],
    });
    expect(edited.body).toMatchObject({ attachments: [{ filename: "c.txt" }] });
  });

  test("too large, or not allowed", async () => {
    expect(await post(upload({}, ["big.txt", Buffer.alloc(10 * 1024 * 1024 + 1)]))).toMatchObject({
      status: 413,
      body: { code: 40005 },
    });
    guild.denyBot(channel, Flag.AttachFiles);
    expect(await post(upload({}, ["small.txt", Buffer.from("x")]))).toMatchObject({
      status: 403,
      body: { code: 50013 },
    });
  });
});
