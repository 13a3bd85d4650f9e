import { writeFile } from "node:fs/promises";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";

import type { Archive } from "../../src/archive/archive.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { makeTimeline, type TimelineRequest } from "../../src/timeline/timeline.ts";
import type { Material } from "./material.ts";
import { type Measurement, median } from "./measurement.ts";

const articles = 700;
const rounds = 5;

/** Of a made-up article; every other one tells of a day. */
const sentencesAnArticle = 10;

/** Days of the made-up coverage; of them, an article tells of those just before it. */
const days = 120;
const back = 6;

/** Milliseconds that a timeline may hold up others beyond a program that lets them in after every turn of so many. */
const mayBlock = 100;
const turn = 10;

/** Passes over all that dates something that a timeline may take: it reads less, and compares what it reads. */
const mayTake = 12;

/**
 * Median time of a timeline of 700 dated articles, without a topic and with one, against one pass over all that dates
 * something in them; and the longest that it holds up the event loop.
 *
 * @param embedder whatever its vectors: where none are alike, every sentence is a happening, which costs most
 */
export async function measureTimelines(folder: string, material: Material, embedder: Embedder): Promise<readonly Measurement[]> {
  const corpus = path.join(folder, "timeline.jsonl");
  const dataDir = path.join(folder, "timeline");
  await writeFile(corpus, Array.from({ length: articles }, (_, number) => `${JSON.stringify(article(number, material))}\n`).join(""));
  await indexCorpus({ corpus, dataDir, embedder });
  const archive = await openArchive(dataDir, embedder.model);
  const make = (request: TimelineRequest) => (): Promise<unknown> => makeTimeline(request, { archive, embedder });
  const topic = (material.sentences[0] ?? "").split(/\s+/u).slice(0, 4).join(" ");

  const works = { whole: make({}), topic: make({ topic }), pass: () => readAll(archive) };
  const times = { whole: [] as number[], topic: [] as number[], pass: [] as number[] };
  const blocks = { ours: [] as number[], turns: [] as number[] };
  for (let round = -1; round < rounds; round++) {
    for (const side of ["whole", "topic", "pass"] as const) {
      const { ms, block } = await timed(works[side]);
      if (round < 0) continue;
      times[side].push(ms);
      if (side !== "pass") blocks.ours.push(block);
    }
    if (round >= 0) blocks.turns.push((await timed(() => takeTurns(median(times.whole)))).block);
  }
  const mentions = (await archive.dateCounts({})).reduce((sum, { sentences }) => sum + sentences, 0);
  await archive.close();

  const pass = median(times.pass);
  const against = (name: string, ours: number): Measurement => ({
    name, unit: "ms", ours, bare: pass, ratio: ours / pass, target: `at most ${mayTake} × = ${(mayTake * pass).toFixed(0)}`, met: ours <= mayTake * pass,
  });
  // Of each run the longest, and of those the median: one run in which the machine was busy elsewhere says nothing.
  const [ours, turns] = [median(blocks.ours), median(blocks.turns)];
  return [
    against(`a timeline of ${articles} articles, ${mentions} dates told`, median(times.whole)),
    against("the same, of a topic", median(times.topic)),
    {
      name: "the longest that either holds up others", unit: "ms", ours, bare: turns, ratio: null,
      target: `at most ${mayBlock} more = ${(turns + mayBlock).toFixed(0)}`, met: ours <= turns + mayBlock,
    },
  ];
}

/** Every date with the sentences that tell of it, read once and not compared. */
async function readAll(archive: Archive): Promise<void> {
  const dates = new Set((await archive.dateCounts({})).map(({ date }) => date));
  for (const date of dates) {
    const mentions = await archive.mentions({ date, most: Number.MAX_SAFE_INTEGER });
    await archive.mentionSentences(mentions.map(({ key }) => key));
  }
}

/** Works for so many milliseconds, and lets others in after every turn: on a busy machine, that too holds them up. */
async function takeTurns(ms: number): Promise<void> {
  const end = performance.now() + ms;
  while (performance.now() < end) {
    const pause = performance.now() + turn;
    while (performance.now() < pause);
    await nextTurn();
  }
}

async function timed(work: () => Promise<unknown>): Promise<{ readonly ms: number; readonly block: number }> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const started = performance.now();
  await work();
  const ms = performance.now() - started;
  loop.disable();
  return { ms, block: loop.max / 1e6 };
}

function article(number: number, { sentences }: Material): object {
  const published = number % days;
  const text = Array.from({ length: sentencesAnArticle }, (_, place) => {
    const said = sentences[(number * 7919 + place * 104_729) % sentences.length] ?? "";
    return place % 2 === 0 ? said : `On ${dayText(published - ((number + place) % back))}, ${said}`;
  });
  return { id: String(number), title: `Report ${number}`, date: dayOf(published).toISOString().slice(0, 10), text: text.join(" ") };
}

const dayOf = (number: number): Date => new Date(Date.UTC(2025, 0, 10 + number));

const written = new Intl.DateTimeFormat("en", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const dayText = (number: number): string => written.format(dayOf(number));
