import { setImmediate as nextTurn } from "node:timers/promises";

import type { Database } from "better-sqlite3";

import type { EventDate, Precision } from "./event-date.ts";
import { type Role, roles } from "./mention.ts";
import { mentionCondition, type MentionFilter, rolePlace } from "./mention-filter.ts";

/** Mentions of a date in the articles of one publication day whose surest mention of it is of one role. */
export interface DateCount extends EventDate {
  /** ISO day; null for undated articles. */
  readonly published: string | null;
  readonly role: Role;
  /** Sentences that mention the date; of one article, {@link mostOfAnArticle} at most. */
  readonly sentences: number;
}

/**
 * Sentences of one article that count as mentions of one date. Coming back to a date within an article tells of its
 * weight there; telling a whole day hour by hour makes no more of it than that.
 */
export const mostOfAnArticle = 2;

/** Reads from the newest generation, given its number. */
export type ReadGeneration = <T>(read: (db: Database, generation: number) => T) => Promise<T>;

/** Mentions counted in one turn of the event loop: some 20 ms, so that others are served meanwhile. */
const mentionsATurn = 8_000;

/** Counts the mentions of each date, a stretch of dates at a time, all of them in one generation. */
export async function countDates(filter: MentionFilter, read: ReadGeneration): Promise<readonly DateCount[]> {
  for (;;) {
    const { generation, stretches } = await read((db, generation) => ({ generation, stretches: stretchesOf(db) }));
    const counts: DateCount[] = [];
    let current = true;
    for (const stretch of stretches) {
      const some = await read((db, number) => (number === generation ? countStretch(db, number, filter, stretch) : null));
      current &&= some !== null;
      if (!current) break;
      for (const count of some ?? []) counts.push(count);
      await nextTurn();
    }
    if (current) return counts;
  }
}

/** Names of dates, both inclusive. */
interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** The dates mentioned, in stretches of no more than a turn's mentions, but where one date alone has more. */
function stretchesOf(db: Database): readonly Stretch[] {
  const dates = db.prepare<[], [string, number]>("SELECT date, count(*) FROM mentions GROUP BY date ORDER BY date").raw().all();
  const stretches: { from: string; to: string; held: number }[] = [];
  for (const [date, mentions] of dates) {
    const open = stretches.at(-1);
    if (open === undefined || open.held + mentions > mentionsATurn) {
      stretches.push({ from: date, to: date, held: mentions });
      continue;
    }
    open.to = date;
    open.held += mentions;
  }
  return stretches;
}

type CountRow = readonly [date: string, precision: Precision, first: string, last: string, published: string | null, role: number, sentences: number];

function countStretch(db: Database, generation: number, filter: MentionFilter, { from, to }: Stretch): readonly DateCount[] {
  const { sql, values } = mentionCondition(db, generation, filter);
  return db
    .prepare<(string | number)[], CountRow>(
      // The index on dates holds a date's articles together, so that nothing is sorted to tell them apart.
      `SELECT date, precision, first, last, day, role, sum(min(sentences, ${mostOfAnArticle})) FROM (
         SELECT m.date, m.precision, m.first, m.last, a.day, min(${rolePlace}) AS role, count(*) AS sentences
         FROM mentions m CROSS JOIN articles a ON a.pk = m.article
         WHERE m.date BETWEEN ? AND ? AND ${sql} GROUP BY m.date, m.article
       ) GROUP BY date, day, role`,
    )
    .raw()
    .all(from, to, ...values)
    .map(([date, precision, first, last, published, role, sentences]) => ({
      date, precision, first, last, published, role: roles[role] ?? "lead", sentences,
    }));
}
