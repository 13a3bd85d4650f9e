import type { RankedSentence } from "../search/rank.ts";

/** Terms in a run; shorter runs are shared by sentences that merely speak of the same thing. */
const run = 3;

/** Share of the shorter wording's runs that the longer one must hold: copies are trimmed and re-attributed. */
const alike = 0.8;

/** The wording of a sentence: its runs of three index terms. */
export function wording({ candidate, sentence }: RankedSentence): ReadonlySet<string> {
  const terms = candidate.sentences[sentence]?.terms.trim().split(" ") ?? [];
  if (terms.length <= run) return new Set([terms.join(" ")]);
  return new Set(terms.slice(run - 1).map((_, place) => terms.slice(place, place + run).join(" ")));
}

/** Whether two sentences are copies of one (containment of their shingles, Broder 1997). */
export function nearIdentical(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const each of small) if (large.has(each)) shared++;
  return shared >= alike * small.size && 2 * small.size >= large.size;
}
