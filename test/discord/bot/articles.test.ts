import { existsSync } from "node:fs";
import { copyFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";

import { PermissionFlagsBits } from "discord.js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import type { Emulator } from "../../emulator/emulator.ts";
import { changesIn, editorsIn } from "./editors.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";

let newsroom: Newsroom;
const emulators: Emulator[] = [];
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(async () => {
  await newsroom.clear();
  for (const emulator of emulators.splice(0)) await emulator.stop();
});
afterAll(() => newsroom.close());

const editors = () => editorsIn(newsroom, emulators);
const inCorpus = (file: string) => path.join(newsroom.corpusDir, file);

function upload(name: string, text: string | Buffer) {
  return { file: { name, bytes: Buffer.from(text as string), contentType: "text/plain" } };
}

const report = "---\ntitle: Ferry resumes\nsource: Coast Gazette\ndate: 2026-03-06\n---\n\nThe ferry to the islands runs again.\n";

describe("/article add", () => {
  test("puts an attachment into the corpus, and says what it is", async () => {
    const { seat, ana } = await editors();
    const added = await seat.slash("article add", upload("Ferry resumes.md", report)).answer();
    expect(added.text).toContain("Added to the coverage");
    expect(added.text).toContain("Coast Gazette · March 6, 2026");
    expect(await readFile(inCorpus("ferry-resumes.md"), "utf8")).toBe(report);
    expect(changesIn(newsroom)[0]).toMatchObject({ member: ana.id, action: "add", subject: "ferry-resumes.md", result: "done" });
  });

  test("lets no path of a name survive", async () => {
    const { seat } = await editors();
    const before = new Set(await readdir(newsroom.corpusDir));
    for (const name of ["../../escape.md", "..\\..\\escape2.md", "/etc/passwd.md", ".hidden.md", "sources.yaml.md", "README.md", "CON.md", "bell\u0007\u202e.md", `${"long ".repeat(60)}.md`]) {
      await seat.slash("article add", upload(name, report.replace("again", `again, as ${name.replace(/\W/gu, "").slice(0, 20)} has it`))).answer();
    }
    const added = (await readdir(newsroom.corpusDir)).filter((name) => !before.has(name));
    expect(added).not.toEqual([]);
    expect(added.every((name) => /^[a-z0-9][a-z0-9-]{0,70}\.md$/u.test(name) && !["readme.md", "con.md"].includes(name))).toBe(true);
    expect(existsSync(path.join(newsroom.corpusDir, "..", "escape.md"))).toBe(false);
  });

  test("says in Spanish why a file can't be used, to who reads Spanish", async () => {
    const { emulator, guild, channel, role } = await editors();
    const eva = emulator.user("Eva", { locale: "es-ES" });
    guild.join(eva, role);
    const refused = await eva.in(channel).slash("article add", upload("tides.md", report.replace("2026-03-06", "2026-02-30"))).answer();
    expect(refused.rendering.text).toContain("No se cambió nada: el archivo no se puede usar: la fecha «2026-02-30» no está en el calendario. Escribe el día");
  });

  test("refuses what holds no text, whatever its name says", async () => {
    const { seat } = await editors();
    const png = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
    const refused = await seat.slash("article add", upload("photo.md", png)).answer();
    expect(refused.text).toMatch(/Nothing was changed:.* image\/?\\?\/png/u);
    expect(existsSync(inCorpus("photo.md"))).toBe(false);
    expect((await seat.slash("article add", upload("tool.exe", "text")).answer()).text).toContain("no article is read from");
    expect((await seat.slash("article add", upload("empty.md", " \n")).answer()).text).toContain("Nothing was changed");
    expect((await seat.slash("article add", upload("bad.json", "{")).answer()).text).toContain("Nothing was changed");
    expect(await readdir(path.join(newsroom.dataDir, ".incoming"))).toEqual([]);
  });

  test("takes a page for a page, though it is called text", async () => {
    const { seat } = await editors();
    const page = "<!doctype html><html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1><p>The harbour of Manta opened on Friday after three weeks of work on its quays, the port authority said.</p><p>Ships of every size can moor there from Saturday, and the fishing fleet returns next week, according to its captains.</p></article></body></html>";
    await seat.slash("article add", upload("harbour.txt", page)).answer();
    expect(existsSync(inCorpus("harbour.html"))).toBe(true);
    expect(existsSync(inCorpus("harbour.txt"))).toBe(false);
  });

  test("reads attachments from Discord's hosts only", async () => {
    const { seat, emulator } = await editors();
    emulator.world.attachmentUrl = () => "https://cdn.discordapp.com.evil.test/attachments/1/2/a.md";
    const refused = await seat.slash("article add", upload("elsewhere.md", report)).answer();
    expect(refused.text).toContain("attachments are read from Discord only");
    emulator.world.attachmentUrl = () => "http://127.0.0.1:9/attachments/1/2/a.md";
    expect((await seat.slash("article add", upload("elsewhere.md", report)).answer()).text).toContain("from Discord only");
    expect(existsSync(inCorpus("elsewhere.md"))).toBe(false);
  });

  test("asks before it replaces an article, showing both, and keeps the old one to be restored", async () => {
    const { seat } = await editors();
    await seat.slash("article add", upload("tide.md", report.replace("Ferry resumes", "Tide"))).answer();
    const next = report.replace("Ferry resumes", "Tide, corrected").replace("again", "no more");
    const question = await seat.slash("article add", upload("tide.md", next)).answer();
    expect(question.text).toContain("Replace it?");
    expect(question.text).toContain("Tide, corrected");
    expect(await readFile(inCorpus("tide.md"), "utf8")).toContain("title: Tide\n");

    expect((await seat.press(question, "Keep the old one").answer()).text).toContain("The article was left");
    expect(await readFile(inCorpus("tide.md"), "utf8")).toContain("title: Tide\n");

    const again = await seat.slash("article add", upload("tide.md", next)).answer();
    await seat.press(again, "Replace it").answer();
    expect(await readFile(inCorpus("tide.md"), "utf8")).toBe(next);

    await seat.slash("article remove", { id: "tide.md" }).answer();
    const removed = changesIn(newsroom)[0];
    expect(removed).toMatchObject({ action: "remove", subject: "tide.md" });
    await seat.slash("article restore", { id: "tide.md" }).answer();
    expect(await readFile(inCorpus("tide.md"), "utf8")).toBe(next);
  });

  test("takes an article from a form, every character of it as it was written", async () => {
    const { seat } = await editors();
    const form = await seat.slash("article add").modal();
    expect(form.inputs).toEqual(["title", "source", "date", "url", "text"]);
    const text = "# Not a heading\n\n*Stars* and _lines_ stay.  ";
    const added = await form.submit({ title: "Radio: “on air”", source: "Coast Gazette", date: "2026-03-07", url: "https://example.org/radio", text }).answer();
    expect(added.text).toContain("Added to the coverage");
    expect(JSON.parse(await readFile(inCorpus("radio-on-air.json"), "utf8"))).toMatchObject({ title: "Radio: “on air”", date: "2026-03-07", text });
    const wrong = await (await seat.slash("article add").modal()).submit({ title: "Wrong day", date: "2026-13-40", text }).answer();
    expect(wrong.text).toContain("Nothing was changed");
    expect(existsSync(inCorpus("wrong-day.json"))).toBe(false);
  });
});

describe("/article remove", () => {
  test("takes an article out of the corpus, and its button puts it back, after a restart too", async () => {
    const { emulator, bot, seat, role } = await editors();
    const file = inCorpus("noboa-meets-donovan.md");
    const before = await readFile(file, "utf8");
    const removed = await seat.slash("article remove", { id: "noboa-meets-donovan" }).answer();
    expect(removed.text).toContain("Removed from the coverage");
    expect(existsSync(file)).toBe(false);
    await bot.stop();
    await newsroom.start({ emulator, env: { OPERATOR_ROLE_IDS: role.id } });
    expect((await seat.press(removed, "Undo").answer()).text).toContain("Restored to the coverage");
    expect(await readFile(file, "utf8")).toBe(before);
    expect((await seat.press(removed, "Undo").answer()).text).toContain("There is no removed article");
  });

  test("that was made and can't be shown is recorded as made", async () => {
    const { emulator, seat } = await editors();
    await seat.slash("article add", upload("buoy.md", report.replace("Ferry", "Buoy").replace("ferry", "buoy"))).answer();
    emulator.fail({ method: "PATCH", path: "/webhooks/" }, { status: 404, body: { code: 10003, message: "Unknown Channel" }, times: 1 });
    expect((await seat.slash("article remove", { id: "buoy" }).answer()).text).toMatch(/[0-9a-f]{8}/u);
    expect(changesIn(newsroom).filter(({ subject }) => subject === "buoy.md" || subject === "buoy").map(({ action, result }) => `${action} ${result}`)).toEqual(["remove done", "add done"]);
  });

  test("knows no path out of the corpus, and no article that isn't there", async () => {
    const { seat } = await editors();
    expect((await seat.slash("article remove", { id: "../data/state.db" }).answer()).text).toMatch(/leads out of the corpus|no article/u);
    expect((await seat.slash("article remove", { id: "nothing" }).answer()).text).toContain("There is no article “nothing”");
    expect(existsSync(path.join(newsroom.dataDir, "state.db"))).toBe(true);
  });
});

test("/article restore overwrites nothing", async () => {
  const { seat } = await editors();
  await seat.slash("article add", upload("moon.md", report.replace("Ferry", "Moon"))).answer();
  await seat.slash("article remove", { id: "moon" }).answer();
  const next = report.replace("Ferry", "Moon, new");
  await seat.slash("article add", upload("moon.md", next)).answer();
  expect((await seat.slash("article restore", { id: "moon" }).answer()).text).toContain("another article stands at");
  expect(await readFile(inCorpus("moon.md"), "utf8")).toBe(next);
});

test("/article list and show tell what is indexed, and complete its ids", async () => {
  const { seat } = await editors();
  const list = await seat.slash("article list").answer();
  expect(list.text).toMatch(/Articles 1 to \d+ of \d+/u);
  expect(list.ephemeral).toBe(true);
  const shown = await seat.slash("article show", { id: "noboa-meets-donovan" }).answer();
  expect(shown.text).toContain("March 4, 2026");
  const stored = await newsroom.coverage.archive.article("noboa-meets-donovan");
  expect(shown.files[0]?.bytes.toString()).toBe(stored?.text);
  expect((await seat.slash("article show", { id: "nothing" }).answer()).text).toContain("There is no article");
  const choices = await seat.autocomplete("article show", "id", { id: "donovan" }).choices();
  expect(choices.map(({ value }) => value)).toContain("noboa-meets-donovan");
});

test("what was added and not indexed yet, and what can't be used, is listed and shown as that, and can be taken out", async () => {
  const { seat } = await editors();
  await seat.slash("article add", upload("a-sunrise.md", report.replace("Ferry resumes", "Sunrise").replace("ferry", "sun"))).answer();
  await writeFile(inCorpus("00-broken.md"), report.replace("2026-03-06", "2026-02-30"));
  await copyFile(inCorpus("noboa-meets-donovan.md"), inCorpus("zz-copy.md"));
  const list = (await seat.slash("article list").answer()).rendering.text;
  expect(list).toContain("Rejected: 00-broken.md: the date “2026-02-30” is not in the calendar. Write the day");
  expect(list).toContain("Left out: zz-copy.md has the text of noboa-meets-donovan");
  expect(list).toMatch(/Sunrise: Coast Gazette, .*\(id: a-sunrise\) Not indexed yet/u);

  const added = await seat.slash("article show", { id: "a-sunrise" }).answer();
  expect(added.text).toContain("Not indexed yet");
  expect(added.files[0]?.bytes.toString()).toContain("The sun to the islands runs again.");
  const broken = await seat.slash("article show", { id: "00-broken" }).answer();
  expect(broken.rendering.text).toContain("This file can't be used");
  expect(broken.rendering.text).toContain("is not in the calendar");
  expect((await seat.slash("article show", { id: "zz-copy.md" }).answer()).rendering.text).toContain("has the text of");
  const choices = await seat.autocomplete("article remove", "id", { id: "broken" }).choices();
  expect(choices.map(({ value }) => value)).toEqual(["00-broken.md"]);
  for (const id of ["00-broken.md", "zz-copy", "a-sunrise"]) {
    expect((await seat.slash("article remove", { id }).answer()).text).toContain("Removed from the coverage");
  }
  expect((await seat.slash("article list").answer()).text).not.toContain("Rejected:");
});

test("an indexed article whose file was taken away or changed by hand is told apart", async () => {
  const { seat } = await editors();
  const file = inCorpus("noboa-meets-donovan.md");
  const before = await readFile(file, "utf8");
  await writeFile(file, before.replace("title: ", "title: New "));
  expect((await seat.slash("article show", { id: "noboa-meets-donovan" }).answer()).text).toContain("Changed since it was indexed");
  await rm(file);
  expect((await seat.slash("article show", { id: "noboa-meets-donovan" }).answer()).text).toContain("No longer in the corpus");
  expect((await seat.slash("article remove", { id: "noboa-meets-donovan" }).answer()).text).toContain("is no longer in the corpus");
  await writeFile(file, before);
});

test("none of it is for others than operators", async () => {
  const { emulator, guild, channel, seat } = await editors();
  const manager = guild.role("manager", { permissions: PermissionFlagsBits.ManageGuild });
  const eva = emulator.user("Eva");
  guild.join(eva, manager);
  for (const use of [
    eva.in(channel).slash("article add", upload("eva.md", report)),
    eva.in(channel).slash("article remove", { id: "noboa-meets-donovan" }),
    eva.in(channel).slash("article list"),
  ]) {
    expect((await use.answer()).text).toContain("Only the operators");
  }
  expect(await eva.in(channel).autocomplete("article show", "id", { id: "" }).choices()).toEqual([]);
  expect(existsSync(inCorpus("eva.md"))).toBe(false);
  expect((await seat.slash("article list").answer()).text).toMatch(/of \d+/u);
});
