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

/** The same of a file that may be broken. */
export interface FoundContent {
  readonly articles: readonly Article[];
  readonly rejected: readonly Complaint[];
}

/** Reads a file as it will be read from the corpus, whatever is wrong with it. */
export async function lookInto(file: string): Promise<FoundContent> {
  const articles: Article[] = [];
  const rejected: Complaint[] = [];
  for await (const entry of readCorpus(file)) {
    if (entry.kind === "rejected") rejected.push(entry);
    else if (entry.kind === "article") articles.push(entry.article);
  }
  return { articles, rejected };
}

/**
 * Reads a file as it will be read from the corpus.
 *
 * @throws {ArticleRefusedError} when anything in it can't be used: an editor should know now, not from the next plan
 */
export async function readArticleFile(file: string): Promise<FileContent> {
  const { articles, rejected } = await lookInto(file);
  if (rejected[0] !== undefined) throw new ArticleRefusedError(unusable(rejected[0]));
  const [first] = articles;
  if (first === undefined) throw new ArticleRefusedError(phrase("refusedNoArticle"));
  return { first, ids: articles.map(({ id }) => id) };
}

function unusable({ at, fault }: Complaint): Phrase {
  const values = { problem: reasonPhrase(fault), remedy: remedyPhrase(fault) };
  return at === null ? phrase("refusedUnusable", values) : phrase("refusedUnusableAt", { ...values, place: placePhrase(at) });
}

/** What is kept and shown of an article besides its text. */
export function cited({ id, title, source, url, published, file }: CitedArticle): CitedArticle {
  return { id, title, source, url, published, file };
}
