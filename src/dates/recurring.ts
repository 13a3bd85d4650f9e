import { shape } from "./lexicon.ts";
import type { Found } from "./find.ts";
import type { Base, Meaning } from "./meaning.ts";
import { endsSentence, type Words } from "./words.ts";

/** Tokens between a date and the words that make it return: an hour may stand off, a month stands beside them. */
const reach = { hour: 8, "part of year": 3 } as const;
/** Tokens a habit ("usually") may stand before what it makes return. */
const habitReach = 8;
type Kind = keyof typeof reach;

/**
 * Which of the finds belong to no one day, if they are times of day, or to no one year, if months or seasons: "every day
 * from 6 a.m. to noon", "at his desk at eight each morning", "twice a year, in May and June", "demand is usually weak in
 * August". The words that say so stand beside them in their sentence, with nothing between but others of their kind.
 */
export function returning(found: readonly Found[], words: Words, habits: ReadonlySet<string>): readonly boolean[] {
  const kinds = found.map(({ meaning }) => kindOf(meaning));
  // Each side in one pass, from neighbour to neighbour: a table may hold thousands of hours in a row.
  const passesOn = (all: boolean[], place: number, side: -1 | 1): boolean[] => {
    const [one, next, kind = null] = [found[place], found[place + side], kinds[place]];
    if (one === undefined || next === undefined || kind === null) return all;
    const [left, right] = side < 0 ? [next, one] : [one, next];
    if (right.from - left.to > reach[kind] || endsSentence(words, left.to, right.from)) return all;
    all[place] = isRecurring(next.meaning, kind) || (kinds[place + side] === kind && all[place + side] === true);
    return all;
  };
  const places = found.map((_, place) => place);
  const behind = places.reduce((all, place) => passesOn(all, place, -1), Array<boolean>(found.length).fill(false));
  const ahead = places.reduceRight((all, place) => passesOn(all, place, 1), Array<boolean>(found.length).fill(false));
  return found.map(({ from }, place) => behind[place] === true || ahead[place] === true || ((kinds[place] ?? null) !== null && isHabit(from, words, habits)));
}

/** What may return: an hour, each day; a month, a day of it or a season, each year. */
function kindOf(meaning: Meaning): Kind | null {
  if (meaning.kind !== "date") return null;
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
