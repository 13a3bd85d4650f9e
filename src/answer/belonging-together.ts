import type { Candidate, CandidateSentence } from "../archive/archive.ts";
import { pointsBack } from "../articles/points-back.ts";
import type { RankedSentence } from "../search/rank.ts";

/** The longest a quote of two sentences may be, in UTF-16 units; beyond, one says it better. */
const longest = 500;

/** Nothing but white space may stand between two sentences that are quoted as one, and no more than one line end. */
const together = /^[^\S\n]*\n?[^\S\n]*$/;

/**
 * The bounds of the quote that a sentence makes, in UTF-16 units into the article's text: the sentence alone, or
 * with the one before it where it points back to that.
 */
export function belongingTogether({ candidate, sentence }: RankedSentence): { readonly start: number; readonly end: number } {
  const own = candidate.sentences[sentence];
  if (own === undefined) return candidate;
  const before = candidate.sentences[sentence - 1];
  if (before === undefined || !pointsBack(textOf(candidate, own))) return own;
  const between = candidate.text.slice(before.end - candidate.start, own.start - candidate.start);
  return together.test(between) && own.end - before.start <= longest ? { start: before.start, end: own.end } : own;
}

function textOf(candidate: Candidate, { start, end }: CandidateSentence): string {
  return candidate.text.slice(start - candidate.start, end - candidate.start);
}
