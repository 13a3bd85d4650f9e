import { createHash } from "node:crypto";

import type { Article } from "../article.ts";

/** SHA-256, hex, over everything of an article that is shown or embedded: see `Article.hash`. */
export function contentHash(article: Omit<Article, "hash">): string {
  const { id, title, source, url, published, authors, text, file } = article;
  // As JSON, so that no shift of words from one field to the next can give the same bytes.
  return sha256(JSON.stringify([id, title, source, url, published, authors, text, file]));
}

/** SHA-256, hex, of an article whose own hash is known, with other metadata than it has itself. */
export function completedHash(own: string, { title, source, url, published, authors }: Omit<Article, "id" | "text" | "file" | "hash">): string {
  return sha256(JSON.stringify([own, title, source, url, published, authors]));
}

/** SHA-256, hex, of a text's words: equal for copies that differ in white space, line ends or Unicode form only. */
export function wordingHash(text: string): string {
  return sha256(text.normalize("NFC").replace(/\s+/gu, " ").trim());
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
