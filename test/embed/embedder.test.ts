import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import type { Worker } from "node:worker_threads";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { product } from "../../src/archive/vector-bytes.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { EmbedderError, openEmbedder } from "../../src/embed/transformers-embedder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";

let one: Embedder;
let two: Embedder;
beforeAll(async () => void ([one, two] = await Promise.all([realEmbedder(1), realEmbedder(2)])));
afterAll(() => Promise.all([one.close(), two.close()]));

const passage = (n: number) => ({
  context: "Floods in Elmstead.",
  sentences: [`The river rose ${n} feet overnight.`, "It reached the old mill.", "Nobody was hurt."],
});

test("knows its model", () => {
  expect(one.model).toMatchObject({ dimensions: 384, maxTokens: 256, pooling: "mean", dtype: "q4" });
});

test("gives vectors of unit length that lie near for what means the same", async () => {
  const [flood, same, other] = await Promise.all(
    ["The river burst its banks.", "The stream overflowed.", "The minister sold his bicycle."].map((text) => one.embedQuery(text)),
  );
  const [a, b, c] = [flood, same, other] as [Float32Array, Float32Array, Float32Array];
  expect(a).toHaveLength(384);
  expect(product(a, a)).toBeCloseTo(1, 5);
  expect(product(a, b)).toBeGreaterThan(product(a, c) + 0.2);
});

test("gives the same vectors from one worker and from two, in the order asked", async () => {
  const passages = Array.from({ length: 11 }, (_, n) => passage(n));
  const [single, double] = await Promise.all([one.embedPassages(passages), two.embedPassages(passages)]);
  expect(double).toHaveLength(11);
  single.forEach(({ vector, sentences }, n) => {
    expect(product(vector, double[n]?.vector ?? new Float32Array(384))).toBeGreaterThan(0.9999);
    expect(product(sentences, double[n]?.sentences ?? new Float32Array(sentences.length))).toBeCloseTo(3, 3);
  });
  // Each stands where it was asked for: its own vector is the nearest to it.
  expect(product(single[3]?.vector ?? new Float32Array(384), double[4]?.vector ?? new Float32Array(384))).toBeLessThan(0.9999);
});

describe("a passage", () => {
  test("has a vector for each sentence, as read in the passage", async () => {
    const [whole] = await one.embedPassages([passage(3)]);
    expect(whole?.sentences).toHaveLength(3 * 384);
    const second = whole?.sentences.subarray(384, 768) ?? new Float32Array(384);
    expect(product(second, second)).toBeCloseTo(1, 5);
    const [alone] = await one.embedPassages([{ context: "", sentences: ["It reached the old mill."] }]);
    const river = await one.embedQuery("What did the river reach?");
    expect(product(second, river)).toBeGreaterThan(product(alone?.sentences ?? second, river));
  });

  test("that is longer than the model reads is cut there, and still has a vector for every sentence", async () => {
    const sentences = Array.from({ length: 40 }, (_, n) => `Crew number ${n} went back to the upper dam to look for cracks.`);
    const counts = await one.countTokens(sentences);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(256);
    const [long, cut] = await one.embedPassages([
      { context: "", sentences },
      { context: "", sentences: [...sentences.slice(0, 30), "Something else altogether was sung in the opera house."] },
    ]);
    expect(long?.sentences).toHaveLength(40 * 384);
    expect([...(long?.sentences ?? [])].every(Number.isFinite)).toBe(true);
    expect(product(long?.vector ?? new Float32Array(384), cut?.vector ?? new Float32Array(384))).toBeCloseTo(1, 5);
  });

  test("may be empty of words", async () => {
    const [nothing] = await one.embedPassages([{ context: "", sentences: [""] }]);
    expect([...(nothing?.vector ?? [NaN])].every(Number.isFinite)).toBe(true);
    expect(await one.embedPassages([])).toEqual([]);
  });
});

test("tokens are those of the text, special ones not counted", async () => {
  expect(await one.countTokens(["", "dam", "dam dam dam"])).toEqual([0, 1, 3]);
});

test("leaves the event loop free while it embeds", async () => {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await one.embedPassages(Array.from({ length: 40 }, (_, n) => passage(n)));
  delay.disable();
  // Embedding them takes a second or so on this thread; half of one leaves room for a busy machine.
  expect(delay.percentile(90) / 1e6).toBeLessThan(500);
});

describe("a thread that dies", () => {
  async function withThreads(workers: number, use: (embedder: Embedder, threads: readonly Worker[]) => Promise<void>) {
    const threads: Worker[] = [];
    const note = (thread: Worker) => void threads.push(thread);
    process.on("worker", note);
    const embedder = await realEmbedder(workers);
    process.off("worker", note);
    await use(embedder, threads);
    await embedder.close();
  }

  test("fails what it was asked, and all that it is asked later, with what to do", () =>
    withThreads(1, async (embedder, [thread]) => {
      const asked = embedder.embedPassages([passage(1), passage(2)]);
      const failure = expect(asked).rejects.toThrow(EmbedderError);
      await thread?.terminate();
      await failure;
      await expect(embedder.embedQuery("Anyone there?")).rejects.toThrow(/stopped.*Start the program again/u);
    }));

  test("leaves the work to the others", () =>
    withThreads(2, async (embedder, [thread]) => {
      await thread?.terminate();
      expect(await embedder.embedPassages(Array.from({ length: 9 }, (_, n) => passage(n)))).toHaveLength(9);
    }));

  test("is not one that was closed", () =>
    withThreads(1, async (embedder) => {
      await embedder.close();
      await expect(embedder.embedQuery("Anyone there?")).rejects.toThrow("was closed");
    }));
});

test("a folder without a usable model is an error that says what to do", async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), "dateline-"));
  const opening = openEmbedder({ root, model: "someone/nothing", dtype: "q4" });
  await expect(opening).rejects.toThrow(EmbedderError);
  await expect(opening).rejects.toThrow(/someone\/nothing.*npm run doctor/su);
  await rm(root, { recursive: true });
});
