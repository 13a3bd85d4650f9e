import type { Candidate, Candidates } from "../archive/archive.ts";
import { terms as termsOf } from "../articles/terms.ts";
import { holdsKind } from "./answer-kind.ts";
import { type DateFeatures, dateFeatures, undatedFeatures } from "./date-features.ts";
import type { Question } from "./question.ts";

/** What is known of one sentence as an answer to a question; each number is from 0 to 1, cosines from −1. */
export interface Features extends DateFeatures {
  /** BM25 of its passage, as a share of the best passage's. */
  readonly keyword: number;
  /** Cosine of the question with the passage, with the sentence, and with the passage's nearest sentence. */
  readonly passageCosine: number;
  readonly sentenceCosine: number;
  readonly nearestCosine: number;
  /** Share of the question's terms that the sentence holds, each weighted by its rarity. */
  readonly overlap: number;
  /** The same, with the article's headline counted as if it stood in the sentence. */
  readonly titledOverlap: number;
  /** The same for the whole passage with the headline. */
  readonly passageOverlap: number;
  /** Share of the question's pairs of neighbouring terms that stand side by side in the sentence. */
  readonly pairs: number;
  /** 1 when the sentence holds a thing of the kind asked for (a date, a number, a new name), else 0. */
  readonly kind: number;
}

export interface SentenceFeatures {
  readonly candidate: Candidate;
  /** Place of the sentence in its passage. */
  readonly sentence: number;
  readonly features: Features;
}

/** Sentences whose words are looked at for the kind asked for: those that could still come first. */
const mostLookedAt = 40;

/** The features of every sentence of every candidate passage. */
export function featuresOf(question: Question, { passages, frequencies, generation }: Candidates): readonly SentenceFeatures[] {
  const rarities = question.terms.map((term) => idf(frequencies.get(term) ?? 0, generation.passages));
  const words = question.terms.map(beforeBlank);
  const datesTerm = question.terms.map((term) => question.dateTerms.has(term));
  const pairs = question.pairs.map((pair) => ({ words: beforeBlank(pair), places: pair.split(" ").map((term) => question.terms.indexOf(term)) }));
  const best = Math.max(...passages.map(({ bm25 }) => bm25), Number.MIN_VALUE);

  const all = passages.flatMap((candidate) => {
    const nearestCosine = Math.max(...candidate.sentences.map(({ cosine }) => cosine));
    const title = titleHolds(question, candidate);
    const byDate = dateFeatures(question.dates, candidate);
    // A question looks through hundreds of sentences: each for each term once, whatever is reckoned from it. One that gives
    // the date asked for holds the question's words for it, whatever its own.
    const held = candidate.sentences.map((sentence, place) => {
      const named = byDate[place]?.namesDate === 1;
      return words.map((word, term) => (named && datesTerm[term] === true) || holds(sentence.terms, word));
    });
    const passage = words.map((_, term) => title[term] === true || held.some((own) => own[term]));
    const passageOverlap = share(rarities, passage);
    return candidate.sentences.map(({ terms: own, cosine }, sentence) => {
      const inSentence = held[sentence] ?? [];
      const together = pairs.filter((pair) => pair.places.every((term) => inSentence[term]) && holds(own, pair.words));
      const { namesDate, dated, passageDated, misdated } = byDate[sentence] ?? undatedFeatures;
      const features: Features = {
        keyword: candidate.bm25 / best,
        passageCosine: candidate.cosine,
        sentenceCosine: cosine,
        nearestCosine,
        overlap: share(rarities, inSentence),
        titledOverlap: share(rarities, inSentence, title),
        passageOverlap,
        pairs: pairs.length === 0 ? 0 : together.length / pairs.length,
        kind: 0,
        namesDate,
        dated,
        passageDated,
        misdated,
      };
      return { candidate, sentence, features };
    });
  });
  return withKind(question, all);
}

function titleHolds(question: Question, { article }: Candidate): readonly boolean[] {
  const title = titleTerms(article.title ?? "");
  return question.terms.map((term) => title.has(term));
}

const titles = new Map<string, ReadonlySet<string>>();

/** Headlines come again with every passage and every question; emptied before a large archive's can fill the memory. */
function titleTerms(title: string): ReadonlySet<string> {
  const known = titles.get(title);
  if (known !== undefined) return known;
  if (titles.size > 10_000) titles.clear();
  const found = new Set(termsOf(title));
  titles.set(title, found);
  return found;
}

/** A term, or neighbouring ones, as `holds` looks for them. */
function beforeBlank(term: string): string {
  return `${term} `;
}

/** Whether a term stands among a sentence's terms, and not as the end of a longer one. */
function holds(terms: string, word: string): boolean {
  // Looking for the blank in front as well would stop the search at every word.
  for (let at = terms.indexOf(word); at !== -1; at = terms.indexOf(word, at + 1)) if (terms[at - 1] === " ") return true;
  return false;
}

/** Share of all the weight that the terms held have; those held in either place, where two are given. */
function share(weights: readonly number[], held: readonly boolean[], also: readonly boolean[] = held): number {
  let all = 0;
  let found = 0;
  for (let term = 0; term < weights.length; term++) {
    const weight = weights[term] ?? 0;
    all += weight;
    if (held[term] === true || also[term] === true) found += weight;
  }
  return found / (all || 1);
}

function withKind(question: Question, all: readonly SentenceFeatures[]): readonly SentenceFeatures[] {
  if (question.kind === "other") return all;
  const promise = ({ features: f }: SentenceFeatures): number => f.keyword + f.sentenceCosine + f.nearestCosine + f.overlap;
  const promises = Float64Array.from(all, promise);
  const least = promises.toSorted().at(-mostLookedAt) ?? -Infinity;
  return all.map((each, place) => {
    if ((promises[place] ?? 0) < least) return each;
    const { candidate, sentence } = each;
    const { start, end } = candidate.sentences[sentence] ?? candidate;
    const text = candidate.text.slice(start - candidate.start, end - candidate.start);
    return { ...each, features: { ...each.features, kind: holdsKind(question.kind, text, question.text) ? 1 : 0 } };
  });
}

/** Inverse document frequency as in BM25 (Robertson and Spärck Jones 1976), kept positive. */
function idf(documents: number, all: number): number {
  return Math.log(1 + (Math.max(0, all - documents) + 0.5) / (documents + 0.5));
}
