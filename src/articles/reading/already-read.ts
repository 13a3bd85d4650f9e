import type { Article } from "../article.ts";
import { type Completion, completionFrom, type Metadata } from "./completion.ts";
import { wordingHash } from "./content-hash.ts";

/** What an article turned out to be, next to those read before it. */
export type Standing =
  | { readonly kind: "new" }
  /** The same report under another name; `of` is the id of the one that was read first, `adds` what it says besides. */
  | { readonly kind: "duplicate"; readonly of: string; readonly adds: Completion | null }
  /** Another report has the same id; it was read first, from `file`. */
  | { readonly kind: "id-taken"; readonly file: string };

/**
 * Remembers the articles of a run by id, hash and metadata, never by text.
 *
 * The same words are the same article, unless two sources or two days are given for them: a wire story that two
 * newspapers carried is two publications, and a quote from one names the other.
 */
export function alreadyRead(): (article: Article) => Standing {
  const byId = new Map<string, { readonly wording: string; readonly file: string }>();
  const byWording = new Map<string, Printing[]>();
  return (article) => {
    const wording = wordingHash(article.text);
    const namesake = byId.get(article.id);
    if (namesake !== undefined && namesake.wording !== wording) return { kind: "id-taken", file: namesake.file };
    const printings = byWording.get(wording) ?? [];
    const twin = namesake === undefined ? printings.find(({ known }) => agree(known, article)) : printings.find(({ id }) => id === article.id);
    if (twin !== undefined) {
      const adds = agree(twin.known, article) ? completionFrom(article, twin.known) : null;
      if (adds !== null) twin.known = { ...twin.known, ...adds };
      return { kind: "duplicate", of: twin.id, adds };
    }
    const { id, title, source, url, published, authors, file } = article;
    byId.set(id, { wording, file });
    byWording.set(wording, [...printings, { id, known: { title, source, url, published, authors } }]);
    return { kind: "new" };
  };
}

interface Printing {
  readonly id: string;
  /** What it and its copies say: grows with every copy. */
  known: Metadata;
}

/** What is unknown contradicts nothing. */
function agree(one: Metadata, other: Metadata): boolean {
  const same = (a: string | null, b: string | null) => a === null || b === null || a === b;
  return same(one.source, other.source) && same(one.published?.slice(0, 10) ?? null, other.published?.slice(0, 10) ?? null);
}
