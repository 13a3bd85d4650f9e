import type { Database } from "better-sqlite3";

import type { PassageEmbedding } from "../embed/embedder.ts";
import { bySentence, mentionWriter } from "./mentions/mention-rows.ts";
import type { ArticlePart } from "./parts.ts";
import { quantise, vectorBytes, vectorFrom } from "./vector-bytes.ts";

/** A passage's key in the database, which is also its label in the vector index, and its vector. */
export interface LabelledVector {
  readonly label: number;
  readonly vector: Float32Array;
}

/** What stands in the place of an article's hash until the last of its passages is stored. */
export function unfinished(hash: string): string {
  return `${hash}, unfinished`;
}

/**
 * Stores parts of articles of the coming generation, each after those before it, in one transaction. `embeddings` has one
 * for each passage, in order.
 */
export function storeParts(
  db: Database,
  generation: number,
  parts: readonly ArticlePart[],
  embeddings: readonly PassageEmbedding[],
): void {
  const article = db.prepare(
    `INSERT INTO articles (born, id, hash, title, source, url, published, day, authors, file, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const begun = db.prepare<[string, number], { pk: number }>("SELECT pk FROM articles WHERE id = ? AND born = ?");
  const finish = db.prepare("UPDATE articles SET hash = ? WHERE pk = ?");
  const passage = db.prepare(
    "INSERT INTO passages (article, start, text, bounds, title_terms, terms, vector, sentence_vectors) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const writeMentions = mentionWriter(db);
  const keyOf = ({ article: a, first, last }: ArticlePart): number => {
    if (!first) return begun.get(a.id, generation)?.pk ?? 0;
    const hash = last ? a.hash : unfinished(a.hash);
    const day = a.published?.slice(0, 10) ?? null;
    const authors = JSON.stringify(a.authors);
    return Number(article.run(generation, a.id, hash, a.title, a.source, a.url, a.published, day, authors, a.file, a.text).lastInsertRowid);
  };
  db.transaction(() => {
    let next = 0;
    for (const part of parts) {
      const { passages, mentions } = part;
      const key = keyOf(part);
      const dated = bySentence(mentions);
      for (const cut of passages) {
        const embedding = embeddings[next++];
        if (embedding === undefined) throw new RangeError("There are fewer embeddings than passages.");
        const bounds = Uint32Array.from(cut.sentences.flatMap(({ start, end }) => [start, end]));
        const { lastInsertRowid } = passage.run(
          key,
          cut.passage.start,
          cut.text,
          Buffer.from(bounds.buffer),
          cut.titleTerms,
          cut.sentenceTerms.join("\n"),
          vectorBytes(embedding.vector),
          quantise(embedding.sentences, embedding.vector.length),
        );
        writeMentions({ passage: Number(lastInsertRowid), article: key }, cut.sentences, dated);
      }
      if (part.last && !part.first) finish.run(part.article.hash, key);
    }
  }).immediate();
}

/** Articles whose vectors are read at once. */
const articlesARead = 32;

/**
 * Vectors of the passages of some articles, by the articles' keys. It reads a few articles at a time and holds no
 * statement open in between, so that whoever takes its time leaves the connection free for others.
 */
export function* vectorsOf(db: Database, articles: readonly number[]): Generator<LabelledVector> {
  const read = db.prepare<[string], { label: number; vector: Buffer }>(
    "SELECT pk AS label, vector FROM passages WHERE article IN (SELECT value FROM json_each(?)) ORDER BY pk",
  );
  for (let at = 0; at < articles.length; at += articlesARead) {
    const some = JSON.stringify(articles.slice(at, at + articlesARead));
    for (const { label, vector } of read.all(some)) yield { label, vector: vectorFrom(vector) };
  }
}

/** Deletes articles by key, with their passages and vectors; of published ones, `removeTerms` comes first. */
export function deleteArticles(db: Database, articles: readonly number[]): void {
  db.prepare("DELETE FROM articles WHERE pk IN (SELECT value FROM json_each(?))").run(JSON.stringify(articles));
}
