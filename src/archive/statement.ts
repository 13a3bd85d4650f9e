import type { Database, Statement } from "better-sqlite3";

const prepared = new WeakMap<Database, Map<string, Statement>>();

/**
 * A statement of a question's path, compiled once for each open database: compiling those of one question takes as
 * long as its keyword search. For fixed SQL only, since nothing is ever forgotten; and not for `iterate`, during
 * which nobody else could run it.
 */
export function statement<Values extends unknown[], Row>(db: Database, sql: string): Statement<Values, Row> {
  const own = prepared.get(db) ?? new Map<string, Statement>();
  prepared.set(db, own);
  const known = own.get(sql) ?? db.prepare(sql);
  own.set(sql, known);
  return known as Statement<Values, Row>;
}
