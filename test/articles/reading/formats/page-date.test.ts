import { describe, expect, it } from "vitest";

import { parsePage } from "../../../../src/articles/reading/formats/page.ts";
import { pageDate } from "../../../../src/articles/reading/formats/page-date.ts";
import { metaContents } from "../../../../src/articles/reading/formats/page-tags.ts";

function dateOf(head: string, body = "", linked: string | null = null): string | null {
  const page = parsePage(`<html><head>${head}</head><body><article>${body}</article></body></html>`);
  return pageDate(page, metaContents(page), linked);
}
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const time = (attribute: string, datetime: string) => `<time ${attribute} datetime="${datetime}">then</time>`;

/** Each outranks all below it. */
const ranked = [
  meta("article:published_time", "2026-01-01"),
  meta("datePublished", "2026-01-02"),
  meta("parsely-pub-date", "2026-01-03"),
  meta("dcterms.issued", "2026-01-04"),
  meta("DC.date.issued", "2026-01-05"),
  meta("pubdate", "2026-01-06"),
  meta("DCTERMS.created", "2026-01-07"),
  meta("dc.date.created", "2026-01-08"),
];
const dated = [meta("dcterms:date", "2026-01-10"), meta("DC.date", "2026-01-11"), meta("date", "2026-01-12")];

describe("pageDate", () => {
  it("reads whichever a page has, the most telling first", () => {
    const body = time("pubdate", "2026-01-09");
    const heads = [...ranked, ...dated];
    expect(dateOf(heads.toReversed().join(""), body, "2025-12-31")).toBe("2025-12-31");
    ranked.forEach((_, place) => {
      expect(dateOf([...ranked.slice(place).toReversed(), ...dated].join(""), body)).toBe(`2026-01-0${place + 1}`);
    });
    expect(dateOf(dated.join(""), body)).toBe("2026-01-09");
    expect(dateOf(dated.toReversed().join(""))).toBe("2026-01-10");
    expect(dateOf(dated.slice(1).join(""))).toBe("2026-01-11");
    expect(dateOf(dated.slice(2).join(""))).toBe("2026-01-12");
  });

  it.each([
    ["a time that nothing marks", time("", "2026-01-09")],
    ["a time of last change", time('itemprop="dateModified"', "2026-01-09")],
    ["a time without a date", "<time pubdate>9 January 2026</time>"],
    ["the time of another story", `<aside>${time("pubdate", "2026-01-09")}</aside>`],
    ["the time of a comment", `<article>${time("pubdate", "2026-01-09")}</article>`],
    ["times of two days", time("pubdate", "2026-01-09") + time('itemprop="datePublished"', "2026-01-10")],
  ])("is not taken from %s", (_, body) => {
    expect(dateOf("", body)).toBeNull();
  });

  it("is taken from times that name one day in two ways", () => {
    const body = time("pubdate", "2026-01-09") + time('itemprop="datePublished dateCreated"', "2026-01-09T10:00:00Z");
    expect(dateOf("", body)).toBe("2026-01-09");
  });

  it("is never the day of the last change", () => {
    const changes = ["article:modified_time", "last-modified", "dcterms.modified", "DC.date.modified", "dateModified", "revised"];
    for (const name of changes) expect(dateOf(meta(name, "2026-01-09"))).toBeNull();
    expect(dateOf(meta("date", "January 9, 2026") + meta("last-modified", "2026-01-09T10:00:00Z"))).toBeNull();
    expect(dateOf(meta("date", "2026-01-09T10:00:00Z") + meta("last-modified", "2026-01-09T10:00:00Z"))).toBeNull();
    expect(dateOf(meta("date", "2026-01-09T08:00:00Z") + meta("last-modified", "2026-01-09T10:00:00Z"))).toBe("2026-01-09T08:00:00Z");
    expect(dateOf(meta("date", "2026-01-08") + meta("last-modified", "2026-01-09"))).toBe("2026-01-08");
  });

  it("passes over what can't be believed, and hands it on where there is nothing else", () => {
    expect(dateOf(meta("dc.date.issued", "2026-02-30") + meta("date", "2026-01-12"))).toBe("2026-01-12");
    expect(dateOf(meta("dc.date.issued", "2026-02-30") + meta("date", "01/02/2026"))).toBe("2026-02-30");
  });
});
