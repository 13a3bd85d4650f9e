import type { RankedSentence } from "../search/rank.ts";
import type { ExplainRow } from "./explain.ts";

/** Candidates shown: enough to see what came close. */
const shown = 20;

/** The best sentences of a ranking, as rows of `renderExplain`. */
export function explainRows(ranking: readonly RankedSentence[]): readonly ExplainRow[] {
  return ranking.slice(0, shown).map(({ candidate, sentence, evidence, recency }, place) => {
    const { start, end } = candidate.sentences[sentence] ?? candidate;
    return {
      rank: place + 1,
      article: candidate.article.id,
      start,
      end,
      keywordRank: candidate.keywordRank,
      keywordScore: candidate.keywordRank === null ? null : candidate.bm25,
      vectorRank: candidate.vectorRank,
      vectorScore: candidate.cosine,
      evidence,
      recency,
      fused: evidence + recency,
      text: candidate.text.slice(start - candidate.start, end - candidate.start),
    };
  });
}
