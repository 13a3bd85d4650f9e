import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";

import { expect, test } from "vitest";

import { emptyFolder } from "../fixtures/folder.ts";

function refused(...args: readonly string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", "scripts/timeline.ts", ...args], { encoding: "utf8" });
  expect(stdout).toBe("");
  expect(status).toBe(1);
  return stderr;
}

test("days that none lies between", () => {
  expect(refused("--from", "2026-03-05", "--to", "2026-03-01")).toContain("No day is from 2026-03-05 and up to 2026-03-01");
});

test("a topic without words", () => {
  expect(refused("--topic", " ")).toContain("The topic is empty");
});

test("files that can't be written are refused before anything is indexed", () => {
  const folder = emptyFolder();
  mkdirSync(path.join(folder, "all.csv"));
  expect(refused("--export", path.join(folder, "none", "all.csv"))).toContain(`there is no folder ${path.join(folder, "none")}`);
  expect(refused("--export", path.join(folder, "all.csv"))).toContain("is a folder");
  expect(refused("--image", path.join(folder, "all.gif"))).toContain(".png or .svg");
});
