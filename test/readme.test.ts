import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
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

it("invites the bot with the permissions that it needs", () => {
  expect(readme).toContain(`&permissions=${neededPermissions}\n`);
});

it("points at files that exist", () => {
  const targets = [...readme.matchAll(/\]\(((?!https?:)[^)]+)\)/g)].map(([, target = ""]) => path.normalize(target));
  expect(targets.length).toBeGreaterThan(3);
  expect(targets.filter((target) => !existsSync(target))).toEqual([]);
});
