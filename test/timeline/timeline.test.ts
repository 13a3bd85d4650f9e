import { writeFile } from "node:fs/promises";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import type { Archive } from "../../src/archive/archive.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import type { TimelineEvent } from "../../src/timeline/event.ts";
import { makeTimeline, type TimelineRequest } from "../../src/timeline/timeline.ts";
import { emptyFolder } from "../fixtures/folder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";

/** A month of an invented town's papers. 10 June 2025 is a Tuesday. */
const papers = [
  { id: "gazette-1", source: "Gazette", date: "2025-06-11", text: "The Arden dam burst on Tuesday and flooded the old market. Thousands of people fled to the hills. Rescue crews came from Corvale." },
  { id: "courier-1", source: "Courier", date: "2025-06-11", text: "Water swept through the old market after the Arden dam burst on Tuesday, police said. The mayor called for help from Corvale." },
  { id: "herald-1", source: "Herald", date: "2025-06-20", text: "Insurers put a price on the flood. The Arden dam burst on June 10 and flooded the old market, and claims have poured in since." },
  { id: "herald-2", source: "Herald", date: "2025-06-12", text: "The opera house will reopen on June 14 with a gala, its director said Wednesday. The new stage is of oak." },
  { id: "gazette-2", source: "Gazette", date: "2025-06-15", text: "The opera house reopened on Saturday with a gala before a full hall. The new stage is of oak." },
  { id: "courier-2", source: "Courier", date: "2025-06-12", text: "A new ferry to Harwick will sail on July 1, the harbour office has announced. Tickets cost four crowns." },
  { id: "courier-3", source: "Courier", date: "2025-06-18", text: "The zoo has a young otter. Children may choose its name. Keepers feed it by hand." },
  { id: "herald-3", source: "Herald", date: "2025-06-19", text: "The bishop said earlier this week that he would sell his palace. It has ninety rooms." },
  { id: "letter", source: "Courier", text: "The library closed last week. It is said to open again on Monday." },
];

let embedder: Embedder;
let archive: Archive;
const make = async (request: TimelineRequest = {}): Promise<readonly TimelineEvent[]> =>
  (await makeTimeline(request, { archive, embedder })).events;
const articles = (event: TimelineEvent | undefined): readonly string[] => (event?.quotes ?? []).map(({ article }) => article.id);

beforeAll(async () => {
  embedder = await realEmbedder();
  const [folder, dataDir] = [emptyFolder(), emptyFolder()];
  const corpus = path.join(folder, "papers.jsonl");
  await writeFile(corpus, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(""));
  await indexCorpus({ corpus, dataDir, embedder });
  archive = await openArchive(dataDir, embedder.model);
});
afterAll(async () => {
  await archive.close();
  await embedder.close();
});

test("one happening in several reports is one event with all of them, what is reported before what is attributed", async () => {
  const dam = (await make()).filter(({ date }) => date === "2025-06-10");
  expect(dam).toHaveLength(1);
  expect([...articles(dam[0])].sort()).toEqual(["courier-1", "gazette-1", "herald-1"]);
  expect(dam[0]).toMatchObject({ precision: "day", status: "past" });
});

test("what was to come and has come is past", async () => {
  const [gala] = (await make()).filter(({ date }) => date === "2025-06-14");
  expect(gala).toMatchObject({ status: "past" });
  expect([...articles(gala)].sort()).toEqual(["gazette-2", "herald-2"]);
});

test("what no report has seen happen is scheduled", async () => {
  const [ferry] = (await make()).filter(({ date }) => date === "2025-07-01");
  expect(ferry).toMatchObject({ status: "scheduled", quotes: [{ expression: "July 1", article: { id: "courier-2" } }] });
});

test("what somebody said in a week that had begun is past, whatever he said was to come", async () => {
  const [bishop] = (await make()).filter((event) => articles(event).includes("herald-3"));
  expect(bishop).toMatchObject({ date: "2025-W25", status: "past" });
});

test("an article that dates nothing stands on the day it was published, with no words that would date it", async () => {
  const [zoo, ...more] = (await make()).filter(({ date }) => date === "2025-06-18");
  expect(more).toEqual([]);
  expect(zoo).toMatchObject({ status: "past", quotes: [{ text: "The zoo has a young otter.", expression: "" }] });
});

test("an undated article gives no event that hangs on its date", async () => {
  expect((await make({ limit: 100 })).flatMap(articles)).not.toContain("letter");
});

