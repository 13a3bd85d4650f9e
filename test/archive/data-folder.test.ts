import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";

import { expect, it } from "vitest";

import { DataFolderError, makeDataFolder } from "../../src/archive/data-folder.ts";
import { openDatabase } from "../../src/archive/database.ts";
import { lockIndex } from "../../src/archive/index-lock.ts";
import { openState } from "../../src/archive/state/state.ts";
import { articlesOf, complaintsOf } from "../articles/corpus-folder.ts";
import { emptyFolder, writeFiles } from "../fixtures/folder.ts";

it("is made with the folders above it, and may be made again", () => {
  const folder = path.join(emptyFolder(), "a", "b", "c");
  makeDataFolder(folder);
  makeDataFolder(folder);
  expect(readdirSync(folder)).toEqual([".no-articles"]);
});

it("may stand inside the corpus, and nothing in it is taken for coverage", async () => {
  const corpus = emptyFolder();
  await writeFiles(corpus, { "a.txt": "Words of a." });
  const dataDir = path.join(corpus, "data");
  const unlock = await lockIndex(dataDir, false);
  openDatabase(dataDir).close();
  openState(dataDir).close();
  writeFileSync(path.join(dataDir, "stray.txt"), "Words of no report.");
  expect((await articlesOf(corpus)).map(({ id }) => id)).toEqual(["a"]);
  expect(await complaintsOf(corpus)).toEqual([]);
  unlock();
});

it("says which setting to change where there can't be one", async () => {
  const folder = emptyFolder();
  const file = path.join(folder, "file");
  writeFileSync(file, "");
  symlinkSync(path.join(folder, "nowhere"), path.join(folder, "link"));
  for (const [place, why] of [
    [file, `DATA_DIR is ${file}, which is a file.`],
    [path.join(file, "data"), "which can't be made ("],
    [path.join(folder, "link"), "which can't be made ("],
    // The kernel's own file systems take no files, whoever asks.
    ["/proc/dateline/data", "which can't be made ("],
    ["/proc", "which can't be "],
  ] as const) {
    expect(() => makeDataFolder(place)).toThrow(DataFolderError);
    expect(() => makeDataFolder(place)).toThrow(why);
    expect(() => makeDataFolder(place)).toThrow("Set it, in .env or in the environment, to a folder");
    expect(() => openDatabase(place)).toThrow(DataFolderError);
    await expect(lockIndex(place, false)).rejects.toThrow(DataFolderError);
    expect(() => openState(place)).toThrow(DataFolderError);
  }
});

it("is no failure of the one of two processes that comes second", () => {
  const folder = path.join(emptyFolder(), "data");
  mkdirSync(folder);
  writeFileSync(path.join(folder, ".no-articles"), "");
  expect(() => makeDataFolder(folder)).not.toThrow();
});
