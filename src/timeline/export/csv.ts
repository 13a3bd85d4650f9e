import { stringify } from "csv-stringify/sync";

import type { ArticleSummary } from "../../archive/archive.ts";
import type { Chronology } from "../event.ts";

/**
 * A timeline as CSV (RFC 4180), with a header, one row a quote, and one without a quote for each other article that
 * reports an event; the rows of one event share its number, counted from 1. Spreadsheets run a cell that begins like a
 * formula, so such a one gets an apostrophe in front, and they take UTF-8 for something else without the mark at its
 * beginning. JSON has every quote untouched.
 */
export function toCsv({ events }: Chronology): string {
  const rows = events.flatMap(({ date, precision, status, quotes, alsoIn }, place) =>
    [...quotes, ...alsoIn.map(unquoted)].map(({ text, start, end, expression, article }) => ({
      event: place + 1,
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
  return stringify(rows, {
    header: true,
    bom: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: "windows",
    // A quote may run over the line breaks of its article, of either kind.
    quoted_match: /[\r\n]/u,
  });
}

const unquoted = (article: ArticleSummary) => ({ text: null, start: null, end: null, expression: null, article });

const columns = [
  "event", "date", "precision", "status", "quote", "expression", "source", "published", "title", "url", "article", "file", "start", "end",
] as const;
