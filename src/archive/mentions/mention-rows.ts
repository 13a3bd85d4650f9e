import type { Database } from "better-sqlite3";

import type { Sentence } from "../../articles/sentences.ts";
import type { ArticleSummary } from "../archive.ts";
import { condition } from "../filter-sql.ts";
import type { Precision } from "./event-date.ts";
import type { Mention, Role } from "./mention.ts";

/** A mention as it is stored. */
export interface StoredMention extends Mention {
  readonly key: number;
  /** The passage that its sentence stands in, as a search names it. */
  readonly passage: number;
  readonly article: ArticleSummary;
}

/** Which mentions are wanted; days are inclusive, `YYYY-MM-DD`. */
export interface MentionFilter {
  /** First and last day of the events, not of the articles: a longer stretch counts if it touches them. */
  readonly from?: string;
  readonly to?: string;
  /** Publisher, as in a search. */
  readonly source?: string;
}

/** A function that stores the mentions that stand in a passage, given all of its article by the start of their sentence. */
export function mentionWriter(
  db: Database,
): (passage: number, sentences: readonly Sentence[], mentions: ReadonlyMap<number, readonly Mention[]>) => void {
  const insert = db.prepare(
    `INSERT INTO mentions (passage, sentence, date, precision, first, last, role, coming, start, end, expression_start, expression_end, place)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (passage, sentences, mentions) => {
    sentences.forEach(({ start }, sentence) => {
      for (const m of mentions.get(start) ?? []) {
        insert.run(
          passage, sentence, m.date, m.precision, m.first, m.last, m.role, Number(m.coming), m.start, m.end,
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

interface MentionRow {
  readonly key: number;
  readonly passage: number;
  readonly article: number;
  readonly date: string;
  readonly precision: Precision;
  readonly first: string;
  readonly last: string;
  readonly role: Role;
  readonly coming: number;
  readonly start: number;
  readonly end: number;
  readonly expressionStart: number | null;
  readonly expressionEnd: number | null;
  readonly place: number;
}

/** The mentions of a generation that pass the filter, without their words: an archive may hold very many. */
export function findMentionRows(db: Database, generation: number, filter: MentionFilter): readonly StoredMention[] {
  const { source, from, to } = filter;
  const articles = condition(db, generation, source === undefined ? {} : { source });
  const parts = [articles];
  if (from !== undefined) parts.push({ sql: "m.last >= ?", values: [from] });
  if (to !== undefined) parts.push({ sql: "m.first <= ?", values: [to] });
  const rows = db
    .prepare<(string | number)[], MentionRow>(
      `SELECT m.pk AS key, m.passage, p.article, m.date, m.precision, m.first, m.last, m.role, m.coming, m.start, m.end,
         m.expression_start AS expressionStart, m.expression_end AS expressionEnd, m.place
       FROM mentions m JOIN passages p ON p.pk = m.passage JOIN articles a ON a.pk = p.article
       WHERE ${parts.map(({ sql }) => sql).join(" AND ")} ORDER BY m.pk`,
    )
    .all(...parts.flatMap(({ values }) => values));
  const summaries = summariesOf(db, new Set(rows.map(({ article }) => article)));
  return rows.flatMap(({ article: pk, coming, ...row }) => {
    const article = summaries.get(pk);
    return article === undefined ? [] : [{ ...row, coming: coming === 1, article }];
  });
}

/** One object for each article, however many mentions it has. */
function summariesOf(db: Database, articles: ReadonlySet<number>): ReadonlyMap<number, ArticleSummary> {
  const rows = db
    .prepare<[string], ArticleSummary & { pk: number }>(
      "SELECT pk, id, title, source, url, published, file FROM articles WHERE pk IN (SELECT value FROM json_each(?))",
    )
    .all(JSON.stringify([...articles]));
  return new Map(rows.map(({ pk, ...article }) => [pk, article]));
}
