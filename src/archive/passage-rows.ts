import type { Database } from "better-sqlite3";

import type { ArticleSummary } from "./archive.ts";
import { statement } from "./statement.ts";

/** A passage as it is stored, with its article. */
export interface PassageRow extends ArticleSummary {
  readonly pk: number;
  /** UTF-16 units into the article's text. */
  readonly start: number;
  readonly text: string;
  /** Start and end of each sentence as 32-bit numbers, UTF-16 units into the article's text. */
  readonly bounds: Buffer;
  /** Index terms, a line a sentence. */
  readonly terms: string;
  /** As `vectorBytes` and `quantise` make them. */
  readonly vector: Buffer;
  readonly sentenceVectors: Buffer;
}

/** Rows of the passages, those left out that the generation does not have. */
export function passageRows(db: Database, generation: number, passages: ReadonlySet<number>): readonly PassageRow[] {
  return statement<[string, number], PassageRow>(
    db,
    `SELECT p.pk, p.start, p.text, p.bounds, p.terms, p.vector, p.sentence_vectors AS sentenceVectors,
       a.id, a.title, a.source, a.url, a.published, a.file
     FROM passages p JOIN articles a ON a.pk = p.article
     WHERE p.pk IN (SELECT value FROM json_each(?)) AND a.born <= ?`,
  ).all(JSON.stringify([...passages]), generation);
}
