import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { parse } from "dotenv";
import { expect, it } from "vitest";

import { variables } from "../src/config.ts";
import { neededPermissions } from "../src/discord/check-discord.ts";

const readme = await readFile("README.md", "utf8");
const scripts = Object.keys((JSON.parse(await readFile("package.json", "utf8")) as { scripts: Record<string, string> }).scripts);
const defaults = parse((await readFile(".env.example", "utf8")).replaceAll(/^# (?=[A-Z_]+=)/gm, ""));

it("gives every setting, with its default", () => {
  const rows = readme.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]+)` )?\|/gm);
  const given = [...rows].map(([, name, value = ""]) => [name, value]);
  expect(given.map(([name]) => name).toSorted()).toEqual([...variables].toSorted());
  expect(Object.fromEntries(given)).toEqual(defaults);
});

it("names every command that there is, and none else", () => {
  const named = [...readme.matchAll(/npm (?:run (?:-s )?)?([a-z:]+)/g)].map(([, name = ""]) => name);
  const npmOwn = ["ci", "start", "test", "registry"];
  expect(named.filter((name) => !npmOwn.includes(name) && !scripts.includes(name))).toEqual([]);
  const inside = ["typecheck", "lint", "test:unit"];
  expect(scripts.filter((name) => !named.includes(name) && !inside.includes(name))).toEqual([]);
});

it("gives the date sets' first scores as the sets themselves do", async () => {
  const folder = "test/dates/news";
  const names = (await readdir(folder)).filter((name) => name.endsWith(".txt"));
  const rows = await Promise.all(
    names.map(async (name) => {
      const head = (await readFile(path.join(folder, name), "utf8")).replaceAll("\n# ", " ");
      const [, ...percents] = /strict (\d+\.\d), relaxed (\d+\.\d), value (\d+\.\d)/u.exec(head) ?? [];
      return percents.length === 0 ? null : `| ${percents.map((percent) => (Number(percent) / 100).toFixed(3)).join(" | ")} |`;
    }),
  );
  const given = rows.filter((row) => row !== null);
  expect(given.length).toBeGreaterThan(7);
  expect(given.filter((row) => !readme.includes(row))).toEqual([]);
});

it("invites the bot with the permissions that it needs", () => {
  expect(readme).toContain(`&permissions=${neededPermissions}\n`);
});

it("points at files that exist", () => {
  const targets = [...readme.matchAll(/\]\(((?!https?:)[^)]+)\)/g)].map(([, target = ""]) => path.normalize(target));
  expect(targets.length).toBeGreaterThan(3);
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
});
