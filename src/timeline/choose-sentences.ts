import { pointsBack } from "../articles/points-back.ts";
import { daysBetween } from "../dates/days-between.ts";
import { product } from "../archive/vector-bytes.ts";
import type { DatedSentence } from "./dated-sentence.ts";
import type { Happening } from "./happening.ts";
import { isComing } from "./talk.ts";

/** What speaks for a sentence beside its nearness to the others, in units of cosine. */
const bonus = { event: 0.2, aside: 0, lead: -0.1, news: 0 } as const;
const leadBonus = 0.1;
const leadSentences = 3;
const pointingBack = 0.15;
const unwieldy = 0.15;
/** A report of the first days tells it as news; a later one, beside what it led to. */
const prompt = 0.1;
const promptDays = 2;
/** What tells of a longer date, or announced what has happened since, is quoted only behind what does neither. */
const second = 2;

/** Terms of a sentence that can be read at a glance and still says something. */
const readable = { fewest: 6, most: 45 };

/** What being like a sentence already chosen costs, and being of the same article. */
const redundancy = 0.5;
const sameArticle = 0.15;

/**
 * The sentences to quote for a happening, best first: near to what all its sentences say together (centroid, Radev et
 * al. 2004), reporting instead of attributing, from the top of its article.
 *
 * @param count the most sentences, each as unlike those before it as it can be (maximal marginal relevance, Carbonell
 *   and Goldstein 1998); left out, the best one of each article
 */
export function chooseSentences(happening: Happening, count?: number): readonly DatedSentence[] {
  const { date, members } = happening;
  const centre = centroid(members);
  const over = !isComing(happening);
  const isSecond = (sentence: DatedSentence): boolean => sentence.date !== date || (over && sentence.coming);
  const rated = members
    .map((sentence) => ({ sentence, value: product(centre, sentence.vector) + standing(sentence) - (isSecond(sentence) ? second : 0) }))
    .sort((a, b) => b.value - a.value);
  if (count === undefined) {
    const articles = new Set<string>();
    return rated.flatMap(({ sentence }) => {
      const { id } = sentence.article;
      return articles.has(id) ? [] : (articles.add(id), [sentence]);
    });
  }
  const chosen: DatedSentence[] = [];
  while (chosen.length < count && rated.length > 0) {
    const values = rated.map(({ sentence, value }) => value - repetition(sentence, chosen));
    const place = values.indexOf(values.reduce((most, value) => Math.max(most, value), -Infinity));
    const [best] = rated.splice(place, 1);
    // What another report says in the same words adds nothing; its article is still among the event's members.
    if (best !== undefined && !chosen.some(({ text }) => text === best.sentence.text)) chosen.push(best.sentence);
  }
  return chosen;
}

function standing({ role, place, text, terms, last, article: { published } }: DatedSentence): number {
  const days = published === null ? Infinity : daysBetween(last, published);
  return (
    bonus[role] +
    (days >= 0 && days <= promptDays ? prompt : 0) +
    (place < leadSentences ? leadBonus : 0) -
    (pointsBack(text) ? pointingBack : 0) -
    (terms.size < readable.fewest || terms.size > readable.most ? unwieldy : 0)
  );
}

function repetition({ vector, article }: DatedSentence, chosen: readonly DatedSentence[]): number {
  if (chosen.length === 0) return 0;
  const nearest = chosen.reduce((most, other) => Math.max(most, product(vector, other.vector)), -Infinity);
  return redundancy * nearest + (chosen.some((other) => other.article.id === article.id) ? sameArticle : 0);
}

function centroid(sentences: readonly DatedSentence[]): Float32Array {
  const sum = new Float32Array(sentences[0]?.vector.length ?? 0);
  for (const { vector } of sentences) vector.forEach((value, d) => (sum[d] = (sum[d] ?? 0) + value));
  const length = Math.sqrt(product(sum, sum)) || 1;
  return sum.map((value) => value / length);
}
