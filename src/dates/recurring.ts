import { shape } from "./lexicon.ts";
import type { Found } from "./find.ts";
import type { Base, Meaning } from "./meaning.ts";
import type { Words } from "./words.ts";

/** Tokens between a date and the words that make it return: an hour may stand off, a month stands beside them. */
const reach = { hour: 8, "part of year": 3 } as const;
/** Tokens a habit ("usually") may stand before what it makes return. */
const habitReach = 8;
type Kind = keyof typeof reach;

/**
 * Whether a time of day belongs to no one day, or a month or season to no one year: "every day from 6 a.m. to noon",
 * "at his desk at eight each morning", "twice a year, in May and June", "demand is usually weak in August". The words
 * that say so stand beside it in its sentence, with nothing between but other dates of its kind.
 */
export function recurs(found: readonly Found[], place: number, words: Words, habits: ReadonlySet<string>): boolean {
  const kind = kindOf(found[place]?.meaning);
  if (kind === null) return false;
  if (isHabit(found[place]?.from ?? 0, words, habits)) return true;
  return [-1, 1].some((side) => {
    let here = place;
    for (;;) {
      const [one, next] = [found[here], found[here + side]];
      if (one === undefined || next === undefined) return false;
      const [left, right] = side < 0 ? [next, one] : [one, next];
      if (right.from - left.to > reach[kind] || endsSentence(words, left.to, right.from)) return false;
      if (isRecurring(next.meaning, kind)) return true;
      if (kindOf(next.meaning) !== kind) return false;
      here += side;
    }
  });
}

/** What may return: an hour, each day; a month, a day of it or a season, each year. */
function kindOf(meaning: Meaning | undefined): Kind | null {
  if (meaning?.kind !== "date") return null;
  if (meaning.base.at === "clock") return "hour";
  return isPartOfYear(meaning.base) ? "part of year" : null;
}

const isPartOfYear = (base: Base): boolean =>
  (base.at === "calendar" && base.fields.year === undefined && (base.fields.month !== undefined || base.fields.season !== undefined)) ||
  (base.at === "after" && base.month !== undefined);

/** "every day" and "on Mondays"; "$40 a day" and "the annual meeting" say nothing of an hour. A month returns each year. */
const isRecurring = (meaning: Meaning, kind: Kind): boolean =>
  meaning.kind === "fixed" &&
  meaning.type === "SET" &&
  (kind === "hour" ? meaning.quant !== undefined || meaning.value.startsWith("XXXX") : meaning.value === "P1Y" && (meaning.quant ?? meaning.freq) !== undefined);

/** "usually between May and October": a habit told before it in its sentence. */
function isHabit(from: number, { text, start, end, codes }: Words, habits: ReadonlySet<string>): boolean {
  for (let i = from - 1; i >= Math.max(0, from - habitReach); i--) {
    const word = text.slice(start[i], end[i]).toLowerCase();
    if (codes.charAt(i) === shape.paragraph || /^[.!?;:]$/u.test(word)) return false;
    if (habits.has(word)) return true;
  }
  return false;
}

function endsSentence({ text, start, end, codes }: Words, from: number, to: number): boolean {
  return codes.slice(from, to).includes(shape.paragraph) || /[.!?;:]/u.test(text.slice(end[from - 1], start[to]));
}
