import type { RankedSentence } from "../search/rank.ts";

/** Terms in a run; shorter runs are shared by sentences that merely speak of the same thing. */
const run = 3;

/** Share of the shorter wording's runs that the longer one must hold: copies are trimmed and re-attributed. */
const alike = 0.8;

/** The wording of a sentence: its runs of three index terms. */
export function wording({ candidate, sentence }: RankedSentence): ReadonlySet<string> {
  const terms = candidate.sentences[sentence]?.terms.trim() ?? "";
  const starts = [0];
  for (let at = terms.indexOf(" "); at !== -1; at = terms.indexOf(" ", at + 1)) starts.push(at + 1);
  const runs = new Set<string>();
  for (let first = 0; first + run < starts.length; first++) runs.add(terms.slice(starts[first], (starts[first + run] ?? 0) - 1));
  return runs.add(terms.slice(starts.at(-run) ?? 0));
}

/** Whether two sentences are copies of one (containment of their shingles, Broder 1997). */
export function nearIdentical(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const each of small) if (large.has(each)) shared++;
  return shared >= alike * small.size && 2 * small.size >= large.size;
}
