import type { Article } from "../../../articles/article.ts";
import { readCorpus } from "../../../articles/reading/read-corpus.ts";
import { ArticleRefusedError } from "./article-refused.ts";

/** What a corpus file holds. */
export interface FileContent {
  /** The first article in it. */
  readonly first: Article;
  /** Ids of all its articles. */
  readonly ids: readonly string[];
}

/**
 * Reads a file as it will be read from the corpus.
 *
 * @throws {ArticleRefusedError} when anything in it can't be used: an editor should know now, not from the next plan
 */
export async function readArticleFile(file: string): Promise<FileContent> {
  let first: Article | null = null;
  const ids: string[] = [];
  for await (const entry of readCorpus(file)) {
    if (entry.kind === "rejected") {
      throw new ArticleRefusedError(`${entry.at === null ? "" : `${entry.at}: `}${entry.reason}. ${entry.remedy}`);
    }
    if (entry.kind !== "article") continue;
    first ??= entry.article;
    ids.push(entry.article.id);
  }
  if (first === null) throw new ArticleRefusedError("there is no article in it.");
  return { first, ids };
}
