import type { ArticleSummary, Candidate } from "../archive/archive.ts";
import type { RankedSentence } from "../search/rank.ts";
import { belongingTogether } from "./belonging-together.ts";
import type { Quote } from "./answer.ts";
import { nearIdentical, wording } from "./near-identical.ts";

/** A quote with the passage it stands in and the sentence that was ranked. */
export interface ChosenQuote {
  readonly quote: Quote;
  readonly passage: Candidate;
  readonly ranked: RankedSentence;
}

/**
 * What a further quote of an article already quoted must make up for, in log-odds: another report tells the reader
 * more than the same one again, if it answers nearly as well.
 */
const repeatedArticle = 0.4;

/** Sentences looked at for each quote wanted; those further down answer too badly to be looked at. */
const lookedAt = 12;

/**
 * The best quotes, at most `count`: one from each passage, and near-identical ones as one quote that names the other
 * articles.
 *
 * @param ranked best first
 */
export function chooseQuotes(ranked: readonly RankedSentence[], count: number): readonly ChosenQuote[] {
  const open = firstOfEachPassage(ranked).slice(0, count * lookedAt);
  const chosen: Chosen[] = [];
  const timesQuoted = new Map<string, number>();
  while (open.length > 0) {
    const adjusted = (each: RankedSentence): number =>
      each.score - repeatedArticle * (timesQuoted.get(each.candidate.article.id) ?? 0);
    const best = open.reduce((a, b) => (adjusted(b) > adjusted(a) ? b : a));
    open.splice(open.indexOf(best), 1);
    const words = wording(best);
    const same = chosen.find((other) => nearIdentical(other.words, words));
    if (same !== undefined) same.others.set(best.candidate.article.id, best.candidate.article);
    else if (chosen.length < count) {
      chosen.push({ ranked: best, words, others: new Map() });
      timesQuoted.set(best.candidate.article.id, (timesQuoted.get(best.candidate.article.id) ?? 0) + 1);
    }
  }
  return chosen.map(toQuote);
}

interface Chosen {
  readonly ranked: RankedSentence;
  readonly words: ReadonlySet<string>;
  readonly others: Map<string, ArticleSummary>;
}

function firstOfEachPassage(ranked: readonly RankedSentence[]): RankedSentence[] {
  const first = new Map<number, RankedSentence>();
  for (const each of ranked) if (!first.has(each.candidate.passage)) first.set(each.candidate.passage, each);
  return [...first.values()];
}

function toQuote({ ranked, others }: Chosen): ChosenQuote {
  const { candidate: passage } = ranked;
  const { start, end } = belongingTogether(ranked);
  const alsoIn = [...others.values()].filter(({ id }) => id !== passage.article.id);
  return {
    quote: {
      text: passage.text.slice(start - passage.start, end - passage.start),
      start,
      end,
      article: passage.article,
      score: ranked.score,
      alsoIn,
    },
    passage,
    ranked,
  };
}
