import type { Happening } from "./happening.ts";
import { exactness, type Relevance, salience, tellingsOf } from "./salience.ts";

/** A second happening of a day has not drawn the day's mentions, and stands behind the days that have their own. */
const secondOfItsDay = 0.25;

export interface RatedHappening {
  readonly happening: Happening;
  readonly significance: number;
}

/**
 * Rates happenings, most significant first. A day's first happening counts for all that mentions the day: what is
 * told of a day hangs together. Months and years hold too much for that, and there each counts for itself.
 *
 * @param salienceOf what the coverage makes of a whole date
 */
export function rate(
  happenings: readonly Happening[],
  salienceOf: (date: string) => number,
  relevance: Relevance,
): readonly RatedHappening[] {
  const own = happenings
    .map((happening) => ({ happening, weight: salience(happening, tellingsOf(happening.members, asExactAs(happening, relevance))) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const days = new Set<string>();
  return own
    .map(({ happening, weight }) => {
      const { date, precision } = happening;
      if (precision !== "day") return { happening, significance: weight * exactness[precision] };
      const first = !days.has(date);
      days.add(date);
      return { happening, significance: first ? salienceOf(date) : weight * secondOfItsDay };
    })
    .sort((a, b) => b.significance - a.significance);
}

/** What tells of a happening of one day by its month or year alone speaks the less for that day. */
const asExactAs = ({ precision }: Happening, relevance: Relevance): Relevance => (mention) =>
  relevance(mention) * Math.min(1, exactness[mention.precision] / exactness[precision]);
