import type { DatedSentence } from "./dated-sentence.ts";
import { grouped } from "./grouped.ts";

/**
 * The sentences, each at its finest dates alone: "on Wednesday, for the second time this year" tells of a Wednesday,
 * and of no other day of that year. What is to come within a stretch that has begun is another thing than what is past.
 */
export function finestDates(sentences: readonly DatedSentence[]): readonly DatedSentence[] {
  const same = grouped(sentences, ({ article, start }) => `${article.id} ${start}`);
  return sentences.filter((sentence) => {
    const { article, start, coming } = sentence;
    return !same.get(`${article.id} ${start}`)?.some((other) => other.coming === coming && liesWithin(other, sentence));
  });
}

function liesWithin(inner: DatedSentence, outer: DatedSentence): boolean {
  return inner.date !== outer.date && inner.first >= outer.first && inner.last <= outer.last;
}
