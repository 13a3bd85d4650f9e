import type { Database } from "better-sqlite3";

import type { PassageEmbedding } from "../embed/embedder.ts";
import type { CutArticle } from "./cut.ts";
import { bySentence, mentionWriter } from "./mentions/mention-rows.ts";
import { quantise, vectorBytes, vectorFrom } from "./vector-bytes.ts";

/** A passage's key in the database, which is also its label in the vector index, and its vector. */
export interface LabelledVector {
  readonly label: number;
  readonly vector: Float32Array;
}

/** Stores articles of the coming generation, in one transaction. `embeddings` has one for each passage, in order. */
export function storeArticles(
  db: Database,
  generation: number,
  articles: readonly CutArticle[],
  embeddings: readonly PassageEmbedding[],
): readonly LabelledVector[] {
  const article = db.prepare(
    `INSERT INTO articles (born, id, hash, title, source, url, published, day, authors, file, text)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const passage = db.prepare(
    "INSERT INTO passages (article, start, text, bounds, title_terms, terms, vector, sentence_vectors) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const writeMentions = mentionWriter(db);
  const stored: LabelledVector[] = [];
  db.transaction(() => {
    let next = 0;
    for (const { article: a, passages, mentions } of articles) {
      const day = a.published?.slice(0, 10) ?? null;
      const authors = JSON.stringify(a.authors);
      const { lastInsertRowid: key } = article.run(
        generation, a.id, a.hash, a.title, a.source, a.url, a.published, day, authors, a.file, a.text,
      );
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
        writeMentions({ passage: Number(lastInsertRowid), article: Number(key) }, cut.sentences, dated);
        stored.push({ label: Number(lastInsertRowid), vector: embedding.vector });
      }
    }
  }).immediate();
  return stored;
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
