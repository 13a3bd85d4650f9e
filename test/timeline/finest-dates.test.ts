import { expect, test } from "vitest";

import type { DatedSentence } from "../../src/timeline/dated-sentence.ts";
import { finestDates } from "../../src/timeline/finest-dates.ts";
import { told } from "./dated-sentences.ts";

/** One sentence under each of its dates. */
function sentence(...dates: readonly (readonly [date: string, more?: Partial<DatedSentence>])[]): readonly DatedSentence[] {
  const { article } = told("2025", "", "2025-10-16");
  return dates.map(([date, more]) => told(date, "minister visited again", "2025-10-16", { article, ...more }));
}
const dates = (sentences: readonly DatedSentence[]): readonly string[] => finestDates(sentences).map(({ date }) => date);

test("a sentence is told at the day that it gives, and not also at the year in which that lies", () => {
  expect(dates(sentence(["2025-10-15"], ["2025"]))).toEqual(["2025-10-15"]);
  expect(dates(sentence(["2025"], ["2025-10"], ["2025-10-15"]))).toEqual(["2025-10-15"]);
  expect(dates(sentence(["2025-W42"], ["2025-W42-WE"]))).toEqual(["2025-W42-WE"]);
});

test("dates that lie beside each other stay", () => {
  expect(dates(sentence(["2024"], ["2025-10-15"], ["2025-10-14"]))).toEqual(["2024", "2025-10-15", "2025-10-14"]);
});

test("what is still to come in a month is not what was past in it", () => {
  expect(dates(sentence(["2025-10-02"], ["2025-10", { coming: true }]))).toEqual(["2025-10-02", "2025-10"]);
});

test("other sentences keep their dates, in the same article and in others", () => {
  const [day] = sentence(["2025-10-15"]);
  const year = told("2025", "ministers visited often", "2025-12-30", { ...(day && { article: day.article }), start: 90 });
  expect(dates([...(day ? [day] : []), year])).toEqual(["2025-10-15", "2025"]);
});
