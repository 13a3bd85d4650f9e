import { expect, test } from "vitest";

import { chooseSentences } from "../../src/timeline/choose-sentences.ts";
import { happening, told } from "./dated-sentences.ts";

test("any number of sentences may tell of a happening", () => {
  const sentence = told("2025-09-01", "the ferry sank", "2025-09-02");
  const members = Array.from({ length: 150_000 }, () => sentence);
  expect(chooseSentences({ ...happening(sentence), members }, 1)).toEqual([sentence]);
});
