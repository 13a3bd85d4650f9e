import type { Archive } from "../archive/archive.ts";
import type { Embedder } from "../embed/embedder.ts";
import { readQuestion } from "../search/question.ts";
import { rankSentences } from "../search/rank.ts";
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
const candidatesASearch = 300;

/** On the topic is what holds most of its words, by rarity, or is as near in meaning. */
const enoughWords = 0.5;
const enoughMeaning = 0.42;

/** Log-odds below the best sentence at which another counts half as much (times ln 2), and not at all. */
const temperature = 2;
const farthest = 6;

/** Searches a topic as a question is searched, without regard to when the articles were published. */
export async function findTopic(text: string, source: string | undefined, { archive, embedder }: TopicParts): Promise<Topic> {
  const question = readQuestion(text);
  const candidates = await archive.search({
    terms: question.terms,
    vector: await embedder.embedQuery(text),
    filter: source === undefined ? {} : { source },
    limit: candidatesASearch,
  });
  const ranked = rankSentences(question, candidates, {
    weights: hybrid,
    recency: { weight: 0, halfLifeDays: 1 },
    at: new Date(0),
  });
  const best = ranked[0]?.score ?? 0;
  const passages = new Set<number>();
  const scores = new Map<string, number>();
  for (const { candidate, sentence, features, score } of ranked) {
    const { titledOverlap, sentenceCosine, passageOverlap, passageCosine } = features;
    const words = Math.max(titledOverlap, passageOverlap) >= enoughWords;
    const meaning = Math.max(sentenceCosine, passageCosine) >= enoughMeaning;
    const start = candidate.sentences[sentence]?.start;
    if ((!words && !meaning) || start === undefined || best - score > farthest) continue;
    passages.add(candidate.passage);
    scores.set(`${candidate.passage} ${start}`, Math.exp((score - best) / temperature));
  }
  return {
    passages: [...passages],
    relevance: ({ passage, start }) => scores.get(`${passage} ${start}`) ?? 0,
  };
}
