/** Sizes in tokens. */
export interface PackingSizes {
  /** No pack is larger, unless a single item is. */
  readonly max: number;
  /** What packs should come near to. */
  readonly target: number;
}

/** What a break inside a paragraph costs: as much as a pack half its target size too large or too small. */
const TORN = 0.25;

/**
 * Packs items in order, best as a whole: the sum over packs of the squared deviation from the target, relative to it,
 * plus `TORN` for each break at a place that isn't `clean`. So no full pack is followed by a scrap, where two of
 * middling size would do. Dynamic programming over the last break, as Knuth and Plass break lines (1981).
 *
 * @param sizes Size of each item.
 * @param clean Whether a break before item `i` is at a paragraph's edge.
 * @returns The packs as half-open ranges of items; every item in exactly one.
 */
export function pack(
  sizes: readonly number[],
  clean: (i: number) => boolean,
  { max, target }: PackingSizes,
): readonly (readonly [number, number])[] {
  const cost: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= sizes.length; end++) {
    let best = Infinity;
    let bestStart = end - 1;
    let size = 0;
    for (let start = end - 1; start >= 0; start--) {
      // An item without tokens still takes room: packs stay bounded, and the search linear.
      size += Math.max(1, sizes[start] ?? 0);
      if (size > max && start < end - 1) break;
      const total = (cost[start] ?? 0) + ((size - target) / target) ** 2 + (start > 0 && !clean(start) ? TORN : 0);
      if (total < best) [best, bestStart] = [total, start];
    }
    cost.push(best);
    from.push(bestStart);
  }

  const packs: [number, number][] = [];
  for (let end = sizes.length; end > 0; end = from[end] ?? 0) packs.push([from[end] ?? 0, end]);
  return packs.reverse();
}
