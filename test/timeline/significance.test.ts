import { expect, test } from "vitest";

import type { Happening } from "../../src/timeline/happening.ts";
import { rate } from "../../src/timeline/significance.ts";
import { happening, told } from "./dated-sentences.ts";

const reports = (count: number, date: string, words: string, published = date): Happening => {
  const [first, ...rest] = Array.from({ length: count }, () => told(date, words, published));
  return happening(first ?? told(date, words, published), ...rest);
};
const order = (happenings: readonly Happening[], salienceOf: (date: string) => number = () => 1): readonly string[] =>
  rate(happenings, salienceOf, () => 1).map(({ happening: { date, members } }) => `${date} ${members[0]?.text}`);

test("a second happening of a day stands behind other days, until those are told by few", () => {
  const happenings = [reports(3, "2025-06-10", "dam"), reports(2, "2025-06-10", "gala"), reports(1, "2025-06-14", "ferry")];
  expect(order(happenings)).toEqual(["2025-06-10 dam", "2025-06-14 ferry", "2025-06-10 gala"]);
  expect(order(happenings, (date) => (date === "2025-06-10" ? 9 : 0.1))).toEqual(["2025-06-10 dam", "2025-06-10 gala", "2025-06-14 ferry"]);
});

test("a day counts for all that mentions it, by its happening that most tell", () => {
  const happenings = [reports(1, "2025-06-10", "dam"), reports(2, "2025-06-10", "flood"), reports(4, "2025-06-14", "ferry")];
  expect(order(happenings, (date) => (date === "2025-06-10" ? 5 : 4))[0]).toBe("2025-06-10 flood");
});

test("a month stands behind a day that half as many tell, and before one that hardly any do", () => {
  const month = reports(4, "2025-06", "drought", "2025-07-01");
  const salienceOf = (count: number) => () => count;
  expect(order([month, reports(2, "2025-06-10", "dam")], salienceOf(2))).toEqual(["2025-06-10 dam", "2025-06 drought"]);
  expect(order([month, reports(1, "2025-06-10", "dam")], salienceOf(0.2))).toEqual(["2025-06 drought", "2025-06-10 dam"]);
});

test("what is off the topic is not rated", () => {
  expect(rate([reports(2, "2025-06-10", "dam")], () => 1, () => 0)).toEqual([]);
});

test("which happening a day stands for is told by its own sentences, not by those of its year", () => {
  const inYear = Array.from({ length: 8 }, () => told("2025", "road", "2025-06-12"));
  const road = told("2025-06-10", "road", "2025-06-10");
  const happenings = [happening(road, ...inYear), reports(2, "2025-06-10", "final")];
  expect(order(happenings, () => 5)[0]).toBe("2025-06-10 final");
});
