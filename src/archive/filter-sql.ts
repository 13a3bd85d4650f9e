import type { Database } from "better-sqlite3";

import type { Filter } from "./archive.ts";
import { sourcesNamed } from "./source-names.ts";

/** A filter as a condition on a row of `articles`, named `a` in the query. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The articles of a generation that pass the filter. An undated article passes no filter by date. */
export function condition(db: Database, generation: number, filter: Filter): Condition {
  const parts: Condition[] = [{ sql: "a.born <= ?", values: [generation] }];
  if (filter.from !== undefined) parts.push({ sql: "a.day >= ?", values: [filter.from] });
  if (filter.to !== undefined) parts.push({ sql: "a.day <= ?", values: [filter.to] });
  if (filter.source !== undefined) {
    const sources = matchingSources(db, generation, filter.source);
    parts.push({ sql: `a.source IN (${sources.map(() => "?").join(", ")})`, values: sources });
  }
  return { sql: parts.map(({ sql }) => sql).join(" AND "), values: parts.flatMap(({ values }) => values) };
}

export function isOpen(filter: Filter): boolean {
  return filter.from === undefined && filter.to === undefined && filter.source === undefined;
}

function matchingSources(db: Database, generation: number, wanted: string): readonly string[] {
  const all = db
    .prepare<[number], { source: string }>("SELECT DISTINCT source FROM articles WHERE born <= ? AND source IS NOT NULL")
    .all(generation)
    .map(({ source }) => source);
  return sourcesNamed(wanted, all);
}
