import { webAddress } from "../web-address.ts";
import type { Draft } from "./draft.ts";
import { firstGood } from "./first-good.ts";
import { jsonLdArticle } from "./json-ld.ts";
import { type Page, withoutEntities } from "./page.ts";
import { pageDate } from "./page-date.ts";
import { attributes, metaContents } from "./page-tags.ts";

/**
 * What a saved page says of its article in its markup, and never in its words: JSON-LD first, then OpenGraph and the like.
 */
export function pageMetadata(page: Page, html: string): Omit<Draft, "id" | "text" | "record" | "at"> {
  const meta = metaContents(page);
  const canonical = firstGood(webAddress, [...attributes(page.querySelectorAll("link[rel~='canonical' i]"), "href"), ...meta(["og:url"])]);
  const scripts = [...page.querySelectorAll("script[type='application/ld+json' i]")].map((script) => script.textContent ?? "");
  const linked = jsonLdArticle(scripts, canonical);
  const authors = linked?.authors.length ? linked.authors : meta(["author", "article:author"]);
  return {
    title: readable(linked?.headline ?? meta(["og:title"])[0]),
    source: readable(linked?.publisher ?? meta(["og:site_name"])[0]),
    url: canonical ?? firstGood(webAddress, [linked?.url ?? "", savedFrom(html)]),
    date: pageDate(page, meta, linked?.datePublished ?? null),
    authors: authors.map((name) => withoutEntities(name).replace(/^by /i, "")).filter((name) => !/^https?:/i.test(name)),
  };
}

/** The comment that browsers write into a page they save. */
function savedFrom(html: string): string {
  return /<!-- saved from url=\(\d+\)(?<url>\S+) -->/.exec(html.slice(0, 2000))?.groups?.["url"] ?? "";
}

function readable(text: string | undefined): string | null {
  const clean = withoutEntities(text ?? "").replace(/\s+/g, " ").trim();
  return clean === "" ? null : clean;
}
