import type { Grammar } from "./grammar.ts";
import { Match } from "./match.ts";
import type { DateMeaning, Meaning } from "./meaning.ts";
import type { Words } from "./words.ts";

/** A time expression found, not yet placed on the calendar. Token indices, half-open. */
export interface Found {
  readonly from: number;
  readonly to: number;
  readonly meaning: Meaning;
  /** Counts only once joined to another. */
  readonly loose: boolean;
  /** The tokens whose clause tells its tense, if not its own: those of "Monday", of "9 p.m. on Monday". */
  readonly tenseAt?: { readonly from: number; readonly to: number };
}

/** Finds the time expressions of a text: rules first, the longest match winning; then affixes; then joins. */
export function findExpressions(words: Words, grammar: Grammar): readonly Found[] {
  if (!grammar.mayFind.test(words.codes)) return [];
  const matches = withoutOverlap(matchRules(words, grammar));
  const taken = new Set(matches.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const widened: Found[] = [];
  for (const match of matches) {
    const wide = withAffixes(match, words, grammar, taken);
    // "a year or more than eighteen months": a word between two may belong to the first or to the second.
    widened.push(wide.from < (widened.at(-1)?.to ?? 0) ? match : wide);
  }
  return joined(widened, words, grammar);
}

function matchRules(words: Words, grammar: Grammar): readonly Found[] {
  const found: Found[] = [];
  for (const { regex, categories, read, loose = false } of grammar.rules) {
    regex.lastIndex = 0;
    for (let hit = regex.exec(words.codes); hit !== null; hit = regex.exec(words.codes)) {
      if (hit[0] === "" || hit.indices === undefined) {
        regex.lastIndex++;
        continue;
      }
      const match = new Match(words, grammar, categories, hit.indices);
      const meaning = read(match);
      if (meaning !== null) found.push({ from: match.from, to: match.to, meaning, loose });
    }
  }
  return found;
}

/** The longest of each cluster of overlapping finds, in text order; of equals the later one, which is the later rule's. */
function withoutOverlap(found: readonly Found[]): readonly Found[] {
  const longestFirst = found
    .map((item, order) => ({ item, order, length: item.to - item.from }))
    .sort((a, b) => b.length - a.length || b.order - a.order);
  const taken = new Set<number>();
  const kept = longestFirst.filter(({ item }) => {
    for (let i = item.from; i < item.to; i++) if (taken.has(i)) return false;
    for (let i = item.from; i < item.to; i++) taken.add(i);
    return true;
  });
  return kept.map(({ item }) => item).sort((a, b) => a.from - b.from);
}

/** Longest affix, in tokens. */
const reach = 6;

/** Widens a find by the words that belong to it, but not by those of its neighbours: "three years later" + "in 1917". */
function withAffixes(found: Found, words: Words, grammar: Grammar, taken: ReadonlySet<number>): Found {
  let { from, to, meaning } = found;
  const { loose } = found;
  if (!grammar.mayWiden.before.test(words.codes.slice(Math.max(0, from - reach), from)) && !grammar.mayWiden.after.test(words.codes.slice(to, to + reach))) return found;
  for (const { regex, categories, side, read } of grammar.affixes) {
    const offset = side === "before" ? Math.max(0, from - reach) : to;
    const near = side === "before" ? words.codes.slice(offset, from) : words.codes.slice(offset, to + reach);
    regex.lastIndex = 0;
    const hit = regex.exec(near);
    if (hit?.indices === undefined || hit[0] === "") continue;
    if (Array.from(hit[0]).some((_, i) => taken.has(offset + hit.index + i))) continue;
    const changed = read(meaning, new Match(words, grammar, categories, hit.indices, offset));
    if (changed === null) continue;
    meaning = changed;
    if (side === "before") from = offset + hit.index;
    else to += hit[0].length;
  }
  return { from, to, meaning, loose };
}

function joined(found: readonly Found[], words: Words, grammar: Grammar): readonly Found[] {
  const out: Found[] = [];
  for (const next of found) {
    const last = out.pop();
    const pair = last === undefined ? [next] : join(last, next, words, grammar);
    const [first, ...rest] = pair;
    // "between 8 and 11 p.m. Wednesday": what the second hour was joined to is the first one's, too.
    const before = first === last ? undefined : out.pop();
    out.push(...(before === undefined || first === undefined ? pair : [...join(before, first, words, grammar), ...rest]));
  }
  return out.filter(({ loose }) => !loose);
}

/** The pair as one, or as the two it stays. */
function join(left: Found, right: Found, words: Words, grammar: Grammar): readonly Found[] {
  if (left.meaning.kind !== "date" || right.meaning.kind !== "date" || right.from - left.to > 3) return [left, right];
  const between = words.codes.slice(left.to, right.from);
  for (const { regex, read, apart } of grammar.joins) {
    const meaning: DateMeaning | null = regex.test(between) ? read(left.meaning, right.meaning) : null;
    if (meaning === null) continue;
    if (apart === "left") return [{ ...left, meaning, loose: false, tenseAt: { from: right.from, to: right.to } }, right];
    if (apart === "right") return [left, { ...right, meaning, loose: false }];
    return [{ from: left.from, to: right.to, meaning, loose: false }];
  }
  return [left, right];
}
