import { describe, expect, test } from "vitest";

import { cosines, product, quantise, quantisedFrom, unquantised } from "../../src/archive/vector-bytes.ts";
import { VectorIndex } from "../../src/archive/vector-index.ts";
import { toUnitLength } from "../../src/embed/pooling.ts";
import { emptyFolder } from "../fixtures/folder.ts";

const dimensions = 96;

/** Repeatable numbers around 0, roughly normal. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return () => uniform() + uniform() + uniform() - 1.5;
}

/** Unit vectors that lie in clusters, as sentences on a few dozen subjects do. */
function clustered(count: number, seed = 7): readonly Float32Array[] {
  const next = randomNumbers(seed);
  const random = () => Float32Array.from({ length: dimensions }, next);
  const centres = Array.from({ length: 40 }, random);
  return Array.from({ length: count }, (_, n) => {
    const centre = centres[n % centres.length] ?? random();
    const noise = random();
    return toUnitLength(centre.map((value, d) => value + 0.7 * (noise[d] ?? 0)));
  });
}

function nearest(query: Float32Array, vectors: ReadonlyMap<number, Float32Array>, count: number): readonly number[] {
  return [...vectors]
    .map(([label, vector]) => ({ label, similarity: product(query, vector) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, count)
    .map(({ label }) => label);
}

function recall(index: VectorIndex, standing: ReadonlyMap<number, Float32Array>, allowed?: ReadonlySet<number>): number {
  const among = allowed === undefined ? standing : new Map([...standing].filter(([label]) => allowed.has(label)));
  const queries = clustered(60, 11);
  const hits = queries.map((query) => {
    const exact = new Set(nearest(query, among, 10));
    return index.search(query, 10, allowed).filter(({ label }) => exact.has(label)).length;
  });
  return hits.reduce((sum, each) => sum + each, 0) / (10 * queries.length);
}

describe("the vector index", () => {
  test("finds the true ten nearest of 2,000, also as vectors come and go, and after it was filed", async () => {
    const vectors = clustered(2_400);
    const index = VectorIndex.create(dimensions);
    const standing = new Map<number, Float32Array>();
    const add = (from: number, to: number) => {
      for (let label = from; label < to; label++) {
        const vector = vectors[label] ?? new Float32Array(dimensions);
        index.add(label, vector);
        standing.set(label, vector);
      }
    };
    add(0, 2_000);
    expect(recall(index, standing)).toBeGreaterThanOrEqual(0.98);

    for (let label = 0; label < 600; label++) {
      index.remove(label);
      standing.delete(label);
    }
    add(2_000, 2_400);
    expect(recall(index, standing)).toBeGreaterThanOrEqual(0.98);
    expect(recall(index, standing, new Set(Array.from({ length: 900 }, (_, n) => 600 + 2 * n)))).toBeGreaterThanOrEqual(0.98);

    const file = `${emptyFolder()}/index`;
    await index.save(file);
    const loaded = await VectorIndex.load(file, dimensions);
    expect(loaded.held).toBe(index.held);
    expect(recall(loaded, standing)).toBeGreaterThanOrEqual(0.98);
    // What was removed comes back in no search, however many are asked for.
    expect(Math.min(...loaded.search(vectors[0] ?? new Float32Array(dimensions), 2_000).map(({ label }) => label))).toBeGreaterThanOrEqual(600);
  });

  test("says nothing when it holds nothing, and gives the cosine of what it finds", () => {
    const index = VectorIndex.create(2);
    expect(index.search(Float32Array.of(1, 0), 5)).toEqual([]);
    index.add(3, Float32Array.of(0.6, 0.8));
    expect(index.search(Float32Array.of(1, 0), 5)[0]?.similarity).toBeCloseTo(0.6, 5);
    expect(index.search(Float32Array.of(1, 0), 5, new Set())).toEqual([]);
  });
});

describe("a vector of one byte a number", () => {
  const vectors = clustered(200);
  const flat = Float32Array.from(vectors.flatMap((vector) => [...vector]));

  test("keeps every cosine within 0.005", () => {
    const queries = clustered(20, 3);
    const quantised = quantisedFrom(quantise(flat, dimensions), dimensions);
    for (const query of queries) {
      const exact = vectors.map((vector) => product(query, vector));
      const most = Math.max(...cosines(query, quantised).map((cosine, n) => Math.abs(cosine - (exact[n] ?? 0))));
      expect(most).toBeLessThan(0.005);
    }
  });

  test("has unit length when it is read back", () => {
    const bytes = quantise(flat, dimensions);
    const back = unquantised(bytes.subarray(dimensions, 2 * dimensions));
    expect(product(back, back)).toBeCloseTo(1, 5);
    expect(product(back, vectors[1] ?? back)).toBeGreaterThan(0.999);
  });

  test("may be zero", () => {
    expect(cosines(Float32Array.of(1, 0), quantisedFrom(quantise(new Float32Array(2), 2), 2))).toEqual([0]);
  });
});
