import { stringify } from "csv-stringify/sync";

import type { Timeline } from "../event.ts";

/**
 * A timeline as CSV (RFC 4180), one row a quote, with a header. Spreadsheets run a cell that begins like a formula, so
 * such a one gets an apostrophe in front; JSON has every quote untouched.
 */
export function toCsv({ events }: Timeline): string {
  const rows = events.flatMap(({ date, precision, status, quotes }) =>
    quotes.map(({ text, start, end, expression, article }) => ({
      date,
      precision,
      status,
      quote: text,
      expression,
      source: article.source,
      published: article.published,
      title: article.title,
      url: article.url,
      article: article.id,
      file: article.file,
      start,
      end,
    })),
  );
  return stringify(rows, { header: true, columns: [...columns], escape_formulas: true, record_delimiter: "windows" });
}

const columns = [
  "date", "precision", "status", "quote", "expression", "source", "published", "title", "url", "article", "file", "start", "end",
] as const;
