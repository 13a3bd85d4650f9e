import type { ArticleSummary } from "../archive/archive.ts";
import { compare } from "./compare.ts";
import type { TimelineQuote } from "./event.ts";
import type { Happening } from "./happening.ts";

/** The articles that tell of a happening and that no quote is of, each once: the earliest published first, undated ones last. */
export function otherArticles({ members }: Happening, quotes: readonly TimelineQuote[]): readonly ArticleSummary[] {
  const quoted = new Set(quotes.map(({ article }) => article.id));
  const others = new Map(members.filter(({ article }) => !quoted.has(article.id)).map(({ article }) => [article.id, article]));
  return [...others.values()].toSorted(byPublication);
}

/** The first sentence of an event in the article published first, quoted or not: the event is known again by it. */
export interface FirstTelling {
  /** Id of the article. */
  readonly article: string;
  readonly text: string;
}

/** The sentence that told a happening first. */
export function firstTelling({ members }: Happening): FirstTelling {
  const { article, text } = members.reduce((first, other) => (byPublication(first.article, other.article) || first.start - other.start) > 0 ? other : first);
  return { article: article.id, text };
}

function byPublication(a: ArticleSummary, b: ArticleSummary): number {
  return compare(a.published ?? "undated", b.published ?? "undated") || compare(a.id, b.id);
}
