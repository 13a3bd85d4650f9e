import type { Article } from "../article.ts";
import { completedHash } from "./content-hash.ts";

/** What is said of an article beside its text. */
export type Metadata = Pick<Article, "title" | "source" | "url" | "published" | "authors">;

/** What copies of an article say of it that its own file leaves out. */
export type Completion = Partial<Metadata>;

/** What `copy` says and `known` doesn't; null where that is nothing. What is known stays, whatever the copy says. */
export function completionFrom(copy: Metadata, known: Metadata): Completion | null {
  const lacking = (field: "title" | "source" | "url" | "published") => known[field] === null && copy[field] !== null;
  const adds: Completion = {
    ...(lacking("title") && { title: copy.title }),
    ...(lacking("source") && { source: copy.source }),
    ...(lacking("url") && { url: copy.url }),
    ...(lacking("published") && { published: copy.published }),
    ...(known.authors.length === 0 && copy.authors.length > 0 && { authors: copy.authors }),
  };
  return Object.keys(adds).length === 0 ? null : adds;
}

/** The article with what its copies add, under a hash of its own. */
export function completed<A extends Metadata & Pick<Article, "hash">>(article: A, adds: Completion | undefined): A {
  return adds === undefined ? article : { ...article, ...adds, hash: completedHash(article.hash, { ...article, ...adds }) };
}
