import { spawnSync } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { readSettings } from "../../../src/config.ts";
import { runIndex } from "../../../src/setup.ts";
import { render } from "../../emulator/rendering/render.ts";
import { emptyFolder } from "../../fixtures/folder.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { sceneOn } from "./newsroom-scene.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.clear());
afterAll(() => newsroom.close());

const question = "Which gangs did the United States designate as terrorist organisations?";
const unanswerable = "Which toppings belong on a pizza?";
const day = 24 * 60 * 60 * 1000;

describe("In context", () => {
  test("shows the paragraphs around the quote to the member alone, the quote in bold", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const answer = await seat.slash("ask", { question }).answer();
    const context = await seat.press(answer, "In context").answer();
    expect(context.ephemeral).toBe(true);
    expect(context.text).toMatch(/\*\*[^*]*Los Choneros[^*]*\*\*/u);
    expect(render(context.text).text.length).toBeGreaterThan(300);
    expect(answer.latest().versions).toHaveLength(answer.versions.length);
  });
});

describe("More quotes", () => {
  test("turns the page for who asked, and back", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const answer = await seat.slash("ask", { question }).answer();
    expect(answer.text).toContain("Quotes 1 to 3 of 6");
    await seat.press(answer, "More quotes").answer();
    expect(answer.latest().text).toContain("Quotes 4 to 6 of 6");
    await seat.press(answer.latest(), "Previous quotes").answer();
    expect(answer.latest().text).toBe(answer.text);
  });

  test("opens a copy for anybody else, in their own language", async () => {
    const { emulator } = await newsroom.start();
    const { seat, guild, channel } = sceneOn(emulator);
    const bea = emulator.user("Bea", { locale: "es-ES" });
    guild.join(bea);
    const answer = await seat.slash("ask", { question }).answer();
    const copy = await bea.in(channel).press(answer, "More quotes").answer();
    expect(copy.ephemeral).toBe(true);
    expect(copy.text).toContain("Citas 4 a 6 de 6");
    expect(answer.latest().text).toBe(answer.text);
    await bea.in(channel).press(copy, "Citas anteriores").answer();
    expect(copy.latest().text).toContain("Citas 1 a 3 de 6");
  });

  test("that can't be turned leave the answer as it was, and who pressed is told alone", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const answer = await seat.slash("ask", { question }).answer();
    emulator.fail({ method: "PATCH", path: "/webhooks/" }, { status: 404, body: { code: 10003, message: "Unknown Channel" }, times: 1 });
    const told = await seat.press(answer, "More quotes").followUp();
    expect(told.text).toMatch(/[0-9a-f]{8}/u);
    expect(told.ephemeral).toBe(true);
    expect(answer.latest().text).toBe(answer.text);
  });
});

describe("Nearest passages", () => {
  test("are shown to who asks for them, labelled as no answer, and leave the answer as it was", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const answer = await seat.slash("ask", { question: unanswerable }).answer();
    const nearest = await seat.press(answer, "Nearest passages").answer();
    expect(nearest.ephemeral).toBe(true);
    expect(nearest.text).toContain("These passages don't answer the question");
    const context = await seat.press(nearest, "In context").answer();
    expect(context.text).toContain("It doesn't answer the question");
    const more = await seat.press(nearest, "More passages").answer();
    expect(more.id).toBe(nearest.id);
    expect(answer.latest().text).toBe(answer.text);
  });
});

describe("Share", () => {
  test("makes a private answer public once, in the name of who shared it", async () => {
    const { emulator } = await newsroom.start();
    const { seat, guild, channel, ana } = sceneOn(emulator);
    const bob = emulator.user("Bob");
    guild.join(bob);
    const answer = await seat.slash("ask", { question, private: true }).answer();
    await seat.press(answer, "Share").followUp();
    const shared = await bob.in(channel).seesReply();
    expect(shared.text).toContain(`Shared by <@${ana.id}>`);
    expect(shared.text).toContain("Los Choneros");
    expect(shared.pinged.users).toEqual([]);
    await expect.poll(() => answer.latest().buttons.map(({ label }) => label)).not.toContain("Share");
    // A reply to the shared answer is a follow-up like any other.
    const further = await bob.in(channel).seesReply(bob.in(channel).says("and when?", { replyTo: shared }));
    expect(further.text).toContain(`${question} and when?`);
  });
});

