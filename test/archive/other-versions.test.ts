import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";

import { expect, it } from "vitest";

import { databaseFile, openDatabase } from "../../src/archive/database.ts";
import { removeOtherVersions } from "../../src/archive/other-versions.ts";
import { emptyFolder } from "../fixtures/folder.ts";

it("removes the indexes of other versions, and nothing else", async () => {
  const folder = emptyFolder();
  openDatabase(folder).close();
  const others = ["index.v0.1.db", "index.v0.1.db-wal", "vectors.v0.1-3-0123456789abcdef.hnsw"];
  const kept = ["state.db", "index.lock", "vectors.txt"];
  for (const name of [...others, ...kept]) await writeFile(path.join(folder, name), "");

  await removeOtherVersions(folder);

  expect(others.filter((name) => existsSync(path.join(folder, name)))).toEqual([]);
  expect(kept.filter((name) => !existsSync(path.join(folder, name)))).toEqual([]);
  expect(existsSync(databaseFile(folder))).toBe(true);
});
