import type { Article } from "../article.ts";

/** What a citation of the article will have to call unknown. Both can be given in `sources.yaml`. */
export function lacking(article: Pick<Article, "published" | "source">): readonly ("date" | "source")[] {
  return [
    ...(article.published === null ? (["date"] as const) : []),
    ...(article.source === null ? (["source"] as const) : []),
  ];
}
