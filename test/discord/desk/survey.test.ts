import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { readThrough } from "../../../src/articles/reading/read-through.ts";
import { surveyCorpus } from "../../../src/discord/desk/survey.ts";

let corpus: string;
beforeEach(async () => {
  corpus = await mkdtemp(path.join(os.tmpdir(), "dateline-survey-"));
});
afterEach(() => rm(corpus, { recursive: true }));

const write = (name: string, text: string) => writeFile(path.join(corpus, name), text);

test("a survey tells where corpus and index differ, and is silent on what they agree on", async () => {
  for (const name of ["same", "altered", "gone"]) await write(`${name}.txt`, `Words of ${name}.`);
  const indexed = new Map<string, string>();
  for (const { id, hash } of (await readThrough(corpus)).articles) indexed.set(id, hash);

  await write("altered.txt", "Other words.");
  await write("new.txt", "New words.");
  await write("twin.txt", "Words of same.");
  await write("wrong.json", "{");
  await rm(path.join(corpus, "gone.txt"));
  expect(await surveyCorpus(corpus, indexed)).toMatchObject({
    added: [{ id: "new", file: "new.txt" }],
    changed: ["altered"],
    removed: ["gone"],
    copies: [{ file: "twin.txt", of: "same" }],
    rejected: [{ file: "wrong.json", fault: { code: "notJson" } }],
  });
});

test("a copy that says more of an article changes it once, and no more when that is indexed", async () => {
  await write("a.txt", "Words of both.");
  const before = new Map((await readThrough(corpus)).articles.map(({ id, hash }) => [id, hash]));
  await write("b.md", "---\nsource: AP\n---\nWords of both.");
  expect(await surveyCorpus(corpus, before)).toMatchObject({ added: [], changed: ["a"], copies: [{ file: "b.md", of: "a" }] });
  const after = new Map((await readThrough(corpus)).articles.map(({ id, hash }) => [id, hash]));
  expect(await surveyCorpus(corpus, after)).toMatchObject({ added: [], changed: [], removed: [] });
});
