/** An expression as an annotator or a tagger marked it. Offsets half-open, in one unit for both sides. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly type?: string;
  readonly value: string | null;
}

export interface Ratio {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface Scores {
  readonly gold: number;
  readonly found: number;
  /** The expression's offsets are exactly the annotator's. */
  readonly strict: Ratio;
  /** The expression overlaps the annotator's. */
  readonly relaxed: Ratio;
  /** It overlaps and has the same value. */
  readonly value: Ratio;
  /** It overlaps and has the same type. */
  readonly type: Ratio;
}

/** A pair of overlapping expressions; each side is used once. */
export interface Pair {
  readonly gold: Marked;
  readonly found: Marked;
}

/** Pairs each annotated expression with the first unused found one that overlaps it, exact matches first. */
export function pair(gold: readonly Marked[], found: readonly Marked[]): readonly Pair[] {
  const free = new Set(found);
  const take = (fits: (one: Marked, other: Marked) => boolean, rest: readonly Marked[]): readonly Pair[] =>
    rest.flatMap((one) => {
      const other = [...free].find((candidate) => fits(one, candidate));
      if (other === undefined) return [];
      free.delete(other);
      return [{ gold: one, found: other }];
    });
  const exact = take((a, b) => a.start === b.start && a.end === b.end, gold);
  const matched = new Set(exact.map((one) => one.gold));
  return [...exact, ...take((a, b) => a.start < b.end && b.start < a.end, gold.filter((one) => !matched.has(one)))];
}

/**
 * Scores of a whole collection, micro-averaged, as the TempEval-3 scorer counts them (UzZaman et al. 2013): the value
 * and type F1 take only what is both found and right as correct.
 */
export function score(documents: readonly { readonly gold: readonly Marked[]; readonly found: readonly Marked[] }[]): Scores {
  const gold = sum(documents.map((one) => one.gold.length));
  const found = sum(documents.map((one) => one.found.length));
  const pairs = documents.flatMap((one) => pair(one.gold, one.found));
  const ratio = (right: (pair: Pair) => boolean): Ratio => ratioOf(pairs.filter(right).length, found, gold);
  return {
    gold,
    found,
    strict: ratio(({ gold: a, found: b }) => a.start === b.start && a.end === b.end),
    relaxed: ratio(() => true),
    value: ratio(({ gold: a, found: b }) => a.value === b.value),
    type: ratio(({ gold: a, found: b }) => a.type === b.type),
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function ratioOf(right: number, found: number, gold: number): Ratio {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
