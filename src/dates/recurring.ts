import { shape } from "./lexicon.ts";
import type { Found } from "./find.ts";
import type { Meaning } from "./meaning.ts";
import type { Words } from "./words.ts";

/** Tokens between a time of day and the words that make it return. */
const reach = 8;

/**
 * Whether a time of day belongs to no one day: "every day from 6 a.m. to noon", "at his desk at eight each morning".
 * The words that say so stand beside it in its sentence, with nothing between but other times of day.
 */
export function recurs(found: readonly Found[], place: number, words: Words): boolean {
  if (!isClock(found[place]?.meaning)) return false;
  return [-1, 1].some((side) => {
    let here = place;
    for (;;) {
      const [one, next] = [found[here], found[here + side]];
      if (one === undefined || next === undefined) return false;
      const [left, right] = side < 0 ? [next, one] : [one, next];
      if (right.from - left.to > reach || endsSentence(words, left.to, right.from)) return false;
      if (isRecurring(next.meaning)) return true;
      if (!isClock(next.meaning)) return false;
      here += side;
    }
  });
}

const isClock = (meaning: Meaning | undefined): boolean => meaning?.kind === "date" && meaning.base.at === "clock";

/** "every day" and "on Mondays"; "$40 a day" and "the annual meeting" say nothing of an hour. */
const isRecurring = (meaning: Meaning): boolean =>
  meaning.kind === "fixed" && meaning.type === "SET" && (meaning.quant !== undefined || meaning.value.startsWith("XXXX"));

function endsSentence({ text, start, end, codes }: Words, from: number, to: number): boolean {
  return codes.slice(from, to).includes(shape.paragraph) || /[.!?;:]/u.test(text.slice(end[from - 1], start[to]));
}
