import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { beforeAll, describe, expect, test } from "vitest";

import { emptyFolder, writeFiles } from "../fixtures/folder.ts";
import { program } from "../scripts/program.ts";

function refused(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/timeline.ts", ...args], { encoding: "utf8" });
  expect(stdout).toBe("");
  expect(status).toBe(1);
  return stderr;
}

test("days that none lies between", () => {
  expect(refused("--from", "2026-03-05", "--to", "2026-03-01")).toContain("No day is from 2026-03-05 and up to 2026-03-01");
});

test("a topic or a source without words", () => {
  expect(refused("--topic", " ")).toContain("The topic is empty");
  expect(refused("--source", "")).toContain("The source is empty");
});

test("files that can't be written are refused before anything is indexed", () => {
  const folder = emptyFolder();
  mkdirSync(path.join(folder, "all.csv"));
  expect(refused("--export", path.join(folder, "none", "all.csv"))).toContain(`there is no folder ${path.join(folder, "none")}`);
  expect(refused("--export", path.join(folder, "all.csv"))).toContain("is a folder");
  expect(refused("--image", path.join(folder, "all.gif"))).toContain(".png or .svg");
});

describe("of one report", () => {
  const folder = emptyFolder();
  const env = { CORPUS_DIR: path.join(folder, "corpus"), DATA_DIR: path.join(folder, "data") };
  const run = (...args: readonly string[]) => program("timeline", args, env).ended;
  beforeAll(async () => {
    await writeFiles(folder, { "corpus/pier.md": "---\nsource: Harbour Times\ndate: 2026-03-04\n---\n\nThe old pier was closed on March 3, 2026. Gulls sat on it.\n" });
    await run("--json");
  });

  test("a source that there is not is told with those that there are; a program gets an empty timeline", async () => {
    const [shown, json] = await Promise.all([run("--source", "Gazette"), run("--source", "Gazette", "--json")]);
    expect(shown).toMatchObject({ code: 1, out: "" });
    expect(json).toMatchObject({ code: 0, out: `${JSON.stringify({ events: [] }, null, 2)}\n` });
    for (const { err } of [shown, json]) expect(err).toMatch(/nothing published by “Gazette”.*\n {2}Harbour Times/u);
  });

  test("a time in which nothing happened is not coverage that dates nothing", async () => {
    const { code, out } = await run("--from", "2025", "--to", "2025-06");
    expect([code, out]).toEqual([0, "Nothing is dated from 1 January 2025 to 30 June 2025: no sentence in the coverage that was searched gives such a date.\n"]);
  });

  test("what was written is told, and how much of it there is", async () => {
    const [table, calendar] = [path.join(folder, "all.csv"), path.join(folder, "all.ics")];
    const [asTable, asCalendar] = await Promise.all([run("--export", table), run("--export", calendar)]);
    expect(asTable.err).toContain(`Written to ${table}: 1 event.`);
    expect(asCalendar.err).toContain(`Written to ${calendar}: 0 scheduled events.`);
    expect(readFileSync(table, "utf8")).toContain("2026-03-03,day,past,");
  });
});
