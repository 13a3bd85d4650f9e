import { openSync, readFileSync, statSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { databaseFile } from "../../src/archive/database.ts";
import { DamagedIndexError } from "../../src/archive/damage.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { openArchive } from "../../src/archive/sqlite-archive.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { realEmbedder } from "../fixtures/real-embedder.ts";

let embedder: Embedder;
let corpus = "";
let dataDir = "";
beforeAll(async () => void (embedder = await realEmbedder()));
afterAll(() => embedder.close());
beforeEach(async () => {
  [dataDir, corpus] = [emptyFolder(), emptyFolder()];
  await writeFiles(corpus, { "dam.txt": "The dam at Elmstead cost 40 million crowns. It was finished in spring." });
  await indexCorpus({ dataDir, corpus, embedder });
  writeFileSync(path.join(dataDir, "state.db"), "what the bot remembers");
});

const overwrite = (from: number): void => {
  const file = databaseFile(dataDir);
  const wrong = Buffer.alloc(statSync(file).size - from, "nothing that SQLite wrote. ");
  writeSync(openSync(file, "r+"), wrong, 0, wrong.length, from);
};

describe.each([
  ["whose file is something else", 0],
  // Past the first page, which holds the names of the tables.
  ["of which all but the beginning is lost", 4_096],
])("an index %s", (_, from) => {
  test("is said to be damaged, with the remedy, by whoever reads or adds to it", async () => {
    overwrite(from);
    const reading = async () => {
      const archive = await openArchive(dataDir, embedder.model);
      return archive.articles().finally(() => archive.close());
    };
    await expect(reading()).rejects.toThrow(DamagedIndexError);
    await expect(reading()).rejects.toThrow(/index\.v[\d.]+\.db is damaged: .+ Run "npm run index -- --rebuild"/u);
    await expect(indexCorpus({ dataDir, corpus, embedder })).rejects.toThrow(DamagedIndexError);
  });

  test("is made anew by a rebuild, which leaves the bot's memory alone", async () => {
    overwrite(from);
    await indexCorpus({ dataDir, corpus, embedder, rebuild: true });
    const archive = await openArchive(dataDir, embedder.model);
    expect(await archive.articles()).toHaveLength(1);
    await archive.close();
    expect(readFileSync(path.join(dataDir, "state.db"), "utf8")).toBe("what the bot remembers");
  });
});
