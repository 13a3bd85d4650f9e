import type { Database } from "better-sqlite3";
import { LRUCache } from "lru-cache";

import type { ArticleSummary, CandidateSentence } from "./archive.ts";
import { statement } from "./statement.ts";
import { quantisedFrom, type QuantisedVectors, vectorFrom } from "./vector-bytes.ts";

/** A passage as a search compares it with a question. */
export interface Passage {
  readonly pk: number;
  readonly article: ArticleSummary;
  /** UTF-16 units into the article's text, half-open; `text` is that slice. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sentences: readonly Omit<CandidateSentence, "cosine">[];
  readonly vector: Float32Array;
  readonly sentenceVectors: QuantisedVectors;
}

/** Some 7 KB each. What is asked about comes again, and reading its passages anew takes as long as finding them. */
const mostKept = 4_000;

/** The passages of one generation; those read last are kept in memory. */
export class Passages {
  readonly generation: number;
  readonly #dimensions: number;
  readonly #kept = new LRUCache<number, Passage>({ max: mostKept });

  constructor(generation: number, dimensions: number) {
    this.generation = generation;
    this.#dimensions = dimensions;
  }

  /** Those of them that the generation has, in no order. */
  read(db: Database, pks: ReadonlySet<number>): readonly Passage[] {
    const known = [...pks].map((pk) => this.#kept.get(pk) ?? pk);
    const missing = known.filter((each) => typeof each === "number");
    const read = missing.length === 0 ? [] : passageRows(db, this.generation, missing).map((row) => passageFrom(row, this.#dimensions));
    for (const passage of read) this.#kept.set(passage.pk, passage);
    return [...known.filter((each) => typeof each !== "number"), ...read];
  }
}

/** A passage as it is stored, with its article. */
interface PassageRow extends ArticleSummary {
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
  /** A line a date: place of the sentence in the passage, first and last day. */
  readonly dates: string | null;
}

function passageRows(db: Database, generation: number, pks: readonly number[]): readonly PassageRow[] {
  return statement<[string, number], PassageRow>(
    db,
    `SELECT p.pk, p.start, p.text, p.bounds, p.terms, p.vector, p.sentence_vectors AS sentenceVectors,
       (SELECT group_concat(m.sentence || ' ' || m.first || ' ' || m.last, char(10)) FROM mentions m
         WHERE m.passage = p.pk AND m.expression_start IS NOT NULL) AS dates,
       a.id, a.title, a.source, a.url, a.published, a.file
     FROM passages p JOIN articles a ON a.pk = p.article
     WHERE p.pk IN (SELECT value FROM json_each(?)) AND a.born <= ?`,
  ).all(JSON.stringify(pks), generation);
}

function passageFrom(row: PassageRow, dimensions: number): Passage {
  const { pk, start, text, id, title, source, url, published, file } = row;
  const bounds = new Uint32Array(row.bounds.buffer.slice(row.bounds.byteOffset, row.bounds.byteOffset + row.bounds.byteLength));
  const dates = (row.dates ?? "").split("\n").map((line) => line.split(" "));
  return {
    pk,
    article: { id, title, source, url, published, file },
    start,
    end: start + text.length,
    text,
    sentences: row.terms.split("\n").map((terms, place) => ({
      start: bounds[2 * place] ?? 0,
      end: bounds[2 * place + 1] ?? 0,
      terms: ` ${terms} `,
      dates: dates.filter(([sentence]) => Number(sentence) === place).map(([, first = "", last = ""]) => ({ first, last })),
    })),
    vector: vectorFrom(row.vector).slice(),
    sentenceVectors: quantisedFrom(row.sentenceVectors, dimensions),
  };
}
