import { appendFile, cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { attempt } from "../../scripts/doctor/attempt.ts";
import { examine } from "../../scripts/doctor/examine.ts";
import { checkNode } from "../../scripts/doctor/node.ts";
import { readSettings } from "../../src/config.ts";
import { runIndex } from "../../src/setup.ts";
import type { Check } from "../../src/terminal/doctor.ts";

let folder: string;
let corpus: string;
let env: NodeJS.ProcessEnv;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "doctor-"));
  corpus = path.join(folder, "corpus");
  await cp("corpus", corpus, { recursive: true });
  env = { CORPUS_DIR: corpus, DATA_DIR: path.join(folder, "data"), MODEL_CACHE_DIR: process.env["MODEL_CACHE_DIR"], EMBEDDING_WORKERS: "1" };
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const failing = (checks: readonly Check[]): readonly string[] => checks.flatMap(({ name, ok }) => (ok ? [] : [name]));

async function index(given: NodeJS.ProcessEnv): Promise<Check | undefined> {
  return (await examine({ ...env, ...given })).find(({ name }) => name === "Index");
}

it("says before the first set-up what is missing, and neither downloads nor writes anything", async () => {
  const before = await readdir(folder);
  const checks = await examine({ ...env, MODEL_CACHE_DIR: path.join(folder, "models"), DISCORD_TOKEN: "" });
  expect(failing(checks)).toEqual(["Model files", "Index"]);
  expect(checks.find(({ name }) => name === "Model files")).toMatchObject({
    detail: expect.stringContaining("tokenizer.json") as string,
    remedy: expect.stringContaining("npm run index") as string,
  });
  expect(await readdir(folder)).toEqual(before);
});

it("reports a setting that can't be read beside what does not depend on it", async () => {
  const checks = await examine({ ...env, QUEUE_LIMIT: "many" });
  expect(failing(checks)).toEqual(["Settings"]);
  expect(checks.map(({ name }) => name)).toContain("SQLite");
});

it("takes a module that doesn't load for a failed check, with its remedy", async () => {
  const missing = "../../no/such-module.ts";
  const check = await attempt("Native", "Rebuild it.", async () => String(await import(missing)));
  expect(check).toMatchObject({ name: "Native", ok: false, remedy: "Rebuild it." });
  expect(check.detail).toContain("such-module");
});

it.each([["20.18.9", false], ["20.19.0", true], ["20.20.0", true], ["22.1.0", true], ["18.20.8", false], ["9.99.9", false]])(
  "judges Node %s by package.json",
  async (version, ok) => expect(await checkNode(version)).toMatchObject({ ok }),
);

describe("with an index", () => {
  beforeAll(() => runIndex(readSettings(env)));

  it("finds all well", async () => {
    const checks = await examine(env);
    expect(failing(checks)).toEqual([]);
    expect(checks.find(({ name }) => name === "Corpus")?.detail).toContain("5 articles");
    expect(checks.find(({ name }) => name === "Index")?.detail).toContain("5 articles in");
  });

  it("notices settings that make vectors of another kind", async () => {
    expect(await index({ QUERY_PREFIX: "query:" })).toMatchObject({ ok: false, remedy: expect.stringContaining("--rebuild") as string });
  });

  it("notices a file in the place of the data folder", async () => {
    const file = path.join(folder, "file");
    await writeFile(file, "");
    expect(await index({ DATA_DIR: file })).toMatchObject({ ok: false, detail: `DATA_DIR is ${file}, which is a file` });
  });

  it("notices another corpus than the one indexed", async () => {
    expect(await index({ CORPUS_DIR: "corpus" })).toMatchObject({ ok: false, detail: expect.stringContaining(corpus) as string });
  });

  it("counts what has changed in the corpus since", async () => {
    await writeFile(path.join(corpus, "fair.md"), "---\ntitle: The fair\n---\nThe fair opened at noon.\n");
    await writeFile(path.join(corpus, "broken.json"), "{");
    expect(await index({})).toMatchObject({ ok: false, detail: expect.stringContaining("1 article added, 0 changed, 0 removed") as string });
    const checks = await examine(env);
    expect(checks.find(({ name }) => name === "Corpus")).toMatchObject({ ok: true, detail: expect.stringContaining("1 left out (the first: broken.json") as string });
    await rm(path.join(corpus, "fair.md"));
    await rm(path.join(corpus, "broken.json"));
  });

  it("notices a vector file that isn't what it was", async () => {
    const data = path.join(folder, "data");
    const file = (await readdir(data)).find((name) => name.endsWith(".hnsw")) ?? "none";
    await appendFile(path.join(data, file), "x");
    expect(await index({})).toMatchObject({ ok: false, detail: expect.stringContaining("vector file of generation 1") as string });
  });
});
