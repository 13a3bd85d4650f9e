import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

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
  const [, first, final] = /Events (\d+) to (\d+) of/u.exec(timeline.latest().text) ?? [];
  const chosen = Number(last?.value) + 1;
  expect(Number(first)).toBeLessThanOrEqual(chosen);
  expect(Number(final)).toBeGreaterThanOrEqual(chosen);
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

test("where nothing is dated, it says so", async () => {
  const { emulator } = await newsroom.start();
  const { seat } = sceneOn(emulator);
  expect((await seat.slash("timeline", { from: "1901-01-01", to: "1901-12-31" }).answer()).text).toContain("dates nothing about this");
});
