import { product } from "../archive/vector-bytes.ts";
import type { DatedSentence } from "./dated-sentence.ts";

/**
 * How alike two sentences are: their cosine, from −1 to 1, and half the share of the shorter one's terms that the
 * other has. Vectors alone take two announcements of one office for the same; terms alone miss a paraphrase.
 */
export function likeness(a: DatedSentence, b: DatedSentence): number {
  return product(a.vector, b.vector) + overlap(a.terms, b.terms) / 2;
}

/** From here on, two sentences of one date tell of one happening. Set between pairs that do and don't in dated reports. */
export const alike = 0.9;

/** The same for sentences that give different dates: which of the two is right must not hang on a chance resemblance. */
export const alikeAcrossDates = 1.05;

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const term of small) if (large.has(term)) shared++;
  return shared / Math.max(1, small.size);
}
