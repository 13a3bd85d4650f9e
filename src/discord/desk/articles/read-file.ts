import type { CitedArticle } from "../../../answer/answer.ts";
import type { Article } from "../../../articles/article.ts";
import { type Complaint, readCorpus } from "../../../articles/reading/read-corpus.ts";
import { phrase, type Phrase, placePhrase, reasonPhrase, remedyPhrase } from "../../language/phrase.ts";
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
    if (entry.kind === "rejected") throw new ArticleRefusedError(unusable(entry));
    if (entry.kind !== "article") continue;
    first ??= entry.article;
    ids.push(entry.article.id);
  }
  if (first === null) throw new ArticleRefusedError(phrase("refusedNoArticle"));
  return { first, ids };
}

function unusable({ at, fault }: Complaint): Phrase {
  const values = { problem: reasonPhrase(fault), remedy: remedyPhrase(fault) };
  return at === null ? phrase("refusedUnusable", values) : phrase("refusedUnusableAt", { ...values, place: placePhrase(at) });
}

/** What is kept and shown of an article besides its text. */
export function cited({ id, title, source, url, published, file }: CitedArticle): CitedArticle {
  return { id, title, source, url, published, file };
}
