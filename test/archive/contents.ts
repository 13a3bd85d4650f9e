import { readdirSync } from "node:fs";

import { expect } from "vitest";

import { contentTerms } from "../../src/articles/terms.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { indexVersion } from "../../src/archive/database.ts";
import type { Embedder } from "../../src/embed/embedder.ts";

/** All that questions get of an archive: its articles, and the passages that some questions find, with their scores. */
export async function contentsOf(archive: Archive, embedder: Embedder, questions: readonly string[]) {
  const articles = await Promise.all((await archive.articles()).map(({ id }) => archive.article(id)));
  const found = [];
  for (const question of questions) {
    const vector = await embedder.embedQuery(question);
    const { passages, frequencies, coverage } = await archive.search({ terms: contentTerms(question), vector, filter: {}, limit: 5 });
    const plain = passages.map(({ article, start, end, text, sentences, bm25, cosine }) => ({ article, start, end, text, sentences, bm25, cosine }));
    found.push({ frequencies, coverage, passages: plain.sort((a, b) => a.article.id.localeCompare(b.article.id) || a.start - b.start) });
  }
  return { articles: articles.sort((a, b) => (a?.id ?? "").localeCompare(b?.id ?? "")), found };
}

/** Every passage that a question finds stands in its article, word for word, as the archive has it now. */
export async function expectVerbatim(archive: Archive, embedder: Embedder, question: string): Promise<void> {
  const vector = await embedder.embedQuery(question);
  const { passages } = await archive.search({ terms: contentTerms(question), vector, filter: {}, limit: 20 });
  expect(passages.length).toBeGreaterThan(0);
  for (const { article, start, end, text } of passages) {
    expect((await archive.article(article.id))?.text.slice(start, end)).toBe(text);
  }
}

/** Files of the vector index, without their checksums. */
export function vectorFilesIn(dataDir: string): readonly string[] {
  return readdirSync(dataDir)
    .filter((name) => name.startsWith("vectors"))
    .map((name) => name.replace(`vectors.${indexVersion}-`, "").replace(/-[0-9a-f]{16}\.hnsw$/u, ""))
    .sort();
}
