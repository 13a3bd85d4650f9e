import type { Database } from "better-sqlite3";

import { unquantised, vectorFrom } from "../vector-bytes.ts";

/** The words and the vector of a mention's sentence. */
export interface MentionSentence {
  readonly text: string;
  /** Its index terms. */
  readonly terms: ReadonlySet<string>;
  /** Of unit length, as read in its passage. */
  readonly vector: Float32Array;
  /** That of its passage, of unit length: what it is told among. */
  readonly around: Float32Array;
}

interface SentenceRow {
  readonly key: number;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly offset: number;
  readonly text: string;
  readonly terms: string;
  readonly vectors: Buffer;
  readonly around: Buffer;
}

/** The sentences of some mentions, by key; those that are not in the generation are left out. */
export function findMentionSentences(
  db: Database,
  generation: number,
  keys: readonly number[],
): ReadonlyMap<number, MentionSentence> {
  const rows = db
    .prepare<[string, number], SentenceRow>(
      `SELECT m.pk AS key, m.start, m.end, m.sentence, p.start AS offset, p.text, p.terms, p.sentence_vectors AS vectors, p.vector AS around
       FROM mentions m JOIN passages p ON p.pk = m.passage JOIN articles a ON a.pk = p.article
       WHERE m.pk IN (SELECT value FROM json_each(?)) AND a.born <= ?`,
    )
    .iterate(JSON.stringify(keys), generation);
  const found = new Map<number, MentionSentence>();
  for (const { key, start, end, sentence, offset, text, terms, vectors, around } of rows) {
    const lines = terms.split("\n");
    const dimensions = vectors.length / lines.length;
    found.set(key, {
      text: text.slice(start - offset, end - offset),
      terms: new Set(lines[sentence]?.split(" ")),
      vector: unquantised(vectors.subarray(sentence * dimensions, (sentence + 1) * dimensions)),
      around: vectorFrom(around),
    });
  }
  return found;
}
