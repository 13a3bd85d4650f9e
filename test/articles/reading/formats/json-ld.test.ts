import { describe, expect, it } from "vitest";

import { jsonLdArticle } from "../../../../src/articles/reading/formats/json-ld.ts";

const article = { "@type": "NewsArticle", headline: "H", datePublished: "2026-03-04", publisher: { name: "P" }, author: [{ name: "A" }, "B"] };
const found = { headline: "H", datePublished: "2026-03-04", publisher: "P", authors: ["A", "B"], url: null };
const read = (value: unknown, canonical: string | null = null) => jsonLdArticle([JSON.stringify(value)], canonical);

describe("jsonLdArticle", () => {
  it.each([
    ["alone", article],
    ["in an array", [{ "@type": "Organization", name: "O" }, article]],
    ["in a graph", { "@context": "https://schema.org", "@graph": [{ "@type": "WebSite", name: "W" }, article] }],
    ["as what a page is about", { "@type": "WebPage", name: "W", mainEntity: article }],
    ["under several types", { ...article, "@type": ["Thing", "https://schema.org/AnalysisNewsArticle"] }],
  ])("finds the article %s", (_, value) => {
    expect(read(value)).toEqual(found);
  });

  it("finds it where line breaks and tabs stand inside its words", () => {
    const pasted = JSON.stringify({ ...article, headline: "A ferry~sinks" }, null, 2).replace("~", "\n\t");
    expect(jsonLdArticle([pasted], null)).toEqual({ ...found, headline: "A ferry sinks" });
  });

  it("follows ids inside the page", () => {
    const graph = [
      { ...article, publisher: { "@id": "#org" }, author: [{ "@id": "#ana" }] },
      { "@type": "Organization", "@id": "#org", name: "Example News" },
      { "@type": "Person", "@id": "#ana", name: "Ana Paz" },
    ];
    expect(read({ "@graph": graph })).toMatchObject({ publisher: "Example News", authors: ["Ana Paz"] });
  });

  it("prefers the article whose address is the page's", () => {
    const other = { ...article, headline: "Other", url: "https://example.org/other" };
    const own = { ...article, headline: "Own", mainEntityOfPage: { "@id": "https://example.org/own" } };
    expect(read([other, own], "https://example.org/own")).toMatchObject({ headline: "Own", url: "https://example.org/own" });
    expect(read([other, own])).toMatchObject({ headline: "Other" });
  });

  it("passes over what is no article or no JSON", () => {
    expect(read({ "@type": "JobPosting", title: "Editor", datePosted: "2026-03-04" })).toBeNull();
    expect(read(null)).toBeNull();
    expect(jsonLdArticle(["{ broken", `<!-- ${JSON.stringify(article)} -->`], null)).toEqual(found);
  });

  it("doesn't take a date of modification for one of publication", () => {
    expect(read({ ...article, datePublished: undefined, dateModified: "2026-03-05" })).toMatchObject({ datePublished: null });
  });
});
