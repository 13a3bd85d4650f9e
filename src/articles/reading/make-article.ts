import type { Article } from "../article.ts";
import { contentHash } from "./content-hash.ts";
import { fault } from "./fault.ts";
import type { Draft } from "./formats/draft.ts";
import { megabytes, TEXT_LIMIT } from "./limits.ts";
import { publicationDate } from "./publication-date.ts";
import { Rejection } from "./rejection.ts";
import type { SourcesEntry } from "./sources-file.ts";
import { webAddress } from "./web-address.ts";

/** A finished article, and what of its metadata had to be dropped. */
export interface Made {
  readonly article: Article;
  readonly dropped: readonly Rejection[];
}

/**
 * Finishes a draft: merges in what `sources.yaml` says, reads its date, gives it an id and a hash.
 *
 * A `sources.yaml` line that names the file itself is a correction and overrides the file, unless the file holds many
 * records; a pattern only fills in what is lacking. Of several that speak, the last wins.
 *
 * An address that no browser could follow costs the article its link, not its place: a quote needs a date it can trust,
 * and no link to be true.
 *
 * @param file path inside the corpus, with forward slashes
 * @param entries weakest first
 * @throws {Rejection} when the text could not be quoted or the date could not be believed
 */
export function makeArticle(draft: Draft, file: string, entries: readonly SourcesEntry[]): Made {
  checkText(draft.text);
  const merged = withEntries(draft, entries);
  const dropped: Rejection[] = [];
  const article = {
    id: draft.id ?? idFromPlace(file, draft.record),
    title: merged.title,
    source: merged.source,
    url: merged.url === null ? null : followable(merged.url, dropped),
    published: merged.date === null ? null : publicationDate(merged.date),
    authors: draft.authors,
    text: draft.text,
    file,
  };
  return { article: { ...article, hash: contentHash(article) }, dropped };
}

type Metadata = Pick<Draft, "title" | "source" | "url" | "date">;

function withEntries(draft: Draft, entries: readonly SourcesEntry[]): Metadata {
  const lastToSay = (field: keyof Metadata, exact: boolean) =>
    entries.findLast((entry) => (entry.exact && draft.record === null) === exact && entry[field] !== null)?.[field] ?? null;
  const merged = (field: keyof Metadata) => lastToSay(field, true) ?? draft[field] ?? lastToSay(field, false);
  return { title: merged("title"), source: merged("source"), url: merged("url"), date: merged("date") };
}

/** Stays the same for as long as the file keeps its name and the record its place. */
function idFromPlace(file: string, record: number | null): string {
  const stem = file.replace(/\.[^./]+$/, "");
  return record === null ? stem : `${stem}#${record}`;
}

function checkText(text: string): void {
  if (text.trim() === "") throw new Rejection(fault("emptyText"));
  const bytes = Buffer.byteLength(text);
  if (bytes > TEXT_LIMIT) throw new Rejection(fault("longText", { bytes, most: megabytes(TEXT_LIMIT) }));
  // Neither survives a database or a chat message, so no quote of them could be word for word.
  if (/\0|\p{Surrogate}/u.test(text)) throw new Rejection(fault("unquotable"));
}

function followable(url: string, dropped: Rejection[]): string | null {
  try {
    return webAddress(url);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    dropped.push(error);
    return null;
  }
}
