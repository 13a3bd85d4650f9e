import { rename, rm } from "node:fs/promises";
import path from "node:path";

import Sqlite from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { contentTerms } from "../../src/articles/terms.ts";
import { NoArticlesError } from "../../src/articles/reading/no-articles.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { databaseFile } from "../../src/archive/database.ts";
import { indexCorpus } from "../../src/archive/index-run.ts";
import { NoIndexError, openArchive } from "../../src/archive/sqlite-archive.ts";
import { ModelMismatchError } from "../../src/archive/index-fingerprint.ts";
import type { Embedder } from "../../src/embed/embedder.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { counting, realEmbedder } from "../fixtures/real-embedder.ts";

let model: Embedder;
let embedder: ReturnType<typeof counting>;
let dataDir = "";
let corpus = "";

beforeAll(async () => void (model = await realEmbedder()));
afterAll(() => model.close());

const reports = {
  "bridge.txt": "The bridge over the Arden reopened on Friday. Crews had worked on it for two years.",
  "harbour.txt": "The harbour at Corvale was dredged in autumn. Ferries now call at the new pier.",
  "library.txt": "The library in Dunsby lends violins. Anyone with a card may borrow one for a month.",
};

const index = (more: { rebuild?: boolean; corpus?: string; embedder?: Embedder } = {}) =>
  indexCorpus({ dataDir, corpus, embedder, ...more });

beforeEach(async () => {
  embedder = counting(model);
  dataDir = emptyFolder();
  corpus = emptyFolder();
  await writeFiles(corpus, reports);
});

/** Ids of the articles with a passage that a search finds, by words and by vector together. */
async function found(archive: Archive, question: string): Promise<readonly string[]> {
  const vector = await model.embedQuery(question);
  const { passages } = await archive.search({ terms: contentTerms(question), vector, filter: {}, limit: 10 });
  return passages.map(({ article }) => article.id).sort();
}

/** All that is kept of each passage: its key, its place and its vectors. */
function kept(): ReadonlyMap<string, string> {
  const db = new Sqlite(databaseFile(dataDir), { readonly: true });
  const rows = db
    .prepare<[], { id: string; row: string }>(
      `SELECT a.id, json_group_array(p.pk || ' ' || p.start || ' ' || hex(p.vector) || ' ' || hex(p.sentence_vectors)) AS row
       FROM passages p JOIN articles a ON a.pk = p.article GROUP BY a.id`,
    )
    .all();
  db.close();
  return new Map(rows.map(({ id, row }) => [id, row]));
}

describe("a second run", () => {
  test("embeds and touches nothing when nothing has changed", async () => {
    expect(await index()).toMatchObject({ added: ["bridge", "harbour", "library"], unchanged: 0, passages: 3, generation: 1 });
    const before = kept();
    expect(await index()).toMatchObject({ added: [], changed: [], removed: [], unchanged: 3, passages: 0, generation: 1 });
    expect(embedder.passages).toBe(3);
    expect(kept()).toEqual(before);
  });

  test("embeds what is new and what has changed, and leaves the rest as it stands", async () => {
    await index();
    const before = kept();
    await writeFiles(corpus, { "harbour.txt": "The harbour at Corvale froze over.", "dam.txt": "The dam holds back the Ild." });
    await rm(path.join(corpus, "library.txt"));
    expect(await index()).toMatchObject({
      added: ["dam"], changed: ["harbour"], removed: ["library"], unchanged: 1, passages: 2, generation: 2,
    });
    const after = kept();
    expect([...after.keys()].sort()).toEqual(["bridge", "dam", "harbour"]);
    expect(after.get("bridge")).toBe(before.get("bridge"));
    expect(after.get("harbour")).not.toBe(before.get("harbour"));
  });

  test("takes what changed or went out of every result of an archive that was open all along", async () => {
    await index();
    const archive = await openArchive(dataDir, model.model);
    expect(await found(archive, "Who lends violins?")).toContain("library");
    await rm(path.join(corpus, "library.txt"));
    await writeFiles(corpus, { "harbour.txt": "The harbour at Corvale froze over." });
    await index();

    expect(await found(archive, "Who lends violins?")).toEqual(["bridge", "harbour"]);
    const { passages } = await archive.search({
      terms: contentTerms("dredged ferries violins"), vector: await model.embedQuery("violins"), filter: {}, limit: 10,
    });
    expect(passages.map(({ text }) => text).join(" ")).not.toMatch(/dredged|Ferries|violins/u);
    expect(await archive.article("library")).toBeNull();
    expect((await archive.article("harbour"))?.text).toBe("The harbour at Corvale froze over.");
    expect((await archive.articles()).map(({ id }) => id)).toEqual(["bridge", "harbour"]);
    expect(await archive.coverage({})).toMatchObject({ articles: 2 });
    expect(await archive.generation()).toMatchObject({ number: 2, articles: 2, passages: 2 });
    await archive.close();
  });

  test("knows a renamed file by its new id alone", async () => {
    await index();
    await rename(path.join(corpus, "bridge.txt"), path.join(corpus, "crossing.txt"));
    expect(await index()).toMatchObject({ added: ["crossing"], removed: ["bridge"], unchanged: 2 });
    expect([...kept().keys()].sort()).toEqual(["crossing", "harbour", "library"]);
  });

  test("embeds nothing of a corpus that was moved, and says where it is now", async () => {
    await index();
    const moved = path.join(emptyFolder(), "elsewhere");
    await rename(corpus, moved);
    expect(await index({ corpus: moved })).toMatchObject({ added: [], removed: [], unchanged: 3, passages: 0, generation: 2 });
    const archive = await openArchive(dataDir, model.model);
    expect((await archive.generation()).corpus).toBe(moved);
    await archive.close();
  });

  test("finds what a first run would, after many changes", async () => {
    for (let round = 0; round < 6; round++) {
      await writeFiles(corpus, { "bridge.txt": `The bridge over the Arden took lorry ${round} on Friday.`, [`note${round % 3}.txt`]: `Note ${round} on violins.` });
      await index();
    }
    const fresh = emptyFolder();
    await indexCorpus({ dataDir: fresh, corpus, embedder: model });
    const [grown, made] = await Promise.all([openArchive(dataDir, model.model), openArchive(fresh, model.model)]);
    const vector = await model.embedQuery("violins on the bridge");
    const request = { terms: contentTerms("violins on the bridge"), vector, filter: {}, limit: 10 };
    const shape = async (archive: Archive) => {
      const { passages, frequencies } = await archive.search(request);
      const plain = passages.map(({ article, bm25, cosine, keywordRank, vectorRank, text }) => ({ id: article.id, bm25, cosine, keywordRank, vectorRank, text }));
      return { passages: plain.sort((a, b) => a.id.localeCompare(b.id)), frequencies };
    };
    expect(await shape(grown)).toEqual(await shape(made));
    await grown.close();
    await made.close();
  });
});

