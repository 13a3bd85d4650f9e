import fc from "fast-check";
import { expect, it } from "vitest";

import { completed, completionFrom, type Metadata } from "../../../src/articles/reading/completion.ts";
import { readThrough } from "../../../src/articles/reading/read-through.ts";
import { articlesOf, corpusOf } from "../corpus-folder.ts";

it("fills what an article lacks from its copies, and hashes it anew", async () => {
  const corpus = await corpusOf({
    "a.txt": "The same words.",
    "b.md": "---\nsource: AP\n---\nThe same words.",
    "c.json": '{"id": "c", "text": "The same  words.", "date": "2026-03-04", "source": "AP", "title": "The title", "url": "https://example.org/c"}',
    "d.json": '{"id": "d", "text": "The same words.", "source": "AFP"}',
    "e.txt": "Other words.",
  });
  const { articles, duplicates, completions } = await readThrough(corpus);
  const [first, ...others] = articles;
  expect(first).toMatchObject({ id: "a", file: "a.txt", source: "AP", published: "2026-03-04", title: "The title", url: "https://example.org/c", length: 15 });
  expect(others).toMatchObject([{ id: "d", source: "AFP", published: null }, { id: "e", source: null }]);
  expect(duplicates.map(({ file, of }) => [file, of])).toEqual([["b.md", "a"], ["c.json", "a"]]);

  const read = await articlesOf(corpus);
  expect(read.map((article) => completed(article, completions.get(article.hash)).hash)).toEqual(articles.map(({ hash }) => hash));
  expect(new Set([...read, ...articles].map(({ hash }) => hash)).size).toBe(4);
});

it("leaves what is known as it is, and lacks nothing afterwards that a copy has", () => {
  const maybe = fc.option(fc.string({ minLength: 1 }));
  const metadata: fc.Arbitrary<Metadata> = fc.record({ title: maybe, source: maybe, url: maybe, published: maybe, authors: fc.array(fc.string(), { maxLength: 2 }) });
  fc.assert(
    fc.property(metadata, metadata, (known, copy) => {
      const adds = completionFrom(copy, known);
      const whole = completed({ ...known, hash: "h" }, adds ?? undefined);
      for (const field of ["title", "source", "url", "published"] as const) expect(whole[field]).toBe(known[field] ?? copy[field]);
      expect(whole.authors).toEqual(known.authors.length > 0 ? known.authors : copy.authors);
      expect(whole.hash === "h").toBe(adds === null);
      expect(completionFrom(copy, whole)).toBeNull();
    }),
  );
});
