import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";

import { render } from "../../emulator/rendering/render.ts";
import { type Newsroom, openNewsroom } from "./newsroom.ts";
import { sceneOn } from "./newsroom-scene.ts";

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await openNewsroom();
});
afterEach(() => newsroom.clear());
afterAll(() => newsroom.close());

const question = "Which gangs did the United States designate as terrorist organisations?";

describe("/ask", () => {
  test("acknowledges at once, and answers for everyone", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const asked = seat.slash("ask", { question });
    expect((await asked.acknowledged()).afterMs).toBeLessThan(3_000);
    const answer = await asked.answer();
    expect(answer.text).toContain("Los Choneros");
    expect(answer.ephemeral).toBe(false);
  });

  test("in private answers the member alone", async () => {
    const { emulator } = await newsroom.start();
    const { seat, guild, channel } = sceneOn(emulator);
    const bob = emulator.user("Bob");
    guild.join(bob);
    const answer = await seat.slash("ask", { question, private: true }).answer();
    expect(answer.ephemeral).toBe(true);
    expect(bob.in(channel).messages()).toEqual([]);
  });

  test("quotes the article character for character, as Discord draws it", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const answer = await seat.slash("ask", { question }).answer();
    const shown = render(answer.text).text;
    const article = await newsroom.coverage.archive.article("first-operation-on-land");
    const quoted = shown.split("\n").find((line) => line.includes("Los Choneros as"));
    expect(article?.text.replace(/\s+/gu, " ")).toContain((quoted ?? "nothing").replace(/^> /u, "").trim());
  });

  test("echoes its filters, and a button drops them", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const answer = await seat.slash("ask", { question, from: "2026-03-04", source: "Digest of a Task & Purpose report" }).answer();
    expect(answer.text).toMatch(/Only from March 4, 2026, from the source Digest of a Task/u);
    expect(answer.text).toContain("Searched 1 article");
    const open = await seat.press(answer, "Ask without filters").answer();
    expect(open.text).toContain("Searched 5 articles");
    expect(open.buttons.map(({ label }) => label)).not.toContain("Ask without filters");
  });

  test("says what is wrong with a date, and with dates the wrong way round", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    for (const from of ["yesterday", "2026-02-30", "04.03.2026"]) {
      const answer = await seat.slash("ask", { question, from }).answer();
      expect(answer.text).toContain("as a date. Please write it as 2026-03-04");
      expect(answer.ephemeral).toBe(true);
    }
    const reversed = await seat.slash("ask", { question, from: "2026-03-05", to: "2026-03-04" }).answer();
    expect(reversed.text).toContain("Please swap the two dates");
  });

  test("says that there is no such source, and never searches all of them instead", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const answer = await seat.slash("ask", { question, source: "The Daily Planet" }).answer();
    expect(answer.text).toContain("The coverage has no source “The Daily Planet”");
    expect(answer.ephemeral).toBe(true);
  });

  test("says that no article is of those days", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const answer = await seat.slash("ask", { question, to: "1999-12-31" }).answer();
    expect(answer.text).toContain("No article passes these filters");
  });

  test("completes sources from the index, whatever the case and accents", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const all = await seat.autocomplete("ask", "source", { question: "x" }).choices();
    expect(all.length).toBeGreaterThan(2);
    const some = await seat.autocomplete("ask", "source", { question: "x", source: "TÁSK" }).choices();
    expect(some).toEqual([{ name: "Digest of a Task & Purpose report", value: "Digest of a Task & Purpose report" }]);
  });

  test("speaks the member's language: Spanish", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator, { locale: "es-419" });
    const answer = await seat.slash("ask", { question }).answer();
    expect(answer.text).toContain("artículos");
    expect(answer.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining(["En contexto", "Útil"]));
  });

  test("works in direct messages", async () => {
    const { emulator } = await newsroom.start();
    const { ana } = sceneOn(emulator);
    expect((await ana.dm().slash("ask", { question }).answer()).text).toContain("Los Choneros");
  });
});

describe("What does the coverage say?", () => {
  test("asks about the message it is used on, for the member alone", async () => {
    const { emulator } = await newsroom.start();
    const { seat, guild, channel } = sceneOn(emulator);
    const bob = emulator.user("Bob");
    guild.join(bob);
    const claim = bob.in(channel).says("The United States designated Los Choneros and Los Lobos as terrorist organisations, right?");
    const answer = await seat.onMessage("What does the coverage say?", claim).answer();
    expect(answer.text).toContain("Los Choneros");
    expect(answer.ephemeral).toBe(true);
    expect(answer.buttons.map(({ label }) => label)).toContain("Share");
  });

  test("says that a message without text can't be asked about", async () => {
    const { emulator } = await newsroom.start();
    const { seat } = sceneOn(emulator);
    const picture = seat.says("", { files: [{ name: "a.png", bytes: Buffer.from("x"), contentType: "image/png" }] });
    expect((await seat.onMessage("What does the coverage say?", picture).answer()).text).toContain("no text to ask about");
  });
});

test("/sources lists who published, how much and from when", async () => {
  const { emulator } = await newsroom.start();
  const { seat } = sceneOn(emulator);
  const answer = await seat.slash("sources").answer();
  expect(render(answer.text).text).toMatch(/Digest of a Task & Purpose report: 1 article/u);
});

test("/status tells how much there is and how fresh it is", async () => {
  const { emulator } = await newsroom.start();
  const { seat } = sceneOn(emulator);
  const { text } = await seat.slash("status").answer();
  expect(text).toContain("5 articles");
  expect(text).toMatch(/Newest article: .*March 4, 2026/u);
  expect(text).toMatch(/Index updated <t:\d+:R>/u);
  expect(text).toContain("MiniLM");
  expect(text).toContain("Generation 1");
});

test("/help explains, and keeps the desk's commands to operators", async () => {
  const { emulator } = await newsroom.start({ env: { OPERATOR_IDS: "100000000000000077" } });
  const { seat } = sceneOn(emulator);
  const { text } = await seat.slash("help").answer();
  expect(text).toContain("`/ask`");
  expect(text).not.toContain("`/reindex`");
});
