import type { Features } from "./features.ts";

/** What each feature counts for; a feature left out counts for nothing. */
export type RankingWeights = Partial<Readonly<Record<keyof Features, number>>>;

/**
 * Weights of the hybrid ranking, from a softmax regression over the sentences of the candidates of SQuAD 2.0's
 * answerable questions (`npm run fit`): each weight is the log-odds that one whole unit of the feature adds. BM25 only
 * brings candidates in: once the words they share with the question are weighed one by one, its score adds nothing
 * (five-fold hit@1 0.887 without it, 0.883 with it; reciprocal rank fusion of the two searches 0.854).
 *
 * Those of the dates were set on the questions that name one, among all of which they would be lost: of 101 such that
 * have an answer, the sentence that answers comes first for 0.931, and for 0.891 where dates are not read.
 */
export const hybrid: RankingWeights = {
  passageCosine: 3.48,
  sentenceCosine: 3.95,
  nearestCosine: 3.73,
  overlap: 3.52,
  titledOverlap: 3.52,
  passageOverlap: 3.69,
  pairs: 1.63,
  kind: 1.93,
  dated: 1.5,
  passageDated: 1.5,
  misdated: -1.4,
};

/** For comparison: passages in the order of BM25, and of each the sentence that holds most of the question's terms. */
export const keywordOnly: RankingWeights = { keyword: 100, overlap: 1 };

/** For comparison: passages in the order of their cosine, and of each the sentence nearest to the question. */
export const vectorOnly: RankingWeights = { passageCosine: 100, sentenceCosine: 1 };

export function weightedSum(features: Features, weights: RankingWeights): number {
  let sum = 0;
  // A question weighs hundreds of sentences: walking the names makes no array for each.
  for (const name in weights) sum += (weights[name as keyof Features] ?? 0) * features[name as keyof Features];
  return sum;
}