describe("an index without a passage", () => {
  test("answers nothing, and grows like any other", async () => {
    await Promise.all(Object.keys(reports).map((file) => rm(path.join(corpus, file))));
    await writeFiles(corpus, { "a.txt": "By Ana Paz" });
    expect(await index()).toMatchObject({ added: ["a"], passages: 0, generation: 1 });
    const archive = await openArchive(dataDir, model.model);
    expect(await found(archive, "Who lends violins?")).toEqual([]);

    await writeFiles(corpus, reports);
    expect(await index()).toMatchObject({ added: ["bridge", "harbour", "library"], passages: 3, generation: 2 });
    expect(await found(archive, "Who lends violins?")).toHaveLength(3);
    await Promise.all(Object.keys(reports).map((file) => rm(path.join(corpus, file))));
    expect(await index()).toMatchObject({ removed: ["bridge", "harbour", "library"], generation: 3 });
    expect(await found(archive, "Who lends violins?")).toEqual([]);
    await writeFiles(corpus, reports);
    expect(await index()).toMatchObject({ passages: 3, generation: 4 });
    await archive.close();
  });
});

describe("a corpus without a usable article", () => {
  test("is an error, and the index of before answers on", async () => {
    await index();
    await Promise.all(Object.keys(reports).map((file) => rm(path.join(corpus, file))));
    await expect(index()).rejects.toThrow(NoArticlesError);
    const archive = await openArchive(dataDir, model.model);
    expect(await found(archive, "Who lends violins?")).toHaveLength(3);
    await archive.close();
  });
});

describe("another model", () => {
  const other = (): Embedder => ({ ...embedder, model: { ...model.model, queryPrefix: "query: " } });

  test("is refused, by the run and by the archive, with what to do", async () => {
    await index();
    await expect(index({ embedder: other() })).rejects.toThrow(ModelMismatchError);
    await expect(index({ embedder: other() })).rejects.toThrow(
      /made with \S+ \(q4, mean pooling\), and configured is \S+ \(q4, mean pooling, query prefix “query: ”\)\. Run "npm run index -- --rebuild"/u,
    );
    await expect(openArchive(dataDir, other().model)).rejects.toThrow(ModelMismatchError);
    await (await openArchive(dataDir, model.model)).close();
  });

  test("embeds everything anew when told to, and the open archive then says so", async () => {
    await index();
    const archive = await openArchive(dataDir, model.model);
    await writeFiles(corpus, { "dam.txt": "The dam holds back the Ild." });
    await rm(path.join(corpus, "library.txt"));
    expect(await index({ embedder: other(), rebuild: true })).toMatchObject({
      added: ["dam"], changed: [], removed: ["library"], unchanged: 2, passages: 3, generation: 2,
    });
    await expect(archive.generation()).rejects.toThrow(ModelMismatchError);
    await archive.close();
    const reopened = await openArchive(dataDir, other().model);
    expect(await reopened.generation()).toMatchObject({ articles: 3, passages: 3 });
    await reopened.close();
  });
});

describe("an archive", () => {
  test("that was never indexed says what to do", async () => {
    await expect(openArchive(dataDir, model.model)).rejects.toThrow(NoIndexError);
    await expect(openArchive(dataDir, model.model)).rejects.toThrow(/npm run index/u);
  });

  test("keeps answering, and can be indexed again, when embedding fails on the way", async () => {
    await index();
    const failing: Embedder = { ...model, embedPassages: () => Promise.reject(new Error("out of memory")) };
    const long = [1, 2, 3, 4].map((n) => [`long${n}.txt`, `The river rose ${n} feet.${"\n".repeat(60_000)}It fell again.`] as const);
    await writeFiles(corpus, Object.fromEntries(long));
    await expect(index({ embedder: failing })).rejects.toThrow("out of memory");
    const archive = await openArchive(dataDir, model.model);
    expect(await archive.generation()).toMatchObject({ number: 1, articles: 3 });
    await archive.close();
    await Promise.all(long.map(([file]) => rm(path.join(corpus, file))));
    expect(await index()).toMatchObject({ generation: 1, unchanged: 3 });
  });
});
