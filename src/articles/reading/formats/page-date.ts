import { publicationDate } from "../publication-date.ts";
import { firstGood } from "./first-good.ts";
import type { Page } from "./page.ts";
import { attributes, type MetaContents } from "./page-tags.ts";

/** `<meta>` tags that say when a page was published, most telling first. */
const PUBLISHED = [
  "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
  "dcterms.issued", "dc.date.issued", "pubdate", "dcterms.created", "dc.date.created",
];

/** `<meta>` tags that date a page and leave open what happened on that day. */
const DATED = ["dcterms.date", "dc.date", "date"];

/** `<meta>` tags of a last change, which is no publication. */
const CHANGED = ["article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "dc.date.modified", "last-modified"];

/** `<time>` elements that HTML and schema.org mark as the publication's. */
const MARKED = "time[itemprop~='datePublished' i], time[pubdate]";

/** Where a page speaks of other stories, and where readers comment. */
const ELSEWHERE = "aside, nav, footer, article article";

/**
 * The publication date that a page gives in its markup, as written; null where it gives none.
 *
 * In this order: JSON-LD; `<meta>` of publication; `<time>` marked as the publication's, where all that are so marked
 * name one day; `<meta>` that says "date" and no more, unless that may be the last change. The first that can be
 * believed wins. When none can, the first is handed on, to be refused by name.
 *
 * @param linked `datePublished` of the page's JSON-LD
 * @see https://www.dublincore.org/specifications/dublin-core/dcq-html/ for `DC.` and `DCTERMS.`
 */
export function pageDate(page: Page, meta: MetaContents, linked: string | null): string | null {
  const changes = meta(CHANGED).map(read);
  const dates = [
    ...(linked === null ? [] : [linked]),
    ...meta(PUBLISHED),
    ...markedTimes(page),
    ...meta(DATED).filter((date) => !changes.some((change) => mayBeSame(read(date), change))),
  ];
  return firstGood(publicationDate, dates) ?? dates[0] ?? null;
}

/** A page of several stories marks a date for each, and which of them is the article's is anyone's guess. */
function markedTimes(page: Page): readonly string[] {
  const elements = [...page.querySelectorAll(MARKED)].filter((element) => element.closest(ELSEWHERE) === null);
  const dates = attributes(elements, "datetime");
  return new Set(dates.map((date) => read(date).slice(0, 10))).size > 1 ? [] : dates;
}

/** Two moments of a day are told apart; of a day alone, nobody can tell. */
function mayBeSame(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length);
  return one.slice(0, most) === other.slice(0, most);
}

/** The date as `publicationDate` has it; one that can't be believed, as it was written. */
function read(written: string): string {
  return firstGood(publicationDate, [written]) === null ? written : publicationDate(written);
}
