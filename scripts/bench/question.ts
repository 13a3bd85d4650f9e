import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { ask } from "../../src/answer/ask.ts";
import { defaultThreshold } from "../../src/answer/confidence.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { defaultRecency } from "../../src/search/recency.ts";
import type { BareModel } from "./bare-model.ts";
import { type Material, writeCorpus } from "./material.ts";
import { type Measurement, median } from "./measurement.ts";

/** Made-up articles have about two passages. */
const articles = 500;
const questions = 200;
const warmUp = 20;

/**
 * Milliseconds between two measurements. After an embedding the bare model's threads spin on for some 35 ms (measured,
 * as CPU time of an idle process); our side must not run against them.
 */
const rest = 50;

/** Median time of a question answered, against that of the bare model embedding the same question, turn by turn. */
export async function measureQuestions(
  folder: string,
  material: Material,
  { indexing, asking, bare }: { readonly indexing: Embedder; readonly asking: Embedder; readonly bare: BareModel },
): Promise<Measurement> {
  const corpus = path.join(folder, "questions.jsonl");
  const dataDir = path.join(folder, "questions");
  await writeCorpus(corpus, material, articles);
  const { passages } = await indexCorpus({ corpus, dataDir, embedder: indexing });
  const archive = await openArchive(dataDir, asking.model);
  const answering = { archive, embedder: asking, recency: defaultRecency, threshold: defaultThreshold };

  const times = { ours: [] as number[], bare: [] as number[] };
  for (let number = -warmUp; number < questions; number++) {
    const question = questionOf(material, number + warmUp);
    const sides: (readonly [keyof typeof times, () => Promise<unknown>])[] = [
      ["ours", () => ask({ question }, answering)],
      ["bare", () => bare.embed(question)],
    ];
    // Which side comes first changes, so that neither always finds the caches warmed by the other.
    for (const [side, work] of number % 2 === 0 ? sides : sides.toReversed()) {
      await pause(rest);
      const started = performance.now();
      await work();
      if (number >= 0) times[side].push(performance.now() - started);
    }
  }
  await archive.close();

  const [ours, other] = [median(times.ours), median(times.bare)];
  return {
    name: `a question at ${passages} passages`, unit: "ms", ours, bare: other, ratio: ours / other,
    target: `at most 1.3 × + 2 ms = ${(1.3 * other + 2).toFixed(2)}`, met: ours <= 1.3 * other + 2,
  };
}

/** As long as questions are that people ask: about ten words of one of the sentences. */
function questionOf({ sentences }: Material, number: number): string {
  const words = (sentences[(number * 31) % sentences.length] ?? "").split(/\s+/).slice(number % 3, (number % 3) + 9);
  return `${number % 2 === 0 ? "When did" : "Who said"} ${words.join(" ").replace(/[.,;:]$/, "")}?`;
}
