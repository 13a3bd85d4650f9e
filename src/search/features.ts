import type { Candidate, Candidates } from "../archive/archive.ts";
import { terms } from "../articles/terms.ts";
import { holdsKind } from "./answer-kind.ts";
import type { Question } from "./question.ts";

/** What is known of one sentence as an answer to a question; each number is from 0 to 1, cosines from −1. */
export interface Features {
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
const mostLookedAt = 60;

/** The features of every sentence of every candidate passage. */
export function featuresOf(question: Question, { passages, frequencies, generation }: Candidates): readonly SentenceFeatures[] {
  const rarity = new Map(question.terms.map((term) => [term, idf(frequencies.get(term) ?? 0, generation.passages)]));
  const total = sum(rarity.values()) || 1;
  const share = (holds: (term: string) => boolean): number =>
    sum(question.terms.map((term) => (holds(term) ? (rarity.get(term) ?? 0) : 0))) / total;
  const best = Math.max(...passages.map(({ bm25 }) => bm25), Number.MIN_VALUE);

  const all = passages.flatMap((candidate) => {
    const nearestCosine = Math.max(...candidate.sentences.map(({ cosine }) => cosine));
    const title = new Set(terms(candidate.article.title ?? ""));
    const passage = candidate.sentences.map((sentence) => sentence.terms).join("");
    const passageOverlap = share((term) => title.has(term) || passage.includes(` ${term} `));
    return candidate.sentences.map(({ terms: own, cosine }, sentence) => {
      const holds = (term: string): boolean => own.includes(` ${term} `);
      const features: Features = {
        keyword: candidate.bm25 / best,
        passageCosine: candidate.cosine,
        sentenceCosine: cosine,
        nearestCosine,
        overlap: share(holds),
        titledOverlap: share((term) => title.has(term) || holds(term)),
        passageOverlap,
        pairs: question.pairs.length === 0 ? 0 : question.pairs.filter(holds).length / question.pairs.length,
        kind: 0,
      };
      return { candidate, sentence, features };
    });
  });
  return withKind(question, all);
}

function withKind(question: Question, all: readonly SentenceFeatures[]): readonly SentenceFeatures[] {
  if (question.kind === "other") return all;
  const promise = ({ features: f }: SentenceFeatures): number => f.keyword + f.sentenceCosine + f.nearestCosine + f.overlap;
  const worthALook = new Set([...all].sort((a, b) => promise(b) - promise(a)).slice(0, mostLookedAt));
  return all.map((each) => {
    if (!worthALook.has(each)) return each;
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

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
