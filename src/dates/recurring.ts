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
  const [behind, ahead] = [told(-1, found, kinds, words), told(1, found, kinds, words)];
  return found.map(({ from }, place) => behind[place] === true || ahead[place] === true || (kinds[place] !== null && isHabit(from, words, habits)));
}

/** Of which finds the words on one side say so: in one pass, from neighbour to neighbour, for a table may hold thousands of hours in a row. */
function told(side: -1 | 1, found: readonly Found[], kinds: readonly (Kind | null)[], words: Words): readonly boolean[] {
  const all = found.map(() => false);
  const first = side < 0 ? 0 : found.length - 1;
  for (let place = first; place >= 0 && place < found.length; place -= side) {
    const [one, next, kind = null] = [found[place], found[place + side], kinds[place]];
    if (one === undefined || next === undefined || kind === null) continue;
    const [left, right] = side < 0 ? [next, one] : [one, next];
    if (right.from - left.to > reach[kind] || endsSentence(words, left.to, right.from)) continue;
    all[place] = isRecurring(next.meaning, kind) || (kinds[place + side] === kind && all[place + side] === true);
  }
  return all;
}

/** What may return: an hour, each day; a month, a day of it or a season, each year. */
function kindOf(meaning: Meaning): Kind | null {
  if (meaning.kind !== "date") return null;
  if (meaning.base.at === "clock") return "hour";
  return isPartOfYear(meaning.base) ? "part of year" : null;
}

const isPartOfYear = (base: Base): boolean =>
  (base.at === "calendar" && base.fields.year === undefined && (base.fields.month !== undefined || base.fields.season !== undefined)) ||
  (base.at === "after" && base.fields.month !== undefined);

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
