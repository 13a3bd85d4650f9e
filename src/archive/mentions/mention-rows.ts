import type { Database } from "better-sqlite3";

import type { Sentence } from "../../articles/cutting/sentences.ts";
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

type MentionRow = readonly [
  key: number, passage: number, article: number, date: string, precision: Precision, first: string, last: string, role: Role,
  coming: number, start: number, end: number, expressionStart: number | null, expressionEnd: number | null, place: number,
];

/** The mentions of a generation that pass the filter, without their words: an archive may hold very many. */
export function findMentionRows(db: Database, generation: number, filter: MentionFilter): readonly StoredMention[] {
  const { source, from, to } = filter;
  const articles = condition(db, generation, source === undefined ? {} : { source });
  const parts = [articles];
  if (from !== undefined) parts.push({ sql: "m.last >= ?", values: [from] });
  if (to !== undefined) parts.push({ sql: "m.first <= ?", values: [to] });
  // Mentions first, so that they come in their order without sorting; as arrays, which cost half of what objects do.
  const rows = db
    .prepare<(string | number)[], MentionRow>(
      `SELECT m.pk, m.passage, p.article, m.date, m.precision, m.first, m.last, m.role, m.coming, m.start, m.end,
         m.expression_start, m.expression_end, m.place
       FROM mentions m CROSS JOIN passages p ON p.pk = m.passage CROSS JOIN articles a ON a.pk = p.article
       WHERE ${parts.map(({ sql }) => sql).join(" AND ")} ORDER BY m.pk`,
    )
    .raw()
    .all(...parts.flatMap(({ values }) => values));
  const summaries = summariesOf(db, new Set(rows.map(([, , article]) => article)));
  const found: StoredMention[] = [];
  for (const [key, passage, pk, date, precision, first, last, role, coming, start, end, expressionStart, expressionEnd, place] of rows) {
    const article = summaries.get(pk);
    if (article === undefined) continue;
    found.push({
      key, passage, article, date, precision, first, last, role, coming: coming === 1, start, end, expressionStart, expressionEnd, place,
    });
  }
  return found;
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
