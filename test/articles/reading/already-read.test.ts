import { describe, expect, it } from "vitest";

import { alreadyRead } from "../../../src/articles/reading/already-read.ts";
import type { Article } from "../../../src/articles/article.ts";

const article: Article = {
  id: "a",
  title: null,
  source: null,
  url: null,
  published: null,
  authors: [],
  text: "The same words.",
  file: "a.txt",
  hash: "",
};

describe("alreadyRead", () => {
  it("calls the same words under another name a duplicate of the first", () => {
    const standing = alreadyRead();
    expect(standing(article)).toEqual({ kind: "new" });
    expect(standing({ ...article, id: "b", text: "The same\r\nwords." })).toEqual({ kind: "duplicate", of: "a", adds: null });
    expect(standing({ ...article, id: "c", source: "AP", published: "2026-03-04" })).toMatchObject({ kind: "duplicate", of: "a" });
  });

  it("keeps a story that two sources carried, or that ran on two days", () => {
    const standing = alreadyRead();
    const printings = [
      { ...article, id: "a", source: "AP", published: "2026-03-04" },
      { ...article, id: "b", source: "AFP", published: "2026-03-04" },
      { ...article, id: "c", source: "AP", published: "2026-03-05" },
    ];
    expect(printings.map((printing) => standing(printing).kind)).toEqual(["new", "new", "new"]);
    expect(standing({ ...article, id: "d", source: "AFP", published: "2026-03-04T10:00:00Z" })).toEqual({ kind: "duplicate", of: "b", adds: null });
  });

  it("says who has an id already", () => {
    const standing = alreadyRead();
    standing(article);
    expect(standing({ ...article, text: "Other words.", file: "b.txt" })).toEqual({ kind: "id-taken", file: "a.txt" });
    expect(standing({ ...article, file: "b.txt", source: "AP" })).toMatchObject({ kind: "duplicate", of: "a" });
  });

  it("says what a copy adds, once, and lets what was added contradict the next", () => {
    const standing = alreadyRead();
    standing({ ...article, title: "Own title", published: "2026-03-04" });
    const copy = { ...article, title: "Another", source: "AP", url: "https://example.org/a", published: "2026-03-04T10:00:00Z", authors: ["Ana Paz"] };
    const adds = { source: "AP", url: "https://example.org/a", authors: ["Ana Paz"] };
    expect(standing({ ...copy, id: "b" })).toEqual({ kind: "duplicate", of: "a", adds });
    expect(standing({ ...copy, id: "c", url: "https://example.org/c" })).toEqual({ kind: "duplicate", of: "a", adds: null });
    expect(standing({ ...article, id: "d", source: "AFP" })).toEqual({ kind: "new" });
  });

  it("takes nothing from a namesake that contradicts", () => {
    const standing = alreadyRead();
    standing({ ...article, source: "AP" });
    expect(standing({ ...article, source: "AFP", url: "https://example.org/a" })).toEqual({ kind: "duplicate", of: "a", adds: null });
  });
});
