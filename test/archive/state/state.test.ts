import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import Sqlite from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { openState, type State } from "../../../src/archive/state/state.ts";
import { StateVersionError } from "../../../src/archive/state/state-database.ts";

let dataDir = "";
let now = 1_000_000;
let state: State;
const reopen = (): State => (state = openState(dataDir, () => now));

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), "dateline-state-"));
  now = 1_000_000;
  reopen();
});
afterEach(() => {
  state.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("keepsakes", () => {
  test("outlive the process that kept them", () => {
    const id = state.keepsakes.keep("answer", { text: "¿Qué?" }, 1000);
    state.close();
    expect(reopen().keepsakes.find("answer", id)).toEqual({ text: "¿Qué?" });
    expect(id).toMatch(/^[\w-]{12}$/u);
  });

  test("are found under their own kind alone", () => {
    const id = state.keepsakes.keep("answer", 1, 1000);
    expect(state.keepsakes.find("plan", id)).toBeNull();
    expect(state.keepsakes.find("answer", "nothing")).toBeNull();
  });

  test("expire to the millisecond, and those without a lifetime never", () => {
    const id = state.keepsakes.keep("answer", 1, 1000);
    const removal = state.keepsakes.keep("removal", 2, null);
    now += 999;
    expect(state.keepsakes.find("answer", id)).toBe(1);
    now += 1;
    expect(state.keepsakes.find("answer", id)).toBeNull();
    now += 1e12;
    expect(state.keepsakes.all("removal")).toEqual([{ id: removal, value: 2 }]);
  });

  test("can be replaced and forgotten", () => {
    const id = state.keepsakes.keep("answer", 1, 1000);
    state.keepsakes.replace("answer", id, 2);
    expect(state.keepsakes.find("answer", id)).toBe(2);
    state.keepsakes.forget("answer", id);
    expect(state.keepsakes.find("answer", id)).toBeNull();
  });
});

test("each member has one vote on an answer, the last", () => {
  expect(state.votes.cast({ answer: "a", member: "1", vote: "up" }, { question: "q" })).toBe("stored");
  expect(state.votes.cast({ answer: "a", member: "2", vote: "up" }, {})).toBe("stored");
  expect(state.votes.cast({ answer: "a", member: "1", vote: "down" }, { question: "q" })).toBe("changed");
  expect(state.votes.all().map(({ member, vote }) => `${member} ${vote}`)).toEqual(["1 down", "2 up"]);
  expect(state.votes.all()[0]?.about).toEqual({ question: "q" });
});

test("the record of changes is read newest first", () => {
  const entry = { member: "1", guild: "2", action: "add", subject: "a.md", result: "added" } as const;
  state.audit.record(entry);
  state.audit.record({ ...entry, action: "remove", result: "removed" });
  expect(state.audit.latest(1)).toEqual([{ ...entry, action: "remove", result: "removed", at: new Date(now).toISOString() }]);
});

test("a state of another version is refused, with what to do", () => {
  state.close();
  const db = new Sqlite(path.join(dataDir, "state.db"));
  db.pragma("user_version = 99");
  db.close();
  expect(() => openState(dataDir)).toThrow(StateVersionError);
  expect(() => openState(dataDir)).toThrow(/version 99 .* Move the file away/u);
  new Sqlite(path.join(dataDir, "state.db")).pragma("user_version = 1");
  reopen();
});
