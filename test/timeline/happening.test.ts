import { expect, test } from "vitest";

import type { DatedSentence } from "../../src/timeline/dated-sentence.ts";
import { happeningsOf } from "../../src/timeline/happening.ts";
import { likenessAmong, told } from "./dated-sentences.ts";

const burst = "arden dam burst flood market";
const opera = "opera hall gala stage oak";
const sorted = async (...sentences: readonly DatedSentence[]): Promise<readonly (readonly [string, number])[]> =>
  (await happeningsOf(sentences, likenessAmong(sentences))).map(({ date, members }) => [date, members.length]);

test("what is told of a month goes to the day in it on which it happened, and to no other happening", async () => {
  const day = told("2025-06-10", burst, "2025-06-11");
  expect(await sorted(told("2025-06", burst, "2025-09-01"), day)).toEqual([["2025-06-10", 2]]);
  expect(await sorted(told("2025-06", opera, "2025-09-01"), day)).toEqual([["2025-06-10", 1], ["2025-06", 1]]);
  expect(await sorted(told("2025-07", burst, "2025-09-01"), day)).toEqual([["2025-06-10", 1], ["2025-07", 1]]);
});

test("what is told of a week goes to the weekend in it, and what is told of a weekend to its day", async () => {
  const at = (date: string): DatedSentence => told(date, burst, "2026-03-09");
  expect(await sorted(at("2026-W10"), at("2026-W10-WE"))).toEqual([["2026-W10-WE", 2]]);
  expect(await sorted(at("2026-W10-WE"), at("2026-03-07"))).toEqual([["2026-03-07", 2]]);
  expect(await sorted(at("2026-W10-WE"), at("2026-03-06"))).toEqual([["2026-03-06", 1], ["2026-W10-WE", 1]]);
});

test("what may have been on either of two days stays with the month", async () => {
  const day = (date: string, words: string): DatedSentence => told(date, words, "2025-07-01");
  const month = (words: string): DatedSentence => told("2025-06", words, "2025-09-01");
  const [first, second] = [day("2025-06-10", "gunmen took teacher lodar road"), day("2025-06-24", "gunmen took teacher lodar school")];
  expect(await sorted(month("gunmen took teacher lodar"), first, second)).toEqual([["2025-06-10", 1], ["2025-06-24", 1], ["2025-06", 1]]);
  expect(await sorted(month("gunmen took teacher lodar school"), first, second)).toEqual([["2025-06-10", 1], ["2025-06-24", 2]]);
});

test("what is told of a part of a month goes to no day of another part", async () => {
  const day = (date: string): DatedSentence => told(date, burst, "2025-07-01");
  const end = told("2025-06", burst, "2025-09-01", { part: "END" });
  expect(await sorted(day("2025-06-04"), day("2025-06-27"), end)).toEqual([["2025-06-04", 1], ["2025-06-27", 2]]);
  expect(await sorted(day("2025-06-04"), end)).toEqual([["2025-06-04", 1], ["2025-06", 1]]);
});

test("what was announced for a month is what then took place in it", async () => {
  const day = told("2025-06-10", burst, "2025-06-11");
  expect(await sorted(day, told("2025-06", burst, "2025-05-01", { coming: true }))).toEqual([["2025-06-10", 2]]);
  expect(await sorted(day, told("2025-06", burst, "2025-06-20", { coming: true }))).toEqual([["2025-06-10", 1], ["2025-06", 1]]);
});

test("what a long sentence tells of a year goes to no day of which only another part of it speaks", async () => {
  const day = told("2025-06-10", burst, "2025-06-11");
  const of = (date: string, clause: string): DatedSentence => {
    const sentence = told(date, `${burst} ${opera} cantor usher`, "2026-01-01", { vector: day.vector, dated: new Set(clause.split(" ")) });
    expect(sentence.told).toHaveLength(12);
    return sentence;
  };
  expect(await sorted(of("2025", "flood market"), day)).toEqual([["2025-06-10", 2]]);
  expect(await sorted(of("2025", "opera gala"), day)).toEqual([["2025-06-10", 1], ["2025", 1]]);
  expect(await sorted(of("2025-06", "opera gala"), day)).toEqual([["2025-06-10", 2]]);
});

test("no chain of resemblances makes one of two happenings", async () => {
  const at = (words: string): DatedSentence => told("2025-06-10", words, "2025-06-11");
  const [left, between, right] = [at("dam burst flood arden"), at("flood arden opera gala"), at("opera gala stage oak")];
  const sizes = (await sorted(left, between, right)).map(([, size]) => size).sort();
  expect(sizes).toEqual([1, 2]);
});

test("the undated top of an article joins a happening of its day, and makes none", async () => {
  const lead = (words: string): DatedSentence => told("2025-06-11", words, "2025-06-11", { role: "lead" });
  const day = told("2025-06-11", burst, "2025-06-12");
  expect(await sorted(lead(burst), day)).toEqual([["2025-06-11", 2]]);
  expect(await sorted(lead(opera), day)).toEqual([["2025-06-11", 1]]);
  expect(await sorted(lead(burst))).toEqual([]);
});

test("a happening's first sentence is one that reports it, and that most others are like", async () => {
  const sentences = [
    told("2025-06-11", burst, "2025-06-11", { role: "aside" }),
    told("2025-06-11", "arden dam burst flood school", "2025-06-11"),
    told("2025-06-11", burst, "2025-06-11"),
  ];
  const [only, ...rest] = await happeningsOf(sentences, likenessAmong(sentences));
  expect(rest).toEqual([]);
  expect(only?.members[0]?.role).toBe("event");
});
