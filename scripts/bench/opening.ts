import path from "node:path";

import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder, EmbeddingModel } from "../../src/embed/embedder.ts";
import { toUnitLength } from "../../src/embed/pooling.ts";
import { type Material, writeCorpus } from "./material.ts";
import { type Measurement, median } from "./measurement.ts";

const articles = 5_000;
const openings = 5;

/** Median time to open an index of 10,000 passages, ready for a question. */
export async function measureOpening(folder: string, material: Material, model: EmbeddingModel): Promise<Measurement> {
  const corpus = path.join(folder, "opening.jsonl");
  const dataDir = path.join(folder, "opening");
  await writeCorpus(corpus, material, articles);
  const { passages } = await indexCorpus({ corpus, dataDir, embedder: randomEmbedder(model) });
  const times: number[] = [];
  for (let opening = 0; opening < openings; opening++) {
    const started = performance.now();
    const archive = await openArchive(dataDir, model);
    times.push(performance.now() - started);
    await archive.close();
  }
  const ours = median(times);
  return { name: `opening ${passages} passages`, unit: "ms", ours, bare: null, ratio: null, target: "under 1000", met: ours < 1000 };
}

/** Vectors in all directions: what opening an index costs does not depend on where they point. */
export function randomEmbedder(model: EmbeddingModel): Embedder {
  const vectors = (count: number): Float32Array => {
    const all = new Float32Array(count * model.dimensions).map(() => Math.random() - 0.5);
    for (let at = 0; at < all.length; at += model.dimensions) toUnitLength(all.subarray(at, at + model.dimensions));
    return all;
  };
  return {
    model,
    embedQuery: () => Promise.resolve(vectors(1)),
    embedPassages: (passages) =>
      Promise.resolve(passages.map(({ sentences }) => ({ vector: vectors(1), sentences: vectors(sentences.length) }))),
    // English runs at about four letters a token.
    countTokens: (texts) => Promise.resolve(texts.map(({ length }) => Math.ceil(length / 4))),
    close: () => Promise.resolve(),
  };
}
