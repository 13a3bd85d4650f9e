import { expect, test } from "vitest";

import type { Happening } from "../../src/timeline/happening.ts";
import { foldTalk } from "../../src/timeline/talk.ts";
import { happening, likenessAmong, told } from "./dated-sentences.ts";

const burst = "arden dam burst flood market";
const folded = (...happenings: readonly Happening[]): readonly (readonly [string, number])[] =>
  foldTalk(happenings, likenessAmong(happenings.flatMap(({ members }) => members)))
    .map(({ date, members }) => [date, members.length] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
const said = (date: string, words = burst): Happening => happening(told(date, words, date, { role: "aside" }));

test("what was said of a happening on the two days after goes to it", () => {
  const day = happening(told("2025-06-10", burst, "2025-06-11"));
  expect(folded(said("2025-06-12"), day)).toEqual([["2025-06-10", 2]]);
  expect(folded(said("2025-06-13"), day)).toEqual([["2025-06-10", 1], ["2025-06-13", 1]]);
  expect(folded(said("2025-06-09"), day)).toEqual([["2025-06-09", 1], ["2025-06-10", 1]]);
});

test("what may have been said of either of two days' happenings goes to neither", () => {
  const day = (date: string, words: string): Happening => happening(told(date, words, "2025-06-12"));
  const two = [day("2025-06-10", "gunmen took teacher lodar road"), day("2025-06-11", "gunmen took teacher lodar school")];
  expect(folded(...two, said("2025-06-12", "gunmen took teacher lodar"))).toEqual([["2025-06-10", 1], ["2025-06-11", 1], ["2025-06-12", 1]]);
  expect(folded(...two, said("2025-06-12", "gunmen took teacher lodar school"))).toEqual([["2025-06-10", 1], ["2025-06-11", 2]]);
});

test("what is reported of another day stays there, however alike", () => {
  const [one, next] = [happening(told("2025-06-10", burst, "2025-06-11")), happening(told("2025-06-11", burst, "2025-06-12"))];
  expect(folded(one, next)).toEqual([["2025-06-10", 1], ["2025-06-11", 1]]);
});

test("leaves what it was given as it was", () => {
  const day = happening(told("2025-06-10", burst, "2025-06-11"));
  folded(day, said("2025-06-12"));
  expect(day.members).toHaveLength(1);
});
