import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { emptyFolder } from "../fixtures/folder.ts";

const run = (script: string, input: string, ...args: readonly string[]): { lines: readonly string[]; errors: string; status: number | null } => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["--import", "tsx", script, ...args], { input, encoding: "utf8", maxBuffer: 1e8 });
  return { lines: stdout.trimEnd().split("\n"), errors: stderr, status };
};

test("one answer a line, in order, past lines that cannot be read", () => {
  const { lines, errors, status } = run(
    "scripts/dates.ts",
    [
      '{"id": 7, "reference": "2026-03-04", "text": "She resigned Tuesday."}',
      "no json",
      '{"id": "b", "reference": "soon", "text": "x"}',
      '{"id": "c", "reference": null, "text": "In April."}',
      '{"id": "d", "language": "es", "reference": "2026-03-04", "text": "Ayer."}',
    ].join("\n"),
    "--json",
  );
  expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
    { id: 7, dates: [{ start: 13, end: 20, text: "Tuesday", type: "DATE", value: "2026-03-03" }] },
    { id: "c", dates: [{ start: 3, end: 8, text: "April", type: "DATE", value: null }] },
    { id: "d", dates: [{ start: 0, end: 4, text: "Ayer", type: "DATE", value: "2026-03-03" }] },
  ]);
  expect(errors).toMatch(/^line 2: not JSON/mu);
  expect(errors).toMatch(/^line 3: reference "soon" is no date/mu);
  expect(status).toBe(1);
});

test("the language is guessed where none is given", () => {
  const { lines } = run(
    "scripts/dates.ts",
    [
      '{"id": 1, "reference": "2026-03-04", "text": "El martes por la noche llegaron los soldados."}',
      '{"id": 2, "reference": "2026-03-04", "text": "Los Lobos won Tuesday."}',
    ].join("\n"),
    "--json",
  );
  const values = lines.map((line) => (JSON.parse(line) as { dates: { value: string }[] }).dates.map(({ value }) => value));
  expect(values).toEqual([["2026-03-03TNI"], ["2026-03-03"]]);
});

test("a byte order mark at the head of the input is no part of it", () => {
  const { lines, errors } = run("scripts/dates.ts", '\uFEFF{"id": "a", "reference": "2026-03-04", "text": "On 😀 Tuesday."}\r\n', "--json");
  expect(lines).toEqual(['{"id":"a","dates":[{"start":6,"end":13,"text":"Tuesday","type":"DATE","value":"2026-03-03"}]}']);
  expect(errors).toBe("");
});

test("a listing for people", () => {
  const { lines, status } = run("scripts/dates.ts", '{"id": "a", "reference": "2026-03-04", "text": "Late Tuesday."}\n');
  expect(lines).toEqual(["a of 2026-03-04", "  2026-03-03  DATE      Late Tuesday at 0, END"]);
  expect(status).toBe(0);
});

test("a text may have any number of dates", () => {
  const { lines, errors, status } = run("scripts/dates.ts", `${JSON.stringify({ id: "a", reference: "2026-03-04", text: "today. ".repeat(130_000) })}\n`);
  expect(errors).toBe("");
  expect(status).toBe(0);
  expect(lines).toHaveLength(130_001);
});

test("what can't be scored is named, without a stack", () => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "a.jsonl"), "{");
  writeFileSync(join(folder, "b.tml"), "<x/>");
  writeFileSync(join(folder, "c.jsonl"), '\r\n{"id": "a", "reference": "2013", "text": "x", "dates": []}\r\n');
  writeFileSync(join(folder, "d.txt"), "2013-13-45 It closed «last week»{2013-W19}.\r\n");
  for (const [file, reason] of [
    ["a.jsonl", /a\.jsonl: line 1 is not JSON/u],
    ["", /b\.tml has no <TEXT>/u],
    ["c.jsonl", /c\.jsonl: line 2 is no annotated document: .*"2013" is no date: write a day/u],
    ["d.txt", /d\.txt: line 1 begins with "2013-13-45", which is no day/u],
  ] as const) {
    const { errors, status } = run("scripts/evaluate-dates.ts", "", join(folder, file));
    expect(errors).toMatch(reason);
    expect(errors).not.toMatch(/^\s+at /mu);
    expect(status).toBe(1);
  }
});

test("scoring nothing is an error", () => {
  const { errors, status } = run("scripts/evaluate-dates.ts", "", "test/dates");
  expect(errors).toMatch(/nothing to score/u);
  expect(status).toBe(1);
});
