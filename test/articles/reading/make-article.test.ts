import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { contentHash, wordingHash } from "../../../src/articles/reading/content-hash.ts";
import type { Draft } from "../../../src/articles/reading/formats/draft.ts";
import { lacking } from "../../../src/articles/reading/lacking.ts";
import { makeArticle } from "../../../src/articles/reading/make-article.ts";
import type { SourcesEntry } from "../../../src/articles/reading/sources-file.ts";

const draft: Draft = { id: null, title: null, source: null, url: null, date: null, authors: [], text: "Words.", record: null, at: null };
const pattern: SourcesEntry = { title: null, source: null, url: null, date: null, exact: false };
const name: SourcesEntry = { ...pattern, exact: true };

describe("makeArticle", () => {
  it("leaves unknown what nothing says", () => {
    const { article } = makeArticle(draft, "2026/noboa.txt", []);
    expect(article).toMatchObject({ id: "2026/noboa", title: null, source: null, url: null, published: null, file: "2026/noboa.txt" });
    expect(lacking(article)).toEqual(["date", "source"]);
  });

  it("lets a pattern fill what is lacking, the last to speak winning", () => {
    const entries = [{ ...pattern, source: "Outer", date: "2026-01-01" }, { ...pattern, source: "Inner" }];
    const { article } = makeArticle({ ...draft, title: "Own" }, "a.txt", [{ ...pattern, title: "Other" }, ...entries]);
    expect(article).toMatchObject({ title: "Own", source: "Inner", published: "2026-01-01" });
    expect(lacking(article)).toEqual([]);
  });

  it("lets a line that names the file correct it, also where its own date is impossible", () => {
    const { article } = makeArticle({ ...draft, source: "Wrong", date: "2026-02-30" }, "a.txt", [
      { ...name, source: "Right", date: "2026-03-04" },
      { ...pattern, source: "Pattern" },
    ]);
    expect(article).toMatchObject({ source: "Right", published: "2026-03-04" });
  });

  it("doesn't let one line overrule each record of a file of many", () => {
    const { article } = makeArticle({ ...draft, record: 7, date: "2026-03-04" }, "wire.jsonl", [{ ...name, date: "2020-01-01", source: "AP" }]);
    expect(article).toMatchObject({ id: "wire#7", published: "2026-03-04", source: "AP" });
  });

  it("keeps an article whose address no browser could follow, without it", () => {
    for (const url of ["javascript:alert(1)", "www.example.org", "https://exa mple.org/", "https://", "/story"]) {
      const { article, dropped } = makeArticle({ ...draft, url }, "a.txt", []);
      expect(article.url).toBeNull();
      expect(dropped.map(({ message }) => message)).toEqual([`“${url}” is not a web address`]);
    }
    expect(makeArticle({ ...draft, url: "http://example.org/ñ?a=1" }, "a.txt", [])).toMatchObject({
      article: { url: "http://example.org/ñ?a=1" },
      dropped: [],
    });
  });

  it.each([
    ["an impossible date", { date: "2026-02-30" }, "is not in the calendar"],
    ["an empty text", { text: " \n\t" }, "the text is empty"],
    ["a text past the limit", { text: "ñ".repeat(5_000_001) }, "10,000,002 bytes, and 10 MB is the most"],
    ["half a surrogate pair", { text: "Words \ud83d." }, "half a pair"],
    ["a NUL", { text: "Words\0." }, "NUL"],
  ])("refuses %s", (_, change, reason) => {
    expect(() => makeArticle({ ...draft, ...change }, "a.txt", [])).toThrow(reason);
  });

  it("keeps the text unit for unit", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((one) => one.trim() !== "" && !one.includes("\0"));
    fc.assert(fc.property(text, (one) => makeArticle({ ...draft, text: one }, "a.txt", []).article.text === one));
  });
});

describe("contentHash", () => {
  const { article } = makeArticle({ ...draft, title: "Title", authors: ["A", "B"] }, "a.txt", []);

  it("changes with every field that is shown or embedded", () => {
    const changes = [
      { id: "b" },
      { title: "Other" },
      { source: "AP" },
      { url: "https://example.org" },
      { published: "2026-03-04" },
      { authors: ["A B"] },
      { text: "Words" },
      { file: "b.txt" },
    ];
    const hashes = [article, ...changes.map((change) => ({ ...article, ...change }))].map(contentHash);
    expect(new Set(hashes).size).toBe(changes.length + 1);
    expect(contentHash({ ...article })).toBe(article.hash);
    expect(article.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("tells one field from the next", () => {
    expect(contentHash({ ...article, title: "a", source: "b" })).not.toBe(contentHash({ ...article, title: "ab", source: "" }));
  });
});

it("wordingHash hears no white space, line ends or Unicode form", () => {
  expect(wordingHash(" El niño\r\n\r\nhabló.\n")).toBe(wordingHash("El nin\u0303o habló."));
  expect(wordingHash("El niño habló.")).not.toBe(wordingHash("El nino habló."));
});
