import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { openState, type State } from "../../../../src/archive/state/state.ts";
import { readSettings, type Settings } from "../../../../src/config.ts";
import { changeArticle } from "../../../../src/discord/desk/articles/change.ts";
import { removals } from "../../../../src/discord/desk/articles/removals.ts";

let root: string;
let settings: Settings;
let state: State;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), "dateline-change-"));
  settings = readSettings({ CORPUS_DIR: root, DATA_DIR: path.join(root, "data") });
  state = openState(settings.dataDir);
  await writeFile(path.join(root, "ferry.md"), "The ferry runs.\n");
});
afterEach(async () => {
  state.close();
  await rm(root, { recursive: true, force: true });
});

const article = { id: "ferry", title: null, source: null, url: null, published: null, file: "ferry.md" };

test("a file that two editors remove at once is removed once, and can be restored", async () => {
  const remove = { kind: "remove", file: article.file, article } as const;
  expect(await changeArticle(remove, { settings, state })).toMatchObject({ kind: "removed" });
  expect(await changeArticle(remove, { settings, state })).toMatchObject({ kind: "refused", why: { key: "refusedGone" } });
  const [latest, ...earlier] = removals({ state });
  expect(earlier).toEqual([]);
  expect(await changeArticle({ kind: "restore", removal: latest?.id ?? "" }, { settings, state })).toMatchObject({ kind: "restored" });
  expect(await readFile(path.join(root, article.file), "utf8")).toBe("The ferry runs.\n");
});
