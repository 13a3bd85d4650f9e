import type { Database } from "better-sqlite3";

import type { Article } from "../articles/article.ts";
import type { ArticleSummary, CoverageCount, Filter, SourceCount } from "./archive.ts";
import { condition } from "./filter-sql.ts";
import { statement } from "./statement.ts";

/** The article of that id in a generation. */
export function articleById(db: Database, generation: number, id: string): Article | null {
  const row = statement<[string, number], Omit<Article, "authors"> & { authors: string }>(
    db,
    "SELECT id, title, source, url, published, authors, text, file, hash FROM articles WHERE id = ? AND born <= ?",
  ).get(id, generation);
  return row === undefined ? null : { ...row, authors: JSON.parse(row.authors) as string[] };
}

/** Every article of a generation, newest first. */
export function articleSummaries(db: Database, generation: number): readonly ArticleSummary[] {
  return db
    .prepare<[number], ArticleSummary>(
      "SELECT id, title, source, url, published, file FROM articles WHERE born <= ? ORDER BY day DESC NULLS LAST, published DESC, id",
    )
    .all(generation);
}

export function countCoverage(db: Database, generation: number, filter: Filter): CoverageCount {
  const { sql, values } = condition(db, generation, filter);
  const count = db.prepare<(string | number)[], { articles: number }>(`SELECT count(*) AS articles FROM articles a WHERE ${sql}`);
  const published = (order: "ASC" | "DESC"): string | null =>
    db
      .prepare<(string | number)[], { published: string }>(
        `SELECT a.published FROM articles a WHERE ${sql} AND a.day IS NOT NULL ORDER BY a.day ${order} LIMIT 1`,
      )
      .get(...values)?.published ?? null;
  return {
    articles: count.get(...values)?.articles ?? 0,
    oldest: published("ASC"),
    newest: published("DESC"),
  };
}

export function countSources(db: Database, generation: number): readonly SourceCount[] {
  return db
    .prepare<[number], SourceCount>(
      `SELECT source, count(*) AS articles, min(day) AS oldest, max(day) AS newest
       FROM articles WHERE born <= ? GROUP BY source ORDER BY articles DESC, source`,
    )
    .all(generation);
}
