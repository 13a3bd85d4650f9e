import { PermissionFlagsBits } from "discord.js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { type Scene, sceneOn } from "./newsroom-scene.ts";

/** One sentence that no message holds. */
const sentence = `The inventory of the lighthouse at Playas lists ${"a coil of rope, a barrel of tar, ".repeat(150)}and a broken lamp.`;
const question = "What does the inventory of the lighthouse at Playas list?";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom({ "inventory.md": `---\ntitle: Inventory\nsource: Coast Gazette\ndate: 2026-03-06\n---\n\n${sentence}\n` });
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
