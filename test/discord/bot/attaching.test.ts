import { PermissionFlagsBits } from "discord.js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { type Scene, sceneOn } from "./newsroom-scene.ts";

/** One sentence that no message holds. */
const sentence = `The inventory of the lighthouse at Playas lists ${"a coil of rope, a barrel of tar, ".repeat(150)}and a broken lamp.`;
const question = "What does the inventory of the lighthouse at Playas list?";

/** One sentence made of what Discord would format, link, unfurl or ping. */
const hostile =
  "> The harbour master of Salango noted: **stop** @everyone <@123456789012345678> <t:0:D> [pay](https://evil.test/a_b) https://evil.test, discord.gg/abc, " +
  "<mailto:a@b.test>, :smile: <a:x:123456789012345678> ||hidden|| `code` ```js ~~x~~ __y__ \\\\ \\* -# small | table | # one, \u202eback\u202c\u200b and 👩‍👩‍👧 to the end.";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom({
    "inventory.md": `---\ntitle: Inventory\nsource: Coast Gazette\ndate: 2026-03-06\n---\n\n${sentence}\n`,
    "hostile.json": JSON.stringify({ title: "# @here [Log](https://evil.test)", source: "> ||Gazette|| <@&2> \u202e", date: "2026-03-06", text: hostile }),
  });
});
afterEach(() => newsroom.clear());
afterAll(() => newsroom.close());

async function scene(options?: Parameters<typeof sceneOn>[1]): Promise<Scene & { readonly mention: string }> {
  const { emulator } = await newsroom.start();
  return { ...sceneOn(emulator, options), mention: emulator.mention };
}

test("a sentence longer than a message comes whole, in a file", async () => {
  const { seat, mention } = await scene();
  const reply = await seat.seesReply(seat.says(`${mention} ${question}`));
  expect(reply.rendering.text).toContain("stands in full in quotes-1.txt");
  expect(reply.files.map(({ bytes }) => bytes.toString())).toEqual([sentence]);
});

test("a quote full of markup is shown character for character, and pings, links and unfurls nothing", async () => {
  const { seat, mention } = await scene();
  const ask = "What did the harbour master of Salango note?";
  const reply = await seat.seesReply(seat.says(`${mention} ${ask}`));
  const { text, links, mentions } = reply.rendering;
  expect(text).toContain(hostile);
  // The one thing that Discord draws is the bot's own: when the index was made.
  expect(mentions).toEqual([{ kind: "timestamp", target: expect.stringMatching(/^\d{10}:R$/u) as string }]);
  expect([...links, ...reply.previews]).toEqual([]);
  expect(reply.pinged).toMatchObject({ everyone: false, here: false, users: [], roles: [] });
  const context = await seat.press(reply, "In context").answer();
  expect(context.rendering).toMatchObject({ text: expect.stringContaining(hostile) as string, links: [], mentions: [] });
});

describe("where the bot may not attach files, the answer comes without, and says what is lacking", () => {
  test("to a mention, in the language of the server", async () => {
    const { guild, channel, seat, mention } = await scene({ guildLocale: "es-ES" });
    guild.denyBot(channel, PermissionFlagsBits.AttachFiles);
    const reply = await seat.seesReply(seat.says(`${mention} ${question}`));
    expect(reply.text).toContain("Coast Gazette");
    expect(reply.text).toContain("me falta Adjuntar archivos");
    expect(reply.files).toEqual([]);
  });

  test("to a command", async () => {
    const { guild, channel, seat } = await scene();
    guild.denyBot(channel, PermissionFlagsBits.AttachFiles);
    const reply = await seat.slash("ask", { question }).answer();
    expect(reply.text).toContain("Coast Gazette");
    expect(reply.text).toContain("No file could be attached: I lack Attach Files in this channel");
    expect(reply.files).toEqual([]);
  });
});
