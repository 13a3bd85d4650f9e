import { expect, test } from "vitest";

import { likenessAmong } from "../../src/timeline/alike.ts";
import type { Happening } from "../../src/timeline/happening.ts";
import { fold } from "../../src/timeline/fold.ts";
import { happening, told } from "./dated-sentences.ts";

const burst = "arden dam burst flood market";
const opera = "opera hall gala stage oak";
const folded = async (...happenings: readonly Happening[]): Promise<readonly (readonly [string, number])[]> =>
  (await fold(happenings, likenessAmong(happenings.flatMap(({ members }) => members)))).map(({ date, members }) => [date, members.length]);

test("what is told of a month goes to the day in it on which it happened, and to no other happening", async () => {
  const day = happening(told("2025-06-10", burst, "2025-06-11"));
  expect(await folded(happening(told("2025-06", burst, "2025-09-01")), day)).toEqual([["2025-06-10", 2]]);
  expect(await folded(happening(told("2025-06", opera, "2025-09-01")), day)).toEqual([["2025-06-10", 1], ["2025-06", 1]]);
  expect(await folded(happening(told("2025-07", burst, "2025-09-01")), day)).toEqual([["2025-06-10", 1], ["2025-07", 1]]);
});

test("what is told of a week goes to the weekend in it, and what is told of a weekend to its day", async () => {
  const at = (date: string): Happening => happening(told(date, burst, "2026-03-09"));
  expect(await folded(at("2026-W10"), at("2026-W10-WE"))).toEqual([["2026-W10-WE", 2]]);
  expect(await folded(at("2026-W10-WE"), at("2026-03-07"))).toEqual([["2026-03-07", 2]]);
  expect(await folded(at("2026-W10-WE"), at("2026-03-06"))).toEqual([["2026-03-06", 1], ["2026-W10-WE", 1]]);
});

test("what may have been on either of two days stays with the month", async () => {
  const day = (date: string, words: string): Happening => happening(told(date, words, "2025-07-01"));
  const month = (words: string): Happening => happening(told("2025-06", words, "2025-09-01"));
  const [first, second] = [day("2025-06-10", "gunmen took teacher lodar road"), day("2025-06-24", "gunmen took teacher lodar school")];
  expect(await folded(month("gunmen took teacher lodar"), first, second)).toEqual([["2025-06-10", 1], ["2025-06-24", 1], ["2025-06", 1]]);
  expect(await folded(month("gunmen took teacher lodar school"), first, second)).toEqual([["2025-06-10", 1], ["2025-06-24", 2]]);
});

test("what is told of a month goes to no day of which only another part of its sentence speaks", async () => {
  const day = happening(told("2025-06-10", burst, "2025-06-11"));
  const beside = (words: string): Happening => happening(told("2025-06", burst, "2025-09-01", { dated: new Set(words.split(" ")) }));
  expect(await folded(beside("flood market"), day)).toEqual([["2025-06-10", 2]]);
  expect(await folded(beside("opera gala"), day)).toEqual([["2025-06-10", 1], ["2025-06", 1]]);
});

test("what was said of a happening on the two days after goes to it", async () => {
  const day = happening(told("2025-06-10", burst, "2025-06-11"));
  const said = (date: string): Happening => happening(told(date, burst, date, { role: "aside" }));
  expect(await folded(said("2025-06-12"), day)).toEqual([["2025-06-10", 2]]);
  expect(await folded(said("2025-06-13"), day)).toEqual([["2025-06-10", 1], ["2025-06-13", 1]]);
  expect(await folded(said("2025-06-09"), day)).toEqual([["2025-06-09", 1], ["2025-06-10", 1]]);
});

test("what is reported of another day stays there, however alike", async () => {
  const [one, next] = [happening(told("2025-06-10", burst, "2025-06-11")), happening(told("2025-06-11", burst, "2025-06-12"))];
  expect(await folded(one, next)).toEqual([["2025-06-10", 1], ["2025-06-11", 1]]);
});

test("what is to come is not what has come", async () => {
  const day = happening(told("2025-06-10", burst, "2025-06-11"));
  expect(await folded(day, happening(told("2025-06", burst, "2025-05-01", { coming: true })))).toEqual([["2025-06-10", 1], ["2025-06", 1]]);
});

test("leaves what it was given as it was", async () => {
  const day = happening(told("2025-06-10", burst, "2025-06-11"));
  await folded(day, happening(told("2025-06", burst, "2025-09-01")));
  expect(day.members).toHaveLength(1);
});
