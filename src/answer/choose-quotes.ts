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
  while (open.length > 0 && chosen.length < count) {
    const next = takeBest(open, chosen);
    if (!joinsCopy(next, chosen)) chosen.push(next);
  }
  // What is left is quoted no more, but may be a copy of what is.
  for (const rest of open) joinsCopy(withWords(rest), chosen);
  return chosen.map(toQuote);
}

interface Chosen {
  readonly ranked: RankedSentence;
  readonly words: ReadonlySet<string>;
  readonly others: Map<string, ArticleSummary>;
}

function withWords(ranked: RankedSentence): Chosen {
  return { ranked, words: wording(ranked), others: new Map() };
}

/** Takes out the one that tells most, given what is chosen already. */
function takeBest(open: RankedSentence[], chosen: readonly Chosen[]): Chosen {
  const told = chosen.map(({ ranked }) => ranked.candidate.article.id);
  let [best, most] = [0, -Infinity];
  for (const [place, { score, candidate }] of open.entries()) {
    const adjusted = score - repeatedArticle * told.filter((id) => id === candidate.article.id).length;
    if (adjusted > most) [best, most] = [place, adjusted];
  }
  return withWords(open.splice(best, 1)[0] as RankedSentence);
}

/** Whether it says what a chosen one says; then that one names its article too. */
function joinsCopy({ ranked, words }: Chosen, chosen: readonly Chosen[]): boolean {
  const same = chosen.find((other) => nearIdentical(other.words, words));
  same?.others.set(ranked.candidate.article.id, ranked.candidate.article);
  return same !== undefined;
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
