import { once } from "node:events";
import path from "node:path";
import type { Worker } from "node:worker_threads";

import { cutArticles } from "../../src/archive/cut.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import type { Embedder, PassageInput } from "../../src/embed/embedder.ts";
import { startTypescriptWorker } from "../../src/embed/typescript-worker.ts";
import type { BareModel } from "./bare-model.ts";
import { type Material, readMaterial, writeCorpus } from "./material.ts";
import { type Measurement, median } from "./measurement.ts";

const articles = 100;
const rounds = 3;

/** The two sides did not embed the same passages, so that their rates can't be compared. */
export class DifferentPassagesError extends Error {
  override readonly name = "DifferentPassagesError";

  constructor(indexed: number, bare: number) {
    super(`The index run embedded ${indexed} passages and the bare model ${bare}. The bench must be mended before its figures mean anything.`);
  }
}

/**
 * Rate of whole index runs (reading, cutting, dating, embedding, storing, publishing) against that of the bare model
 * on the very same passages: as the library comes, one text at a time; and in as many threads as ours uses.
 */
export async function measureIndexing(
  folder: string,
  material: Material,
  embedder: Embedder,
  bare: { readonly model: BareModel; readonly root: string; readonly workers: number },
): Promise<readonly Measurement[]> {
  const corpus = path.join(folder, "indexing.jsonl");
  await writeCorpus(corpus, material, articles);
  const cut = await cutArticles((await readMaterial(corpus)).articles, embedder);
  const texts = cut.flatMap(({ passages }) => passages.map(({ input }) => asText(input)));
  const { name, dtype } = embedder.model;
  const threads = Array.from({ length: bare.workers }, () => startTypescriptWorker(new URL("./bare-worker.ts", import.meta.url), { root: bare.root, name, dtype }));
  await Promise.all(threads.map((thread) => once(thread, "message")));

  const seconds = { ours: [] as number[], bare: [] as number[], threads: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    const run = await indexCorpus({ corpus, embedder, dataDir: path.join(folder, `indexing-${round}`) });
    if (run.passages !== texts.length) throw new DifferentPassagesError(run.passages, texts.length);
    seconds.ours.push(run.seconds);
    seconds.bare.push(await timed(async () => {
      for (const text of texts) await bare.model.embed(text);
    }));
    seconds.threads.push(await timed(() => embedIn(threads, texts)));
  }
  await Promise.all(threads.map((thread) => thread.terminate()));

  const rate = (times: readonly number[]): number => texts.length / median(times);
  const ours = rate(seconds.ours);
  const against = (name: string, other: number, target: number): Measurement => ({
    name, unit: "passages/s", ours, bare: other, ratio: ours / other, target: `at least ${target.toFixed(2)} ×`, met: ours >= target * other,
  });
  return [
    against(`indexing ${texts.length} passages`, rate(seconds.bare), 0.9),
    against(`the same, bare model in ${bare.workers} threads`, rate(seconds.threads), 0.9),
  ];
}

function asText({ context, sentences }: PassageInput): string {
  return [context, ...sentences].join(" ");
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Each thread takes every so many-th text, so that all have about as much to do. */
async function embedIn(threads: readonly Worker[], texts: readonly string[]): Promise<void> {
  await Promise.all(
    threads.map((thread, place) => {
      const done = once(thread, "message");
      thread.postMessage(texts.filter((_, at) => at % threads.length === place));
      return done;
    }),
  );
}