describe("choosing", () => {
  test("the event that most articles report, and come back to, first", async () => {
    expect((await make({ limit: 1 })).map(({ date }) => date)).toEqual(["2025-06-10"]);
  });

  test("by topic", async () => {
    expect((await make({ topic: "opera house" })).map(({ date }) => date)).toContain("2025-06-14");
    expect((await make({ topic: "opera house" })).map(({ date }) => date)).not.toContain("2025-07-01");
  });

  test("by days, of the events and not of the articles", async () => {
    expect((await make({ from: "2025-06-19" })).map(({ date }) => date)).toEqual(["2025-W25", "2025-07-01"]);
    expect((await make({ to: "2025-06-10" })).map(({ date }) => date)).toEqual(["2025-06-10"]);
  });

  test("by source", async () => {
    const events = await make({ source: "Gazette" });
    expect(new Set(events.flatMap(articles))).toEqual(new Set(["gazette-1", "gazette-2"]));
  });

  test("what is scheduled, all of it unless there is a limit", async () => {
    expect((await make({ status: "scheduled" })).map(({ date, status }) => [date, status])).toEqual([["2025-07-01", "scheduled"]]);
    expect(await make({ status: "scheduled", topic: "the burst of the Arden dam" })).toEqual([]);
    expect(await make({ status: "scheduled", to: "2025-06-30" })).toEqual([]);
  });

  test("so many quotes of an event", async () => {
    for (const { quotes } of await make({ sentences: 1 })) expect(quotes).toHaveLength(1);
  });

  test("never leaves out an article, quoted or not, whatever the number of quotes", async () => {
    const whole = await make();
    expect(whole.flatMap(({ alsoIn }) => alsoIn)).toEqual([]);
    for (const sentences of [1, 2]) {
      for (const [place, event] of (await make({ sentences })).entries()) {
        const unquoted = event.alsoIn.map(({ id }) => id);
        expect([...new Set(articles(event)), ...unquoted].sort()).toEqual([...articles(whole[place])].sort());
      }
    }
    const [dam] = (await make({ sentences: 1 })).filter(({ date }) => date === "2025-06-10");
    expect(dam?.alsoIn.map(({ published }) => published)).toEqual(expect.arrayContaining(["2025-06-20"]));
    expect(dam?.alsoIn.map(({ published }) => published)).toEqual(dam?.alsoIn.map(({ published }) => published).toSorted());
  });
});

test("it is known which sentence told an event first, beside the events", async () => {
  const { events, firstTold } = await makeTimeline({ sentences: 1 }, { archive, embedder });
  expect([...firstTold.keys()]).toEqual(events);
  const [dam] = [...firstTold].filter(([{ date }]) => date === "2025-06-10");
  expect(dam?.[1]).toMatchObject({ article: "courier-1", text: expect.stringContaining("dam burst") as string });
  expect(Object.keys(dam?.[0] ?? {})).toEqual(["date", "precision", "status", "quotes", "alsoIn"]);
});

describe("where there is no event, it is known why", () => {
  const why = async (request: TimelineRequest, parts = { archive, embedder }) => (await makeTimeline(request, parts)).empty;

  test.each([
    [{ topic: "zebra" }, "offTopic"],
    [{ topic: "???" }, "offTopic"],
    [{ topic: "zebra", from: "1901-01-01", to: "1901-12-31" }, "offTopic"],
    [{ topic: "opera house", source: "Courier" }, "offTopic"],
    [{ topic: "opera house", to: "1901-12-31" }, "otherTime"],
    [{ from: "2030-01-01" }, "otherTime"],
    [{ status: "scheduled", to: "2025-06-30" }, "otherTime"],
    [{ status: "scheduled", source: "Herald", topic: "burst of the Arden dam" }, "undated"],
    [{ topic: "opera house" }, null],
    [{}, null],
  ] as const)("%j: %s", async (request, reason) => {
    expect(await why(request)).toBe(reason);
  });

  test("nothing that is on the topic, or at all, is dated", async () => {
    const [folder, dataDir] = [emptyFolder(), emptyFolder()];
    await writeFile(path.join(folder, "zoo.txt"), "The zoo has a young otter. Children may choose its name.\n");
    await indexCorpus({ corpus: folder, dataDir, embedder });
    const own = await openArchive(dataDir, embedder.model);
    for (const request of [{}, { from: "2025-01-01" }, { topic: "otter of the zoo" }, { topic: "otter of the zoo", from: "2025-01-01" }]) {
      expect(await why(request, { archive: own, embedder })).toBe("undated");
    }
    await own.close();
  });
});

