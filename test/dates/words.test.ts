import { expect, test } from "vitest";

import { isOfOrigin } from "../../src/dates/in-passing.ts";
import { english } from "../../src/dates/english/language.ts";
import { Lexicon } from "../../src/dates/lexicon.ts";
import { tokenAt, toWords } from "../../src/dates/words.ts";

const words = toWords("Built in 1994, it sank", new Lexicon(english.entries, english.shapes));

test("beyond a text there are no tokens", () => {
  expect([-1, 0, 2, 3, 5, 6].map(tokenAt(words))).toEqual(["", "Built", "1994", ",", "sank", ""]);
});

test("a date with no word far enough before it is of no origin", () => {
  expect(isOfOrigin(words, 2, 3, english)).toBe(false);
});
