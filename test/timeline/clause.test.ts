import { expect, test } from "vitest";

import { clauseAround } from "../../src/timeline/clause.ts";

const clause = (sentence: string, date: string): string => {
  const start = sentence.indexOf(date);
  return clauseAround(sentence, start, start + date.length).replace(/[\s,.]+/gu, " ").trim();
};

test.each([
  ["The ferry sailed in March, but the pier was still closed.", "March", "The ferry sailed in"],
  ["The pier was shut when the ferry sank in March.", "March", "the ferry sank in"],
  ["Last year, the town closed its pier.", "Last year", "the town closed its pier"],
  ["Crews said that, in late March, the pier fell; nobody was hurt.", "March", "Crews said that in late the pier fell"],
  ["El barco zarpó en marzo, cuando el muelle seguía cerrado.", "marzo", "El barco zarpó en"],
  ["The ferry sank in March, the mayor said.", "March", "The ferry sank in"],
  ["In March, the ferry sank.", "March", "In the ferry sank"],
  ["The mayor and the harbour master met on Friday.", "Friday", "The mayor and the harbour master met on"],
])("“%s”: what %s is the date of", (sentence, date, expected) => {
  expect(clause(sentence, date)).toBe(expected);
});

test("a sentence without an end is read in a moment", () => {
  const endless = "word ".repeat(200_000);
  expect(clauseAround(`${endless}in March`, endless.length + 3, endless.length + 8)).toHaveLength(endless.length + 4);
});
