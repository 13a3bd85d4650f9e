import type { Article } from "../article.ts";
import { wordingHash } from "./content-hash.ts";

/** What an article turned out to be, next to those read before it. */
export type Standing =
  | { readonly kind: "new" }
  /** The same report under another name; `of` is the id of the one that was read first. */
  | { readonly kind: "duplicate"; readonly of: string }
  /** Another report has the same id; it was read first, from `file`. */
  | { readonly kind: "id-taken"; readonly file: string };

/**
 * Remembers the articles of a run by id and hash, never by text.
 *
 * The same words are the same article, unless two sources or two days are given for them: a wire story that two
 * newspapers carried is two publications, and a quote from one names the other.
 */
export function alreadyRead(): (article: Article) => Standing {
  const byId = new Map<string, { readonly wording: string; readonly file: string }>();
  const byWording = new Map<string, Publication[]>();
  return (article) => {
    const wording = wordingHash(article.text);
    const namesake = byId.get(article.id);
    if (namesake !== undefined && namesake.wording !== wording) return { kind: "id-taken", file: namesake.file };
    const printings = byWording.get(wording) ?? [];
    const twin = namesake === undefined ? printings.find((printing) => agree(printing, article)) : article;
    if (twin !== undefined) return { kind: "duplicate", of: twin.id };
    byId.set(article.id, { wording, file: article.file });
    byWording.set(wording, [...printings, { id: article.id, source: article.source, published: article.published }]);
    return { kind: "new" };
  };
}

type Publication = Pick<Article, "id" | "source" | "published">;

/** What is unknown contradicts nothing. */
function agree(one: Publication, other: Publication): boolean {
  const same = (a: string | null, b: string | null) => a === null || b === null || a === b;
  return same(one.source, other.source) && same(one.published?.slice(0, 10) ?? null, other.published?.slice(0, 10) ?? null);
}
