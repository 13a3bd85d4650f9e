import { setImmediate as nextTurn } from "node:timers/promises";

import type { Archive, Candidates } from "../archive/archive.ts";
import type { Embedder } from "../embed/embedder.ts";
import { type Question, readQuestion } from "../search/question.ts";
import { type RankedSentence, rankSentences } from "../search/rank.ts";
import { hybrid } from "../search/weights.ts";
import type { Relevance } from "./salience.ts";

/** How well the sentences that a search for a topic found belong to it. */
export interface Topic {
  /** The passages that hold a sentence on the topic. */
  readonly passages: readonly number[];
  /** Odds of a mention's sentence against the best one, above 0 to 1; 0 for one that is off the topic. */
  readonly relevance: Relevance;
}

export interface TopicParts {
  readonly archive: Archive;
  readonly embedder: Embedder;
}

/** Passages from each of the two searches: a timeline wants all that is on its topic, not the best answer. */
const candidatesASearch = 800;

/** Passages whose sentences are ranked in one turn of the event loop: some 20 ms, so that others are served meanwhile. */
const passagesATurn = 200;

/** On the topic is what holds most of its words, by rarity, or is as near in meaning. */
const enoughWords = 0.5;
const enoughMeaning = 0.42;

/** Searches a topic as a question is searched, without regard to when the articles were published. */
export async function findTopic(text: string, source: string | undefined, { archive, embedder }: TopicParts): Promise<Topic> {
  const question = readQuestion(text, null);
  const candidates = await archive.search({
    terms: question.terms,
    vector: embedder.embedQuery(text),
    filter: source === undefined ? {} : { source },
    limit: candidatesASearch,
  });
  const ranked = await rank(question, asTellingTerms(candidates));
  const best = ranked.reduce((most, { score }) => Math.max(most, score), -Infinity);
  const farthest = farthestFor(candidates);
  const passages = new Set<number>();
  const scores = new Map<string, number>();
  for (const { candidate, sentence, features, score } of ranked) {
    const { titledOverlap, sentenceCosine, passageOverlap, passageCosine } = features;
    const words = Math.max(titledOverlap, passageOverlap) >= enoughWords;
    const meaning = Math.max(sentenceCosine, passageCosine) >= enoughMeaning;
    const start = candidate.sentences[sentence]?.start;
    if ((!words && !meaning) || start === undefined || best - score > farthest) continue;
    passages.add(candidate.passage);
    scores.set(`${candidate.passage} ${start}`, Math.exp(((score - best) / farthest) * decay));
  }
  return {
    passages: [...passages],
    relevance: ({ passage, start }) => scores.get(`${passage} ${start}`) ?? 0,
  };
}

/** Every sentence of the candidates with its odds, in no order. */
async function rank(question: Question, { passages, ...rest }: Candidates): Promise<readonly RankedSentence[]> {
  const ranked: RankedSentence[] = [];
  for (let at = 0; at < passages.length; at += passagesATurn) {
    await nextTurn();
    const some = { ...rest, passages: passages.slice(at, at + passagesATurn) };
    ranked.push(...rankSentences(question, some, { weights: hybrid, recency: { weight: 0, halfLifeDays: 1 }, at: new Date(0) }));
  }
  return ranked;
}

/** No word of a topic is taken for commoner than this share of the passages. */
const commonest = 0.1;

/**
 * Where all coverage is of a topic, its words stand everywhere and tell no passage from another: by rarity alone, the
 * chance word beside them would decide. They still tell what the topic is.
 */
function asTellingTerms(candidates: Candidates): Candidates {
  const most = candidates.generation.passages * commonest;
  return { ...candidates, frequencies: new Map([...candidates.frequencies].map(([term, count]) => [term, Math.min(count, most)])) };
}

/** Log-odds below the best sentence at which another is off the topic: of one that all passages hold, and at least. */
const farthestOfAll = 14;
const farthestAtLeast = 6;

/** How much nearer it must be where a topic's words are e times rarer. Both set on broad and narrow topics of known dates. */
const nearerForRarity = 2.5;

/** Natural logarithm of what a sentence counts for at that distance, below zero. */
const decay = 1.5;

/**
 * How far below the best sentence another may lie. The share of the passages that hold the topic's words (its
 * geometric mean) says how broad the topic is: the likelier a sentence is to be on it, the less must speak for it.
 */
function farthestFor({ frequencies, generation }: Candidates): number {
  const shares = [...frequencies.values()].map((count) => Math.log(Math.max(count, 0.5) / generation.passages));
  const breadth = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  return Math.max(farthestAtLeast, farthestOfAll + nearerForRarity * breadth);
}
