import type { Database } from "better-sqlite3";

import { type Condition, condition } from "../filter-sql.ts";
import { roles } from "./mention.ts";

/** Which mentions are wanted; days are inclusive, `YYYY-MM-DD`. */
export interface MentionFilter {
  /** First and last day of the events, not of the articles: a longer stretch counts if it touches them. */
  readonly from?: string;
  readonly to?: string;
  /** Publisher, as in a search. */
  readonly source?: string;
  /** Only what was still to come. */
  readonly coming?: true;
}

/** The place of a mention's role among `roles`, as SQL. */
export const rolePlace = `CASE m.role ${roles.map((role, place) => `WHEN '${role}' THEN ${place}`).join(" ")} END`;

/** The order of a date's mentions in a {@link MentionRequest}: an undated article may be of any time, so it comes last. */
export const likeliest = `${rolePlace}, abs(julianday(a.day) - julianday(m.first)) NULLS LAST, m.place, m.pk`;

/** A filter as a condition on a mention `m` in an article `a`. */
export function mentionCondition(db: Database, generation: number, { source, from, to, coming }: MentionFilter): Condition {
  const parts = [condition(db, generation, source === undefined ? {} : { source })];
  // What an article of June tells of "this year" was over by June.
  if (from !== undefined) parts.push({ sql: "m.last >= ? AND (m.coming OR a.day IS NULL OR a.day >= ?)", values: [from, from] });
  if (coming !== undefined) parts.push({ sql: "m.coming", values: [] });
  if (to !== undefined) parts.push({ sql: "m.first <= ?", values: [to] });
  return { sql: parts.map(({ sql }) => sql).join(" AND "), values: parts.flatMap(({ values }) => values) };
}
