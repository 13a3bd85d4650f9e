import type { Database } from "better-sqlite3";

/**
 * The full-text index over the passages of published articles. BM25 and the rarity of words are reckoned over all that
 * stands in it, so the rows of a coming generation are added in the transaction that publishes them: until then they
 * would change what a question finds.
 */

/** Adds the passages of articles, by the articles' keys. */
export function addTerms(db: Database, articles: readonly number[]): void {
  db.prepare(
    `INSERT INTO passage_terms (rowid, title, terms)
     SELECT pk, title_terms, terms FROM passages WHERE article IN (SELECT value FROM json_each(?)) ORDER BY pk`,
  ).run(JSON.stringify(articles));
}

/**
 * Takes the passages of articles out, while their rows still stand. The index is told their words ("delete") rather
 * than to forget a row ("contentless_delete"), which would leave the row in the number of documents of BM25.
 */
export function removeTerms(db: Database, articles: readonly number[]): void {
  db.prepare(
    `INSERT INTO passage_terms (passage_terms, rowid, title, terms)
     SELECT 'delete', pk, title_terms, terms FROM passages WHERE article IN (SELECT value FROM json_each(?)) ORDER BY pk`,
  ).run(JSON.stringify(articles));
}

/** Merges the gaps that deletions leave: a second of work now spares every question some. */
export function mergeTerms(db: Database): void {
  db.prepare("INSERT INTO passage_terms (passage_terms, rank) VALUES ('merge', 500)").run();
}
