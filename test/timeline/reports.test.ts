import { cp } from "node:fs/promises";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Archive } from "../../src/archive/archive.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import type { Timeline } from "../../src/timeline/event.ts";
import { makeTimeline, type TimelineRequest } from "../../src/timeline/timeline.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";
import { type Reports, reports, textsOf } from "../fixtures/reports.ts";

let embedder: Embedder;
const archives: Archive[] = [];

async function indexed(folder: string, notes: Readonly<Record<string, string>>): Promise<Archive> {
  const [corpus, dataDir] = [emptyFolder(), emptyFolder()];
  await cp(path.resolve(folder), corpus, { recursive: true });
  await writeFiles(corpus, notes);
  await indexCorpus({ corpus, dataDir, embedder });
  const archive = await openArchive(dataDir, embedder.model);
  archives.push(archive);
  return archive;
}

/** The files of the last two, which bear no date. */
const undatedOf = (given: Reports): readonly string[] => textsOf(given).slice(3).map(([file]) => file);

beforeAll(async () => void (embedder = await realEmbedder()));
afterAll(async () => {
  for (const archive of archives) await archive.close();
  await embedder.close();
});

describe.each(reports)("$name, the two undated ones dated by sources.yaml", (given) => {
  let archive: Archive;
  let timeline: Timeline;
  const make = (request: TimelineRequest): Promise<Timeline> => makeTimeline(request, { archive, embedder });

  beforeAll(async () => {
    archive = await indexed(given.folder, { "sources.yaml": undatedOf(given).map((file) => `${file}:\n  date: 2026-03-04\n`).join("") });
    timeline = await make({});
  });

  test.each([
    ["2024-01", "past", /TV station/u],
    ["2025-04", "past", /Mar-a-Lago/u],
    ["2025-09", "past", /Rubio visited/u],
    ["2025-09", "past", /designation/u],
    ["2025-11", "past", /Noem/u],
    ["2025-11", "past", /referendum/u],
    ["2025-12", "past", /In December, SOUTHCOM/u],
    ["2025-12", "past", /a month later/u],
    ["2025-WI", "past", /returned to a former base/u],
    ["2026-01", "past", /Maduro/u],
    ["2026-02", "past", /ordered the foreign ministry/u],
    ["2026-02-17", "past", /Puerto Lopez/u],
    ["2026-03-02", "past", /On Monday/u],
    ["2026-03-03", "past", /On March 3/u],
    ["2026-03-03", "past", /announced Tuesday/u],
    ["2026-03-04", "past", /Pentagon briefing/u],
    ["2026-03-07", "scheduled", /Summit/u],
  ])("%s, %s: %s", (date, status, words) => {
    expect(timeline.events.filter((event) => event.quotes.some(({ text }) => words.test(text)))).toContainEqual(
      expect.objectContaining({ date, status }),
    );
  });

  test("the launch is one event that quotes each of the five reports once", () => {
    const [launch, ...more] = timeline.events.filter(({ date }) => date === "2026-03-03");
    expect(more).toEqual([]);
    expect(launch?.quotes.map(({ article }) => article.file.slice(0, 3)).sort()).toEqual(["000", "001", "002", "003", "004"]);
  });

  test("the designation of the two gangs, told of a month and of its year, is one event of the month", () => {
    const told = timeline.events.filter(({ quotes }) => quotes.some(({ text }) => /Los Lobos/u.test(text)));
    expect(told.map(({ date, quotes }) => [date, quotes.map(({ article }) => article.file.slice(0, 3)).sort()])).toEqual([["2025-09", ["001", "003"]]]);
  });

  test("events ascend, and none is told twice at one date", () => {
    const firsts = timeline.events.map(({ date }) => date.replace("-WI", "-12").replace("-W10", "-03-02"));
    expect(firsts).toEqual([...firsts].sort());
    const told = timeline.events.flatMap(({ date, quotes }) => quotes.map(({ article, start }) => `${date} ${article.id} ${start}`));
    expect(new Set(told).size).toBe(told.length);
  });

  test("every quote and its expression stand in the article, word for word", async () => {
    for (const { text, start, end, expression, article } of timeline.events.flatMap(({ quotes }) => quotes)) {
      expect((await archive.article(article.id))?.text.slice(start, end)).toBe(text);
      expect(text).toContain(expression);
    }
  });

  test("a topic has its own events, and none where the coverage has nothing of it", async () => {
    expect((await make({ topic: "attack on a TV station" })).events.map(({ date }) => date)).toEqual(["2024-01"]);
    expect((await make({ topic: "cricket world cup" })).events).toEqual([]);
  });

  test("from and to are about the events", async () => {
    const { events } = await make({ from: "2025-09-15", to: "2025-11-30" });
    expect(events.length).toBeGreaterThan(0);
    for (const { date } of events) expect(["2025", "2025-09", "2025-11"]).toContain(date);
  });

  test("the most significant event is the one that every report tells", async () => {
    expect((await make({ limit: 1 })).events.map(({ date }) => date)).toEqual(["2026-03-03"]);
  });

  test("as many quotes of an event as were asked for", async () => {
    const { events } = await make({ sentences: 2 });
    for (const { quotes } of events) expect(quotes.length).toBeLessThanOrEqual(2);
    expect(events.find(({ date }) => date === "2026-03-03")?.quotes).toHaveLength(2);
  });
});

describe.each(reports)("$name, as they are", (given) => {
  test("have only the dates of those two that are given in full", async () => {
    const archive = await indexed(given.folder, {});
    const { events } = await makeTimeline({ limit: 100 }, { archive, embedder });
    const fromUndated = events.flatMap(({ date, quotes }) =>
      quotes.filter(({ article }) => undatedOf(given).includes(article.file)).map(({ expression }) => [date, expression]),
    );
    expect(fromUndated.sort()).toEqual([
      ["2024-01", "January 2024"],
      ["2026-02-17", "Feb. 17, 2026"],
    ]);
  });
});
