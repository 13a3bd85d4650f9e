import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
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
    expect([code, out]).toEqual([0, "Nothing is dated from 1 January 2025 to 30 June 2025: all that the coverage dates is of another time.\n"]);
  });

  test("a topic that no sentence is on is not one that nothing is dated of", async () => {
    const [shown, silent] = await Promise.all([run("--topic", "zebra"), run("--topic", "zebra", "--json")]);
    expect(shown).toMatchObject({ code: 0, out: expect.stringContaining("Nothing about “zebra” was found: no sentence in the coverage is on that topic.") as string });
    expect(silent).toMatchObject({ code: 0, out: `${JSON.stringify({ events: [] }, null, 2)}\n` });
  });

  test("what was written is told, and how much of it there is", async () => {
    const table = path.join(folder, "all.csv");
    const { err } = await run("--export", table);
    expect(err).toContain(`Written to ${table}: 1 event.`);
    expect(readFileSync(table, "utf8")).toContain("2026-03-03,day,past,");
  });

  test("where nothing is scheduled, no calendar is written, and one that there is stays", async () => {
    const [fresh, kept] = [path.join(folder, "fresh.ics"), path.join(folder, "kept.ics")];
    writeFileSync(kept, "of yesterday");
    const [unwritten, untouched] = await Promise.all([run("--export", fresh), run("--export", kept)]);
    expect(unwritten).toMatchObject({ code: 0, out: expect.stringContaining("3 March 2026") as string });
    expect(unwritten.err).toContain(`Not written to ${fresh}: of what was asked for, the coverage has nothing scheduled`);
    expect(untouched).toMatchObject({ code: 0, err: expect.stringContaining(`Not written to ${kept}`) as string });
    expect(existsSync(fresh)).toBe(false);
    expect(readFileSync(kept, "utf8")).toBe("of yesterday");
  });
});

test("a calendar holds more of what is scheduled than the events on the screen do", async () => {
  const folder = emptyFolder();
  const env = { CORPUS_DIR: path.join(folder, "corpus"), DATA_DIR: path.join(folder, "data") };
  const [all, some] = [path.join(folder, "all.ics"), path.join(folder, "some.ics")];
  const concerts = Array.from({ length: 35 }, (_, number) => `The band of village ${number + 1} will play on ${number < 20 ? "July" : "August"} ${(number % 20) + 2}.`);
  await writeFiles(folder, { "corpus/summer.md": `---\nsource: Harbour Times\ndate: 2026-06-01\n---\n\n${concerts.join(" ")}\n` });
  const whole = await program("timeline", ["--export", all], env).ended;
  expect(whole.out.match(/scheduled/gu)).toHaveLength(30);
  expect(whole.err).toContain(`Written to ${all}: 35 scheduled events.`);
  expect(readFileSync(all, "utf8").match(/^BEGIN:VEVENT/gmu)).toHaveLength(35);
  const limited = await program("timeline", ["--limit", "3", "--export", some], env).ended;
  expect(limited.err).toContain(`Written to ${some}: 3 scheduled events.`);
});
