import { existsSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { expect, test, vi } from "vitest";

import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { asLines, inventedReports } from "../fixtures/invented-news.ts";
import { program } from "./program.ts";

vi.setConfig({ testTimeout: 120_000 });

const linked = "---\nurl: javascript:alert(1)\nsource: Weekly\ndate: 2026-01-01\n---\nThe weir leaks.\n";

async function corpusWith(files: Readonly<Record<string, string>>) {
  const folder = emptyFolder();
  await writeFiles(path.join(folder, "corpus"), files);
  const env = { CORPUS_DIR: path.join(folder, "corpus"), DATA_DIR: path.join(folder, "data") };
  return { env, index: (...args: readonly string[]) => program("index", args, env) };
}

test("the summary counts what changed and names what was skipped, and --strict makes that a failure", async () => {
  const { index } = await corpusWith({ "reports.jsonl": asLines(inventedReports(3)), "torn.json": "{", "undated.txt": "The dam holds.", "linked.md": linked });
  const first = await index("--json").ended;
  expect(first.code).toBe(0);
  const summary = JSON.parse(first.out) as Record<string, unknown>;
  expect(summary).toMatchObject({ added: 5, changed: 0, removed: 0, unchanged: 0 });
  const undated = [{ file: "undated.txt", articles: 1 }];
  expect(summary).toMatchObject({ lackingDate: undated, lackingSource: undated });
  expect(summary["skipped"]).toMatchObject([{ file: "torn.json", at: "line 1" }]);
  expect(summary["dropped"]).toMatchObject([{ file: "linked.md", at: null, reason: "“javascript:alert(1)” is not a web address" }]);
  for (const figure of ["passages", "seconds", "passagesPerSecond"]) expect(summary[figure]).toBeGreaterThan(0);

  const again = await index("--strict").ended;
  expect(again.code).toBe(1);
  expect(again.out).toContain("torn.json");
  expect(again.out).not.toContain("\u001B");
});

test("a run killed by the machine leaves nothing that the next one stumbles over", async () => {
  const { env, index } = await corpusWith({ "reports.jsonl": asLines(inventedReports(120)) });
  const dying = index();
  // The lock is the first thing that a run makes once its model is loaded.
  while (!existsSync(path.join(env.DATA_DIR, "index.lock"))) await sleep(20);
  await sleep(150);
  dying.kill();
  await dying.ended;
  const { code, out } = await index("--json").ended;
  expect(code).toBe(0);
  const summary = JSON.parse(out) as { readonly added: number; readonly unchanged: number };
  expect(summary).toMatchObject({ changed: 0, removed: 0, skipped: [] });
  expect(summary.added + summary.unchanged).toBe(120);
});

test("a corpus that is missing or empty is said to be, with what to do", async () => {
  const { env } = await corpusWith({ "empty.txt": "" });
  const missing = await program("index", [], { ...env, CORPUS_DIR: path.join(env.CORPUS_DIR, "gone") }).ended;
  expect(missing).toMatchObject({ code: 1 });
  expect(missing.err).toMatch(/There is no corpus at .*CORPUS_DIR/u);
  const empty = await program("index", [], env).ended;
  expect(empty).toMatchObject({ code: 1 });
  expect(empty.err).toMatch(/no usable article.*only file in it.*Add a.*\n {2}empty\.txt: the file is empty\. Delete it/u);
});
