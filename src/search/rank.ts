import type { Candidate, Candidates } from "../archive/archive.ts";
import { type Features, featuresOf } from "./features.ts";
import type { Question } from "./question.ts";
import { logPrior, type Recency } from "./recency.ts";
import { type RankingWeights, weightedSum } from "./weights.ts";

/** A sentence as an answer, with how it came to its place. */
export interface RankedSentence {
  readonly candidate: Candidate;
  /** Place of the sentence in its passage. */
  readonly sentence: number;
  readonly features: Features;
  /** Weighted sum of the features: log-odds against the other sentences, up to a constant. */
  readonly evidence: number;
  /** What the publication date adds; 0 for an undated article. */
  readonly recency: number;
  /** `evidence` + `recency`. */
  readonly score: number;
}

export interface RankingOptions {
  readonly weights: RankingWeights;
  readonly recency: Recency;
  /** Moment of asking. */
  readonly at: Date;
}

/** Every sentence of the candidates, best first. */
export function rankSentences(
  question: Question,
  candidates: Candidates,
  { weights, recency, at }: RankingOptions,
): readonly RankedSentence[] {
  const prior = priors(candidates.passages, recency, at);
  return featuresOf(question, candidates)
    .map(({ candidate, sentence, features }) => {
      const evidence = weightedSum(features, weights);
      const bonus = prior.get(candidate) ?? 0;
      return { candidate, sentence, features, evidence, recency: bonus, score: evidence + bonus };
    })
    .sort((a, b) => b.score - a.score || a.candidate.passage - b.candidate.passage || a.sentence - b.sentence);
}

/** Each candidate's prior, relative to the mean of the dated ones; so an undated article's 0 favours neither side. */
function priors(passages: readonly Candidate[], recency: Recency, at: Date): ReadonlyMap<Candidate, number> {
  const each = passages.map((candidate) => [candidate, logPrior(candidate.article.published, at, recency)] as const);
  const known = each.flatMap(([, prior]) => prior ?? []);
  const mean = known.reduce((sum, prior) => sum + prior, 0) / Math.max(1, known.length);
  return new Map(each.map(([candidate, prior]) => [candidate, prior === null ? 0 : prior - mean]));
}
