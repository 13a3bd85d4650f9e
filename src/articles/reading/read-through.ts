import type { Article } from "../article.ts";
import { completed, type Completion } from "./completion.ts";
import { type Complaint, type CorpusEntry, readCorpus } from "./read-corpus.ts";

/** An article without its text. */
export interface ArticleFacts extends Omit<Article, "text"> {
  /** UTF-16 units of its text. */
  readonly length: number;
}

/** A corpus, read from end to end. */
export interface ReadThrough {
  /** In the order of reading, each with what its copies say of it and it doesn't say itself. */
  readonly articles: readonly ArticleFacts[];
  readonly duplicates: readonly Extract<CorpusEntry, { readonly kind: "duplicate" }>[];
  readonly rejected: readonly Complaint[];
  readonly warnings: readonly Complaint[];
  /** What its copies say of an article, by the hash that `readCorpus` gives it: what makes it one of `articles`. */
  readonly completions: ReadonlyMap<string, Completion>;
}

/**
 * Reads a corpus to its end, which takes no more memory than all its titles and names: a copy that says more of an
 * article may come long after it.
 *
 * @throws {CorpusNotFoundError} when there is no such folder or file
 */
export async function readThrough(corpus: string): Promise<ReadThrough> {
  const articles = new Map<string, ArticleFacts>();
  const completions = new Map<string, Completion>();
  const read = { duplicates: [] as ReadThrough["duplicates"][number][], rejected: [] as Complaint[], warnings: [] as Complaint[] };
  for await (const entry of readCorpus(corpus)) {
    if (entry.kind === "article") {
      const { text, ...facts } = entry.article;
      articles.set(facts.id, { ...facts, length: text.length });
    } else if (entry.kind === "duplicate") {
      read.duplicates.push(entry);
      const first = articles.get(entry.of);
      if (first !== undefined && entry.adds !== null) completions.set(first.hash, { ...completions.get(first.hash), ...entry.adds });
    } else {
      (entry.kind === "rejected" ? read.rejected : read.warnings).push(entry);
    }
  }
  return { ...read, articles: [...articles.values()].map((facts) => completed(facts, completions.get(facts.hash))), completions };
}