describe("votes", () => {
  test("are one a member, can be changed, and are exported", async () => {
    const { emulator } = await newsroom.start();
    const { seat, ana } = sceneOn(emulator);
    const answer = await seat.slash("ask", { question }).answer();
    const first = await seat.press(answer, "Helpful").answer();
    expect(first.ephemeral).toBe(true);
    expect(first.text).toContain("noted");
    expect((await seat.press(answer, "Not helpful").answer()).text).toContain("changed");

    const csv = feedback("--format", "csv");
    expect(csv).toContain("at,vote,question,status,confidence,quotes,answer,member");
    const rows = feedback().trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    const own = rows.filter(({ member }) => member === ana.id);
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({ vote: "down", question, status: "answered" });
  });

  function feedback(...options: readonly string[]): string {
    const env = { ...process.env, DATA_DIR: newsroom.dataDir };
    return spawnSync(process.execPath, ["--import", "tsx", "scripts/feedback.ts", ...options], { env, encoding: "utf8" }).stdout;
  }
});

describe("after a restart", () => {
  test("every button works as before", async () => {
    const { emulator, bot } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const answer = await seat.slash("ask", { question, private: true, from: "2026-01-01" }).answer();
    await bot.stop();
    await newsroom.start({ emulator });
    expect((await seat.press(answer, "In context").answer()).text).toContain("In context");
    expect((await seat.press(answer, "Helpful").answer()).text).toContain("noted");
    expect((await seat.press(answer, "Ask without filters").answer()).text).toContain("Searched 5 articles");
    await seat.press(answer, "Share").followUp();
    expect((await seat.seesReply()).text).toContain("Los Choneros");
  });

  test("one that is older than 30 days says that it has expired", async () => {
    let now = Date.now();
    const { emulator } = await newsroom.start({ now: () => now });
    const { seat } = sceneOn(emulator);
    const answer = await seat.slash("ask", { question }).answer();
    now += 31 * day;
    for (const button of ["In context", "More quotes", "Helpful"]) {
      const told = await seat.press(answer, button).answer();
      expect(told.text).toContain("This button has expired");
      expect(told.ephemeral).toBe(true);
    }
  });
});

// The last of those that ask the coverage, for it changes it.
test("an answer whose article was taken out since is quoted no more, by whatever button", async () => {
  const { emulator } = await newsroom.start();
  const { seat } = sceneOn(emulator);
  const open = await seat.slash("ask", { question }).answer();
  const secret = await seat.slash("ask", { question, private: true }).answer();
  const [quote] = (await newsroom.coverage.ask({ question })).answer.quotes;
  await rm(path.join(newsroom.corpusDir, quote?.article.file ?? ""));
  await runIndex(readSettings({ CORPUS_DIR: newsroom.corpusDir, DATA_DIR: newsroom.dataDir }));

  const changed = "changed or taken out since";
  expect((await seat.press(open, "In context").answer()).text).toContain(changed);
  expect((await seat.press(open, "More quotes").followUp()).text).toContain(changed);
  expect(open.latest().text).toBe(open.text);
  // Nothing was shared, so it isn't said to have been.
  for (let press = 0; press < 2; press++) expect((await seat.press(secret, "Share").followUp()).text).toContain(changed);
});

test("feedback prints nothing but the heading where nobody has voted", () => {
  const env = { ...process.env, DATA_DIR: emptyFolder() };
  const run = (...options: readonly string[]) => spawnSync(process.execPath, ["--import", "tsx", "scripts/feedback.ts", ...options], { env, encoding: "utf8" });
  expect(run()).toMatchObject({ status: 0, stdout: "" });
  expect(run("--format", "csv").stdout.trim()).toBe("at,vote,question,status,confidence,quotes,answer,member");
});
