import { writeFile } from "node:fs/promises";

import type { Article } from "../../src/articles/article.ts";
import { NoArticlesError } from "../../src/articles/reading/no-articles.ts";
import { readCorpus } from "../../src/articles/reading/read-corpus.ts";
import { sentences } from "../../src/articles/cutting/sentences.ts";

/** What the measurements are made on: articles, and sentences to make more of them from. */
export interface Material {
  readonly articles: readonly Article[];
  readonly sentences: readonly string[];
}

/** @throws {CorpusNotFoundError | NoArticlesError} when there is nothing to measure on */
export async function readMaterial(corpus: string): Promise<Material> {
  const articles: Article[] = [];
  let rejected = 0;
  for await (const entry of readCorpus(corpus)) {
    if (entry.kind === "article") articles.push(entry.article);
    else if (entry.kind === "rejected") rejected++;
  }
  const said = articles.flatMap(({ text }) => sentences(text).map(({ start, end }) => text.slice(start, end)));
  if (said.length === 0) throw new NoArticlesError(corpus, rejected);
  return { articles, sentences: said };
}

/** Sentences of a made-up article: about two passages. */
const sentencesAnArticle = 10;

/**
 * Writes a corpus file of so many articles: those of the material, and when they run out, sentences of theirs put
 * together in ever new ways.
 */
export async function writeCorpus(file: string, { articles, sentences: said }: Material, count: number): Promise<void> {
  const lines: string[] = [];
  for (let number = 0; number < count; number++) {
    const own = articles[number];
    const { title, source, published, text } = own ?? {
      title: `Report ${number}`,
      source: null,
      published: null,
      text: Array.from({ length: sentencesAnArticle }, (_, place) => drawn(said, number, place)).join(" "),
    };
    lines.push(JSON.stringify({ id: String(number), title, source, date: published, text }));
  }
  await writeFile(file, `${lines.join("\n")}\n`);
}

/** A sentence by two strides that share no factor with most lengths, so that two articles rarely have two in common. */
function drawn(said: readonly string[], number: number, place: number): string {
  return said[(number * 7919 + place * (number % 97) * 104_729 + place) % said.length] ?? "";
}
