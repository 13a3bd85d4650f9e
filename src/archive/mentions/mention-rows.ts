import type { Database } from "better-sqlite3";

import type { Sentence } from "../../articles/cutting/sentences.ts";
import type { ArticleSummary } from "../archive.ts";
import type { DatePart } from "./date-part.ts";
import type { Precision } from "./event-date.ts";
import type { Mention, Role } from "./mention.ts";
import { likeliest, mentionCondition, type MentionFilter } from "./mention-filter.ts";

/** A mention as it is stored. */
export interface StoredMention extends Mention {
  readonly key: number;
  /** The passage that its sentence stands in, as a search names it. */
  readonly passage: number;
  readonly article: ArticleSummary;
}

/**
 * The mentions in some passages, or of a date, by its name; of a date the `most` that are likeliest to say what
 * happened: those in the surest role, soon after, and high up in the article. Never all: an archive may hold very many.
 */
export type MentionRequest = MentionFilter & ({ readonly passages: readonly number[] } | { readonly date: string; readonly most: number });

/** A function that stores the mentions that stand in a passage, given all of its article by the start of their sentence. */
export function mentionWriter(
  db: Database,
): (home: { passage: number; article: number }, sentences: readonly Sentence[], mentions: ReadonlyMap<number, readonly Mention[]>) => void {
  const insert = db.prepare(
    `INSERT INTO mentions (passage, article, sentence, date, precision, first, last, part, role, coming, start, end, expression_start, expression_end, place)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ passage, article }, sentences, mentions) => {
    sentences.forEach(({ start }, sentence) => {
      for (const m of mentions.get(start) ?? []) {
        insert.run(
          passage, article, sentence, m.date, m.precision, m.first, m.last, m.part, m.role, Number(m.coming), m.start, m.end,
          m.expressionStart, m.expressionEnd, m.place,
        );
      }
    });
  };
}

export function bySentence(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const same = found.get(mention.start);
    if (same === undefined) found.set(mention.start, [mention]);
    else same.push(mention);
  }
  return found;
}

type MentionRow = readonly [
  key: number, passage: number, date: string, precision: Precision, first: string, last: string, part: DatePart | null, role: Role, coming: number,
  start: number, end: number, expressionStart: number | null, expressionEnd: number | null, place: number,
  id: string, title: string | null, source: string | null, url: string | null, published: string | null, file: string,
];

/** The mentions asked for, without their words; those in passages in the order in which they stand there. */
export function findMentionRows(db: Database, generation: number, request: MentionRequest): readonly StoredMention[] {
  const { sql, values } = mentionCondition(db, generation, request);
  const [wanted, order] =
    "date" in request
      ? [{ sql: "m.date = ?", values: [request.date] }, { sql: `${likeliest} LIMIT ?`, values: [request.most] }]
      : [{ sql: "m.passage IN (SELECT value FROM json_each(?))", values: [JSON.stringify(request.passages)] }, { sql: "m.pk", values: [] }];
  // Mentions first: there are fewer of a date than articles of a publisher. As arrays, which cost half of what objects do.
  return db
    .prepare<(string | number)[], MentionRow>(
      `SELECT m.pk, m.passage, m.date, m.precision, m.first, m.last, m.part, m.role, m.coming,
         m.start, m.end, m.expression_start, m.expression_end, m.place,
         a.id, a.title, a.source, a.url, a.published, a.file
       FROM mentions m CROSS JOIN articles a ON a.pk = m.article
       WHERE ${wanted.sql} AND ${sql} ORDER BY ${order.sql}`,
    )
    .raw()
    .all(...wanted.values, ...values, ...order.values)
    .map(
      ([key, passage, date, precision, first, last, part, role, coming, start, end, expressionStart, expressionEnd, place, ...article]) => {
        const [id, title, source, url, published, file] = article;
        return {
          key, passage, date, precision, first, last, part, role, coming: coming === 1, start, end, expressionStart, expressionEnd, place,
          article: { id, title, source, url, published, file },
        };
      },
    );
}
