import { ComponentType, PermissionFlagsBits } from "discord.js";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import type { SeenMessage } from "../../emulator/member/seen-message.ts";
import { walk } from "../../emulator/state/component-tree.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { sceneOn } from "./newsroom-scene.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.clear());
afterAll(() => newsroom.close());

test("/timeline tells what happened when, turns its pages, jumps between months, and shows events in context", async () => {
  const { emulator } = await newsroom.start();
  const { seat } = sceneOn(emulator);
  const asked = seat.slash("timeline");
  expect((await asked.acknowledged()).afterMs).toBeLessThan(3_000);
  const timeline = await asked.answer();
  expect(timeline.text).toContain("What happened when");
  expect(timeline.text).toMatch(/Events 1 to \d+ of \d+/u);

  const context = await seat.press(timeline, "In context").answer();
  expect(context.ephemeral).toBe(true);
  expect(context.text).toContain("The quoted words are in bold");

  await seat.press(timeline, "Later").answer();
  expect(timeline.latest().text).not.toContain("Events 1 to");
  const stops = timeline.selects[0]?.options ?? [];
  const last = stops.at(-1);
  expect(stops.length).toBeGreaterThan(1);
  await seat.pick(timeline.latest(), "Jump to a month", [last?.value ?? ""]).answer();
  const [, first] = /Events (\d+) to \d+ of/u.exec(timeline.latest().text) ?? [];
  expect(Number(first)).toBe(Number(last?.value) + 1);
  expect(timeline.latest().selects[0]?.options.find((option) => option.default)?.label).toBe(last?.label);
  await seat.press(timeline.latest(), "Earlier").answer();
  expect(timeline.latest().text).toContain(` to ${Number(first) - 1} of`);
});

test("a timeline of a topic, in Spanish, keeps to its days, and is turned on a copy by others", async () => {
  const { emulator } = await newsroom.start();
  const { seat, guild, channel } = sceneOn(emulator, { locale: "es-ES" });
  const bob = emulator.user("Bob");
  guild.join(bob);
  const timeline = await seat.slash("timeline", { topic: "attack on the television studio", from: "2024-01-01", to: "2024-12-31" }).answer();
  expect(timeline.text).toContain("Enero de 2024");
  expect(timeline.text).not.toMatch(/### .*202[56]/u);
  const whole = await seat.slash("timeline").answer();
  const copy = await bob.in(channel).press(whole, "Después").answer();
  expect(copy.ephemeral).toBe(true);
  expect(copy.text).toContain("What happened when");
});

test("a year or a month is taken as on the command line, and what is no date or no source is refused to the member alone", async () => {
  const { emulator } = await newsroom.start();
  const { seat } = sceneOn(emulator);
  const timeline = await seat.slash("timeline", { from: "2024", to: "2024-06" }).answer();
  expect(timeline.text).toContain("### January 2024");
  expect(timeline.text).toContain("Only from January 1, 2024, until June 30, 2024");
  const undated = await seat.slash("timeline", { from: "spring" }).answer();
  expect(undated.text).toContain("as a date. Please write it as 2026-03-04, 2026-03 or 2026.");
  const unknown = await seat.slash("timeline", { source: "The Daily Planet" }).answer();
  expect(unknown.text).toContain("The coverage has no source “The Daily Planet”");
  expect([undated.ephemeral, unknown.ephemeral]).toEqual([true, true]);
});

test("where nothing is told, it says why, and draws nothing", async () => {
  const { emulator } = await newsroom.start();
  const { seat } = sceneOn(emulator);
  const empty = await seat.slash("timeline", { from: "1901-01-01", to: "1901-12-31" }).answer();
  expect(empty.text).toContain("The coverage dates nothing in the time asked for.");
  for (const topic of ["cricket world cup", "???"]) {
    expect((await seat.slash("timeline", { topic }).answer()).text).toContain(`says nothing on this topic: ${topic}`);
  }
  expect(empty.files).toEqual([]);
});

/** What the galleries of a message show: address and alternative text of each picture. */
function gallery(message: SeenMessage): readonly { readonly media: { readonly url: string }; readonly description: string }[] {
  const galleries = [...walk(message.api.components)].filter(({ type }) => type === ComponentType.MediaGallery);
  return galleries.flatMap(({ items }) => items as { media: { url: string }; description: string }[]);
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

test.each([
  { locale: "en-GB", heading: "What happened when: Ecuador", date: "January 2024: ", later: "Later" },
  { locale: "es-ES", heading: "Qué pasó y cuándo: Ecuador", date: "Enero de 2024: ", later: "Después" },
])("a timeline comes with its picture, described in the words of $locale, until its pages are turned", async ({ locale, heading, date, later }) => {
  const { emulator } = await newsroom.start();
  const { seat } = sceneOn(emulator, { locale });
  const answer = await seat.slash("timeline", { topic: "Ecuador" }).answer();
  // The events are there to be read before the picture is drawn.
  expect(answer.text).toContain("###");
  expect(answer.files).toEqual([]);
  const timeline = await seat.sees(({ id, files }) => id === answer.id && files.length > 0, 20_000);
  expect(timeline.text).toBe(answer.text);
  expect(timeline.files.map(({ name }) => name)).toEqual(["timeline.png"]);
  const [file] = timeline.files;
  expect(file?.bytes.subarray(0, 8)).toEqual(pngSignature);
  const [shown, ...others] = gallery(timeline);
  expect(others).toEqual([]);
  expect(shown?.media.url).toBe(file?.url);
  expect(shown?.description.split("\n")[0]).toBe(heading);
  expect(shown?.description).toContain(`\n${date}`);
  expect(timeline.api.attachments[0]?.description).toBe(shown?.description);

  await seat.press(timeline, later).answer();
  expect(timeline.latest().files).toEqual([]);
  expect(gallery(timeline.latest())).toEqual([]);
});

test("a picture that is drawn when its pages have been turned already turns none of them back", async () => {
  const { emulator, bot } = await newsroom.start();
  const { seat } = sceneOn(emulator);
  const timeline = await seat.slash("timeline").answer();
  await seat.press(timeline, "Later").answer();
  const turned = timeline.latest().text;
  expect(turned).not.toContain("Events 1 to");
  // Waits for what is under way, the drawing too.
  await bot.stop();
  expect(timeline.latest().text).toBe(turned);
  expect(timeline.latest().files).toEqual([]);
});

test("others are answered at once while a picture is drawn", async () => {
  const { emulator } = await newsroom.start();
  const { seat, guild, channel } = sceneOn(emulator);
  const bob = emulator.user("Bob");
  guild.join(bob);
  const timeline = await seat.slash("timeline").answer();
  const acknowledged: number[] = [];
  while (timeline.latest().files.length === 0) {
    const asked = bob.in(channel).slash("sources");
    acknowledged.push((await asked.acknowledged()).afterMs);
    await asked.answer();
  }
  expect(acknowledged.length).toBeGreaterThan(1);
  expect(Math.max(...acknowledged)).toBeLessThan(300);
}, 30_000);

test("without the permission to attach files, a timeline comes without its picture, and says why", async () => {
  const { emulator } = await newsroom.start();
  const { guild, channel, seat } = sceneOn(emulator);
  guild.denyBot(channel, PermissionFlagsBits.AttachFiles);
  const asked = seat.slash("timeline");
  const timeline = await asked.answer();
  expect(timeline.text).toMatch(/Events 1 to \d+ of \d+/u);
  expect((await asked.followUp()).text).toContain("I lack Attach Files");
  expect(timeline.latest().files).toEqual([]);
  expect(gallery(timeline)).toEqual([]);
});
