import { publicationDate } from "../publication-date.ts";
import { webAddress } from "../web-address.ts";
import type { Draft } from "./draft.ts";
import { jsonLdArticle } from "./json-ld.ts";
import { type Page, withoutEntities } from "./page.ts";

/**
 * What a saved page says of its article, in its head and never in its body: JSON-LD first, then OpenGraph and the like.
 * A date of modification is no date of publication, and is not looked at.
 */
export function pageMetadata(page: Page, html: string): Omit<Draft, "id" | "text" | "record" | "at"> {
  const meta = metaContents(page);
  const canonical = firstGood(webAddress, [...attributes(page, "link[rel~='canonical' i]", "href"), ...meta(["og:url"])]);
  const scripts = [...page.querySelectorAll("script[type='application/ld+json' i]")].map((script) => script.textContent ?? "");
  const linked = jsonLdArticle(scripts, canonical);
  const dates = [
    ...(linked?.datePublished == null ? [] : [linked.datePublished]),
    ...meta(["article:published_time", "og:article:published_time", "datepublished"]),
    ...attributes(page, "time[itemprop='datePublished' i]", "datetime"),
    ...meta(["parsely-pub-date", "dc.date.issued", "pubdate"]),
  ];
  const authors = linked?.authors.length ? linked.authors : meta(["author", "article:author"]);
  return {
    title: readable(linked?.headline ?? meta(["og:title"])[0]),
    source: readable(linked?.publisher ?? meta(["og:site_name"])[0]),
    url: canonical ?? firstGood(webAddress, [linked?.url ?? "", savedFrom(html)]),
    // When none can be believed, the first is handed on to be refused by name.
    date: firstGood(publicationDate, dates) ?? dates[0] ?? null,
    authors: authors.map((name) => withoutEntities(name).replace(/^by /i, "")).filter((name) => !/^https?:/i.test(name)),
  };
}

/** Finds the contents of `<meta>` tags by property, name or itemprop, in the order the names are asked for. */
function metaContents(page: Page): (names: readonly string[]) => readonly string[] {
  const contents = new Map<string, string[]>();
  for (const tag of page.querySelectorAll("meta[content]")) {
    const name = tag.getAttribute("property") ?? tag.getAttribute("name") ?? tag.getAttribute("itemprop") ?? "";
    const content = tag.getAttribute("content")?.trim() ?? "";
    if (content !== "") contents.set(name.toLowerCase(), [...(contents.get(name.toLowerCase()) ?? []), content]);
  }
  return (names) => names.flatMap((name) => contents.get(name) ?? []);
}

function attributes(page: Page, selector: string, name: string): readonly string[] {
  return [...page.querySelectorAll(selector)].map((element) => element.getAttribute(name)?.trim() ?? "").filter((value) => value !== "");
}

/** The comment that browsers write into a page they save. */
function savedFrom(html: string): string {
  return /<!-- saved from url=\(\d+\)(?<url>\S+) -->/.exec(html.slice(0, 2000))?.groups?.["url"] ?? "";
}

function readable(text: string | undefined): string | null {
  const clean = withoutEntities(text ?? "").replace(/\s+/g, " ").trim();
  return clean === "" ? null : clean;
}

/** The first value that `check` doesn't refuse by throwing, as it was written. */
function firstGood(check: (value: string) => string, values: readonly string[]): string | null {
  const good = values.find((value) => {
    try {
      return check(value) !== "";
    } catch {
      return false;
    }
  });
  return good ?? null;
}
