import { expect, test } from "vitest";

import type { StoredMention } from "../../src/archive/mentions/mention-rows.ts";
import { daysBetween } from "../../src/dates/days-between.ts";
import { salience, type Telling, tellingsOf } from "../../src/timeline/salience.ts";

const day = { first: "2025-06-10", last: "2025-06-10" };
const told = (published: string | null, more: Partial<Telling> = {}): Telling => ({ published, role: "event", sentences: 1, ...more });

const mention = (article: string, published: string | null, role: StoredMention["role"] = "event"): StoredMention => ({
  key: 1, passage: 1, date: "2025-06-10", precision: "day", ...day, role, coming: false,
  start: 0, end: 1, expressionStart: 0, expressionEnd: 1, place: 0, part: null,
  article: { id: article, title: null, source: null, url: null, published, file: article },
});

test("an article tells by the surest thing it says, and twice at most, however often it comes back", () => {
  const mentions = [mention("a", "2025-06-11", "aside"), mention("a", "2025-06-11"), mention("a", "2025-06-11"), mention("b", "2025-06-12", "lead")];
  expect(tellingsOf(mentions, () => 1)).toEqual([told("2025-06-11", { sentences: 2 }), told("2025-06-12", { role: "lead" })]);
});

test("every article adds its own", () => {
  expect(salience(day, [told("2025-06-11", { sentences: 2 })])).toBe(2 * salience(day, [told("2025-06-11")]));
  expect(salience(day, [told("2025-06-11"), told("2025-06-11")])).toBe(2 * salience(day, [told("2025-06-11")]));
});

test("reporting counts for more than attribution, and that for more than the day of publication", () => {
  const of = (role: Telling["role"]) => salience(day, [told("2025-06-10", { role })]);
  expect([of("event"), of("aside"), of("lead")]).toEqual([of("event"), of("aside"), of("lead")].sort((a, b) => b - a));
  expect(new Set([of("event"), of("aside"), of("lead")]).size).toBe(3);
});

test("coming back to a day counts for more than its news, and its news for more than its announcement", () => {
  const on = (published: string) => salience(day, [told(published)]);
  expect(on("2025-06-30")).toBeGreaterThan(on("2025-06-11"));
  expect(on("2025-06-11")).toBeGreaterThan(on("2025-06-05"));
});

test("what was never news in this coverage counts for little", () => {
  expect(salience(day, [told("2027-06-10")])).toBeLessThan(salience(day, [told("2025-06-11")]));
});

test("an off-topic mention counts for nothing", () => {
  expect(salience(day, tellingsOf([mention("a", "2025-06-11")], () => 0))).toBe(0);
});

test("days between two dates, by their days alone", () => {
  expect(daysBetween("2025-06-10", "2025-06-12T23:59:00-05:00")).toBe(2);
  expect(daysBetween("2025-06-10", "2025-06-09")).toBe(-1);
});
