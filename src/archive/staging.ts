import type { Database } from "better-sqlite3";

import type { Article } from "../articles/article.ts";
import type { PassageEmbedding } from "../embed/embedder.ts";
import type { ArticlePart } from "./parts.ts";
import { deleteArticles, storeParts, unfinished } from "./writing.ts";

/** The rows of the coming generation, which no reader sees yet. */
export interface Staging {
  /** Marks an article of the current generation as standing in the next as well. */
  keep(id: string): void;
  /** Whether an earlier run, which died, left this article ready; if so it stands in the next generation. */
  has(article: Article): boolean;
  /** How many passages of an article that isn't ready an earlier run left, from its first on. */
  stored(article: Article): number;
  store(parts: readonly ArticlePart[], embeddings: readonly PassageEmbedding[]): void;
  /** Keys of all articles that the coming generation leaves behind: removed, replaced, or staged and not wanted. */
  leftBehind(): readonly number[];
}

/**
 * Goes on where a run that died stopped: what it had embedded is taken up if the same model made it, and deleted
 * otherwise.
 */
export function startStaging(db: Database, generation: number, model: string): Staging {
  discardForeign(db, generation, model);
  const rows = db
    .prepare<[], { pk: number; id: string; hash: string; born: number }>("SELECT pk, id, hash, born FROM articles")
    .all();
  const current = new Map(rows.filter(({ born }) => born < generation).map((row) => [row.id, row]));
  const staged = new Map(rows.filter(({ born }) => born >= generation).map((row) => [row.id, row]));
  const countPassages = db.prepare<[number], { count: number }>("SELECT count(*) AS count FROM passages WHERE article = ?");
  const left = new Set(rows.map(({ pk }) => pk));
  const stand = (pk: number | undefined): void => {
    if (pk !== undefined) left.delete(pk);
  };

  return {
    keep: (id) => stand(current.get(id)?.pk),
    has: ({ id, hash }) => {
      const row = staged.get(id);
      if (row === undefined) return false;
      if (row.hash === hash || row.hash === unfinished(hash)) stand(row.pk);
      else {
        // The article changed since: the row makes room for the one that takes its place.
        deleteArticles(db, [row.pk]);
        left.delete(row.pk);
        staged.delete(id);
      }
      return row.hash === hash;
    },
    stored: ({ id }) => {
      const row = staged.get(id);
      return row === undefined ? 0 : (countPassages.get(row.pk)?.count ?? 0);
    },
    store: (parts, embeddings) => storeParts(db, generation, parts, embeddings),
    leftBehind: () => [...left],
  };
}

function discardForeign(db: Database, generation: number, model: string): void {
  db.transaction(() => {
    const before = db.prepare<[], { model: string }>("SELECT model FROM staging").get()?.model;
    if (before !== model) db.prepare("DELETE FROM articles WHERE born >= ?").run(generation);
    db.prepare("DELETE FROM staging").run();
    db.prepare("INSERT INTO staging (model) VALUES (?)").run(model);
  }).immediate();
}
