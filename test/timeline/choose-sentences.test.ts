import { expect, test } from "vitest";

import { chooseSentences } from "../../src/timeline/choose-sentences.ts";
import { happening, told } from "./dated-sentences.ts";

test("any number of sentences may tell of a happening", () => {
  const sentence = told("2025-09-01", "the ferry sank", "2025-09-02");
  const members = Array.from({ length: 150_000 }, () => sentence);
  expect(chooseSentences({ ...happening(sentence), members }, 1)).toEqual([sentence]);
});

test("an announcement, or what tells of the month, is quoted behind the report", () => {
  const announced = told("2025-09-01", "the ferry sails", "2025-08-20", { coming: true });
  const inMonth = told("2025-09", "the ferry sailed", "2025-12-01");
  const report = told("2025-09-01", "storm kept ferry waiting", "2025-09-02");
  const members = [announced, announced, inMonth, inMonth, report] as const;
  expect(chooseSentences({ ...happening(report), members }, 1)).toEqual([report]);
  expect(chooseSentences({ ...happening(report), members })[0]).toEqual(report);
  expect(chooseSentences(happening(announced), 1)).toEqual([announced]);
});

test("of two reports that say the same, that of the first days is quoted first", () => {
  const [later, prompt] = [told("2025-09-01", "the ferry sank", "2025-12-02"), told("2025-09-01", "the ferry sank", "2025-09-02")];
  expect(chooseSentences({ ...happening(later), members: [later, prompt] }, 1)).toEqual([prompt]);
});