describe("a topic that all coverage is of", () => {
  /** Every headline names the flood, and hardly a sentence that dates something does. */
  const flood = Array.from({ length: 12 }, (_, number) => ({
    id: `flood-${number}`,
    date: `2025-06-${11 + number}`,
    title: `Arden flood: day ${number + 1}`,
    text: `Crews mended gate ${number + 1} of the dam on June ${10 + number}. The mayor thanked them all.`,
  }));
  const comment = { id: "comment", date: "2025-06-30", title: "Arden flood: a comment", text: "It has become a crisis for the town. Nobody has called it so." };

  test("is told whole", async () => {
    const [folder, dataDir] = [emptyFolder(), emptyFolder()];
    await writeFile(path.join(folder, "flood.jsonl"), [...flood, comment].map((paper) => `${JSON.stringify(paper)}\n`).join(""));
    await indexCorpus({ corpus: folder, dataDir, embedder });
    const own = await openArchive(dataDir, embedder.model);
    const { events } = await makeTimeline({ topic: "Arden flood crisis" }, { archive: own, embedder });
    await own.close();
    expect(events.map(({ date }) => date)).toEqual([...flood.map((_, number) => `2025-06-${10 + number}`), comment.date]);
  });
});

describe("of much that is to come", () => {
  const festival = { id: "festival", source: "Gazette", date: "2025-06-01", title: "Summer", text: Array.from({ length: 40 }, (_, number) => `The band of village ${number + 1} will play on ${number < 20 ? "July" : "August"} ${(number % 20) + 2}.`).join(" ") };
  /** What a report of a day says to be over is over, by whatever date it was announced. */
  const vote = [
    { id: "called", source: "Courier", date: "2025-06-01", title: "Vote", text: "Arden will vote on a new harbour in September, the council announced." },
    { id: "held", source: "Courier", date: "2025-09-15", title: "Vote", text: "Arden voted on a new harbour on Sunday, and the council lost." },
  ];
  /** A day of which more is told afterwards than a timeline reads. */
  const crowded = [
    { id: "circus", source: "Courier", date: "2025-06-01", title: "Circus", text: "A circus with nine elephants will open on October 5, 2025." },
    { id: "polls", source: "Herald", date: "2025-10-06", title: "Polls", text: Array.from({ length: 90 }, (_, number) => `Village ${number + 1} elected its mayor on October 5.`).join(" ") },
  ];
  let own: Archive;
  beforeAll(async () => {
    const [folder, dataDir] = [emptyFolder(), emptyFolder()];
    await writeFile(path.join(folder, "papers.jsonl"), [festival, ...vote, ...crowded].map((paper) => `${JSON.stringify(paper)}\n`).join(""));
    await indexCorpus({ corpus: folder, dataDir, embedder });
    own = await openArchive(dataDir, embedder.model);
  });
  afterAll(() => own.close());

  test("everything is scheduled that no report has seen happen", async () => {
    const days = (events: readonly TimelineEvent[]): ReadonlySet<string> => new Set(events.map(({ date }) => date));
    const { events } = await makeTimeline({ status: "scheduled" }, { archive: own, embedder });
    const concerts = Array.from({ length: 40 }, (_, number) => `2025-0${number < 20 ? 7 : 8}-${String((number % 20) + 2).padStart(2, "0")}`);
    expect(days(events)).toEqual(new Set([...concerts, "2025-10-05"]));
    expect(events.at(-1)?.quotes.map(({ article }) => article.id)).toEqual(["circus"]);
    const some = await makeTimeline({ status: "scheduled", limit: 5 }, { archive: own, embedder });
    expect(some.events).toHaveLength(5);
    const whole = await makeTimeline({}, { archive: own, embedder });
    expect(whole.events).toHaveLength(30);
  });
});

test("what happened to others on the same day is an event of its own", async () => {
  const [folder, dataDir] = [emptyFolder(), emptyFolder()];
  const reports = [
    "A bus overturned near Arda on Monday, injuring 12 people.",
    "A bus overturned near Belmont on Monday, injuring 30 people.",
    "Twelve people were hurt near Arda when a bus overturned on Monday.",
  ].map((text, number) => ({ id: `bus-${number}`, source: `Paper ${number}`, date: "2026-05-12", title: "Bus", text }));
  await writeFile(path.join(folder, "buses.jsonl"), reports.map((paper) => `${JSON.stringify(paper)}\n`).join(""));
  await indexCorpus({ corpus: folder, dataDir, embedder });
  const own = await openArchive(dataDir, embedder.model);
  const { events } = await makeTimeline({}, { archive: own, embedder });
  await own.close();
  expect(events.map((event) => [event.date, articles(event).toSorted()])).toEqual([
    ["2026-05-11", ["bus-0", "bus-2"]],
    ["2026-05-11", ["bus-1"]],
  ]);
});
