import { rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { PermissionFlagsBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

import type { Emulator } from "../../emulator/emulator.ts";
import { changesIn, editorsIn } from "./editors.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

let newsroom: Newsroom;
const emulators: Emulator[] = [];
beforeEach(async () => {
  newsroom = await openNewsroom();
});
afterEach(async () => {
  await newsroom.close();
  for (const emulator of emulators.splice(0)) await emulator.stop();
});

/** Loading the model in a process of its own takes a while on a busy machine. */
const indexingMs = 60_000;

vi.setConfig({ testTimeout: 3 * indexingMs });

const question = "What did the lighthouse keeper of Atacames say?";
const report = `---
title: Lighthouse closed
source: Coast Gazette
date: 2026-03-06
---

The lighthouse keeper of Atacames said on Friday that the lamp would stay dark for a month.
`;

const editors = () => editorsIn(newsroom, emulators);
const changes = () => changesIn(newsroom);

describe("/reindex", () => {
  test("shows what would change, asks, shows how it comes on, answers from the new index, and is recorded", async () => {
    const { seat, ana, guild } = await editors();
    expect((await seat.slash("ask", { question }).answer()).text).toContain("doesn't answer");
    await writeFile(path.join(newsroom.corpusDir, "lighthouse.md"), report);
    await writeFile(path.join(newsroom.corpusDir, "broken.json"), "{");

    const plan = await seat.slash("reindex").answer(indexingMs);
    expect(plan.text).toMatch(/\*\*Added:\*\* 1 article\n- lighthouse/u);
    expect(plan.text).toMatch(/\*\*Rejected:\*\* 1 file\n- broken\\?\.json/u);
    expect(plan.ephemeral).toBe(false);

    seat.press(plan, "Make the new index");
    const during = await seat.slash("ask", { question: "Which gangs are terrorist organisations?" }).answer();
    expect(during.text).toContain("Los Choneros");
    const done = await seat.sees((message) => message.text.includes("The new index is in use"), indexingMs);
    expect(done.id).toBe(plan.id);
    expect(done.text).toContain(`Asked for by <@${ana.id}>`);
    const edits = done.versions.slice(1).map(({ at }) => at);
    expect(edits.slice(2).every((at, i) => at - (edits[i + 1] ?? 0) >= 1_900)).toBe(true);

    const answer = await seat.slash("ask", { question }).answer();
    expect(answer.text).toContain("would stay dark for a month");
    expect((await seat.slash("status").answer()).text).toContain("Generation 2");
    const result = "done: 1 added, 0 changed, 0 removed";
    expect(changes()).toMatchObject([{ member: ana.id, guild: guild.id, action: "reindex", result }]);
  });

  test("leaves everything as it is when cancelled, and asks once", async () => {
    const { seat } = await editors();
    await writeFile(path.join(newsroom.corpusDir, "lighthouse.md"), report);
    const plan = await seat.slash("reindex").answer(indexingMs);
    const pressed = seat.press(plan, "Cancel");
    expect((await pressed.answer()).text).toContain("Nothing was changed");
    expect(plan.latest().buttons).toEqual([]);
    expect((await seat.slash("status").answer()).text).toContain("Generation 1");
  });

  test("says that nothing has changed where nothing has", async () => {
    const { seat } = await editors();
    const plan = await seat.slash("reindex").answer(indexingMs);
    expect(plan.text).toContain("nothing has changed");
    expect(plan.buttons).toEqual([]);
  });

  test("a second one joins the first, and both show how it ended, one whose message was deleted meanwhile too", async () => {
    const { emulator, seat, guild, ana, role } = await editors();
    guild.join(ana, role, guild.role("moderator", { permissions: PermissionFlagsBits.ManageMessages }));
    const bob = emulator.user("Bob");
    guild.join(bob, role);
    const other = bob.in(guild.channel("desk"));
    await writeFile(path.join(newsroom.corpusDir, "lighthouse.md"), report);
    const plan = await seat.slash("reindex").answer(indexingMs);
    seat.press(plan, "Make the new index");
    await seat.sees((message) => message.id === plan.id && message.text.includes("Making the new index"), indexingMs);
    expect((await seat.slash("status").answer()).text).toContain("A new index is being made");

    const second = other.slash("reindex");
    expect((await second.followUp()).text).toContain("this message follows it");
    seat.deletes(plan);
    for (const each of [seat, other]) await each.sees((message) => message.text.includes("The new index is in use"), indexingMs);
    expect(seat.messages().filter(({ byBot, ephemeral }) => byBot && !ephemeral)).toHaveLength(1);
    expect((await seat.slash("status").answer()).text).toContain("Generation 2");
    // One run, and so one line.
    expect(changes()).toHaveLength(1);
  });

  test("moves to an ordinary message when the 15 minutes of its token are over, or to a direct one", async () => {
    const { emulator, seat, guild, role } = await editors();
    const bob = emulator.user("Bob");
    guild.join(bob, role);
    const mute = guild.channel("mute");
    guild.denyBot(mute, PermissionFlagsBits.SendMessages);
    await writeFile(path.join(newsroom.corpusDir, "lighthouse.md"), report);
    const plan = await seat.slash("reindex").answer(indexingMs);
    seat.press(plan, "Make the new index");
    await seat.sees((message) => message.id === plan.id && message.text.includes("Making the new index"), indexingMs);
    await bob.in(mute).slash("reindex").followUp();
    emulator.advance(16 * 60_000);
    const over = "The new index is in use";
    const done = await seat.sees((message) => message.text.includes(over), indexingMs);
    expect(done.id).not.toBe(plan.id);
    // Where the bot may not write, who asked is told all the same.
    await bob.dm().sees((message) => message.text.includes(over), indexingMs);
  });

  test("says so when the bot is stopped meanwhile, and stops without waiting for the index", async () => {
    const { bot, seat } = await editors();
    await writeFile(path.join(newsroom.corpusDir, "lighthouse.md"), report);
    const plan = await seat.slash("reindex").answer(indexingMs);
    seat.press(plan, "Make the new index");
    await seat.sees((message) => message.id === plan.id && message.text.includes("Making the new index"), indexingMs);
    const asked = performance.now();
    await bot.stop();
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect(plan.latest().text).toContain("The bot was stopped. What was made so far is kept");
    expect(changes()).toMatchObject([{ result: expect.stringContaining("failed: The bot was stopped") as string }]);
  });

  test("says why, and keeps the old index, when the corpus can't be read, in the language of who asks", async () => {
    const { emulator, seat, guild, channel, role } = await editors();
    await rm(newsroom.corpusDir, { recursive: true });
    const failed = await seat.slash("reindex").answer(indexingMs);
    expect(failed.text).toContain("The old one stays in use");
    expect(failed.text).toContain("There is no corpus at");
    const eva = emulator.user("Eva", { locale: "es-419" });
    guild.join(eva, role);
    expect((await eva.in(channel).slash("reindex").answer(indexingMs)).text).toContain("No hay ningún corpus en");
    expect((await seat.slash("ask", { question: "Which gangs are terrorist organisations?" }).answer()).text).toContain("Los Choneros");
    const result = expect.stringContaining("There is no corpus") as string;
    expect(changes()).toMatchObject([{ result }, { result }]);
  });

  test("is for operators alone, whatever Discord's permissions say, and for servers alone", async () => {
    const { emulator, seat, guild, channel, ana } = await editors();
    const manager = guild.role("manager", { permissions: PermissionFlagsBits.ManageGuild });
    const eva = emulator.user("Eva");
    guild.join(eva, manager);
    const refused = await eva.in(channel).slash("reindex").answer();
    expect(refused.text).toContain("Only the operators");
    expect(refused.ephemeral).toBe(true);

    await writeFile(path.join(newsroom.corpusDir, "lighthouse.md"), report);
    const plan = await seat.slash("reindex").answer(indexingMs);
    expect((await eva.in(channel).press(plan, "Make the new index").answer()).text).toContain("Only the operators");
    expect(plan.latest().text).toBe(plan.text);

    expect(ana.dm().commands()).not.toContain("reindex");
    expect(ana.dm().commands()).not.toContain("article");
    expect(changes()).toEqual([]);
  });
});
