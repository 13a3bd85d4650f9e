import { expect, test } from "vitest";

import { pointsBack } from "../../src/articles/points-back.ts";

test.each([
  "That was defeated in November.", "“It was a mistake,” the bank said.", "His deputy will stand in.", "Both were let go.",
  "The former was let go.", "Él lo negó.", "Ambos lo negaron.",
])("%j points back", (sentence) => {
  expect(pointsBack(sentence)).toBe(true);
});

test.each(["The bank apologised.", "It's raining.", "Itaipu was shut.", "Theirs was a long war.", "Thatcher resigned.", "Ellsworth won.", ""])("%j doesn't", (sentence) => {
  expect(pointsBack(sentence)).toBe(false);
});
