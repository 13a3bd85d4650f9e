import type { Article } from "../articles/article.ts";
import type { CutArticle, CutPassage } from "./cut.ts";
import type { Mention } from "./mentions/mention.ts";

/** Neighbouring passages of an article, embedded and stored together. */
export interface ArticlePart {
  readonly article: Article;
  readonly mentions: readonly Mention[];
  readonly passages: readonly CutPassage[];
  /** Whether they are the article's first, and its last. */
  readonly first: boolean;
  readonly last: boolean;
  /** UTF-16 units of the article's text that are done when this is, beyond those done before. */
  readonly units: number;
}

/**
 * Groups what is to be embedded so that a group holds at most `most` passages, in order: a long article goes over several
 * groups. An article without passages is a part as well, since it is to be stored.
 *
 * @param stored how many passages of an article, from its first on, are stored already
 */
export function inGroups(
  articles: readonly CutArticle[],
  most: number,
  stored: (article: Article) => number,
): readonly (readonly ArticlePart[])[] {
  const groups: ArticlePart[][] = [];
  let room = 0;
  for (const { article, mentions, passages } of articles) {
    let [from, units] = [stored(article), 0];
    do {
      if (room === 0) {
        groups.push([]);
        room = most;
      }
      const to = Math.min(passages.length, from + room);
      const last = to === passages.length;
      const reached = last ? article.text.length : (passages[to - 1]?.passage.end ?? 0);
      groups.at(-1)?.push({ article, mentions, passages: passages.slice(from, to), first: from === 0, last, units: reached - units });
      room -= to - from;
      [from, units] = [to, reached];
    } while (from < passages.length);
  }
  return groups;
}
