import { setImmediate as nextTurn } from "node:timers/promises";

import type { Archive } from "../archive/archive.ts";

/** How rare an index term is in the coverage: the rarer, the larger; above 0. */
export type Rarity = (term: string) => number;

/** Passages counted on besides those there are, with other words: in a report or two, no word they share would be rare. */
const others = 50;

/** Inverse document frequency (Spärck Jones 1972), in natural logarithms, of terms in so many passages. */
export function rarityAmong(passages: number, frequencies: ReadonlyMap<string, number>): Rarity {
  return (term) => Math.log((passages + others) / ((frequencies.get(term) ?? 0) + 0.5));
}

/** Terms counted in one turn of the event loop: some 10 ms, so that others are served meanwhile. */
const termsATurn = 500;

/**
 * The rarity of some terms in all of the coverage: what two sentences have in common is worth the same whatever part of
 * it a timeline is made of.
 */
export async function rarityIn(archive: Archive, terms: ReadonlySet<string>): Promise<Rarity> {
  const { passages } = await archive.generation();
  const all = [...terms];
  const frequencies = new Map<string, number>();
  for (let at = 0; at < all.length; at += termsATurn) {
    for (const [term, count] of await archive.frequencies(all.slice(at, at + termsATurn))) frequencies.set(term, count);
    await nextTurn();
  }
  return rarityAmong(passages, frequencies);
}
